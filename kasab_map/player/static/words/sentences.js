/** Sentences made from the data. Each is built from messages, so that another language can turn it round. */
import { stateOf, STATUS, DISPUTED, RANK } from "../state/timeline.js";

/** The order in which a reader is told who holds what. */
const TOLD = ["opposition", "government", "contested", "disputed", "unknown"];

/**
 * A code in words: "opposition", "disputed", "government, disputed".
 * @param {import("./words.js").Words} words
 * @param {number} code
 */
export function statusWords(words, code) {
  if (code <= DISPUTED) return words.say(`status.${stateOf(code)}`);
  return words.say("status.and_disputed", { status: words.say(`status.${STATUS[code & 3]}`) });
}

/** The same, as it stands inside a sentence. @param {import("./words.js").Words} words @param {number} code */
export function stateWords(words, code) {
  if (code <= DISPUTED) return words.say(`state.${stateOf(code)}`);
  return words.say("state.and_disputed", { status: words.say(`state.${STATUS[code & 3]}`) });
}

/**
 * Who holds the main places: one entry for each state that occurs, with the places in it.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {number} day
 * @returns {{state: string, code: number, places: number[]}[]}
 */
export function whoHolds({ timeline }, lens, day) {
  const reading = timeline.read(lens);
  const held = TOLD.map((state) => ({
    state,
    code: state === "disputed" ? DISPUTED : STATUS.indexOf(state),
    places: /** @type {number[]} */ ([]),
  }));
  for (const place of timeline.main) {
    held.find(({ state }) => state === stateOf(reading.at(place, day).code))?.places.push(place);
  }
  return held.filter(({ places }) => places.length);
}

/**
 * What one change was, without the place's name: "contested, then government."
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Change} change
 */
export function changeSentence({ words }, { from, to }) {
  const alike = stateOf(from.code) === stateOf(to.code);
  if (alike) {
    const key = to.code > DISPUTED ? "sentence.now_disputed" : "sentence.no_longer";
    return words.say(key, { status: stateWords(words, to.code & 3) });
  }
  const [was, is] = [from, to].map(({ code }) => stateWords(words, code));
  return words.say("sentence.then", { from: was, to: is });
}

/**
 * What a reader hears on choosing a place: "Samra: opposition, 34 claims".
 * @param {import("../state/types.js").Stage} stage
 * @param {number} place
 * @param {string} lens
 * @param {number} day
 */
export function placeSentence({ timeline, words }, place, lens, day) {
  const { code } = timeline.read(lens).at(place, day);
  return words.count("sentence.place", timeline.claimsOf(place).length, {
    place: words.name(timeline.places[place]),
    status: stateWords(words, code),
  });
}

/**
 * A span of days: "3 April", "31 March and 1 April", "2 to 4 April".
 * @param {import("./words.js").Words} words
 * @param {{from: number, to: number}} span
 */
export function daysOf(words, { from, to }) {
  if (from === to) return words.day(to, "day");
  const sameMonth = words.day(from, "month") === words.day(to, "month");
  const first = sameMonth ? words.number(words.monthday(from)) : words.day(from, "day");
  const key = to === from + 1 ? "days.two" : "days.more";
  return words.say(key, { from: first, to: words.day(to, "day") });
}

/**
 * What the day changed, in one text, the chosen place first; what it says when it changed nothing.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {number} day
 * @param {number} [most] changes told in full; the rest are counted
 */
export function daySentence(stage, lens, day, most = 3) {
  const { timeline, words } = stage;
  const reading = timeline.read(lens);
  const { place } = stage.now();
  const changes = ranked(timeline, reading.changesOn(day)).sort(
    (a, b) => Number(b.place === place) - Number(a.place === place),
  );
  const date = words.day(day, "day");
  if (!changes.length) {
    const quiet = reading.quietDays(day);
    if (quiet === null) return words.say("sentence.none_yet", { date });
    return words.say("sentence.none", { date, ago: words.count("sentence.ago", quiet) });
  }
  const told = changes.slice(0, most).map((change) =>
    words.say("sentence.change", {
      place: words.name(timeline.places[change.place]),
      change: changeSentence(stage, change),
    }),
  );
  if (changes.length > most) told.push(words.count("sentence.more", changes.length - most));
  return words.say("sentence.day", { date, changes: told.join(" ") });
}

/** Changes of the main places first. @param {import("../state/timeline.js").Timeline} timeline @param {import("../state/types.js").Change[]} changes */
export function ranked(timeline, changes) {
  return [...changes].sort(
    (a, b) => RANK[timeline.places[a.place].role] - RANK[timeline.places[b.place].role],
  );
}
