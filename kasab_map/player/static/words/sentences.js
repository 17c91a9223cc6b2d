/** Sentences made from the data. Each is built from messages, so that another language can turn it round. */
import { RANK } from "../state/timeline.js";
import { lookWords, stateWords } from "./parties.js";

/**
 * Who holds the main places: one entry for each look that occurs, with the places in it. Who was
 * declared last is told first, for the news is what changed hands; what is open comes at the end.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {number} day
 * @returns {{standing: import("../state/types.js").Standing, places: number[]}[]}
 */
export function whoHolds({ timeline }, lens, day) {
  const reading = timeline.read(lens);
  const holders = timeline.looks.filter(({ side }) => side);
  const open = timeline.looks.filter(({ side }) => !side);
  // A dispute is told before silence.
  const told = [
    ...holders.reverse(),
    ...open.sort((a, b) => Number(a.unknown && !a.disputed) - Number(b.unknown && !b.disputed)),
  ];
  const held = told.map((standing) => ({ standing, places: /** @type {number[]} */ ([]) }));
  for (const place of timeline.main) {
    const { look } = reading.at(place, day);
    held.find(({ standing }) => standing.look === look)?.places.push(place);
  }
  return held.filter(({ places }) => places.length);
}

/**
 * What one change was, without the place's name: "contested, then government."
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Change} change
 */
export function changeSentence({ words }, { from, to }) {
  if (from.look !== to.look) {
    return words.say("sentence.then", {
      from: (form) => stateWords(words, from.standing, form),
      to: (form) => stateWords(words, to.standing, form),
    });
  }
  const key = to.disputed ? "sentence.now_disputed" : "sentence.no_longer";
  return words.say(key, { status: (form) => lookWords(words, to.standing, form) });
}

/**
 * What a reader hears on choosing a place: "Seaside: opposition, 34 claims".
 * @param {import("../state/types.js").Stage} stage
 * @param {number} place
 * @param {string} lens
 * @param {number} day
 */
export function placeSentence({ timeline, words }, place, lens, day) {
  const { standing } = timeline.read(lens).at(place, day);
  return words.count("sentence.place", timeline.claimsOf(place).length, {
    place: words.name(timeline.places[place]),
    status: (form) => stateWords(words, standing, form),
  });
}

/**
 * A span of days: "3 April", "31 March and 1 April", "2 to 4 April".
 * @param {import("./words.js").Words} words
 * @param {{from: number, to: number}} span
 */
export function daysOf(words, { from, to }) {
  if (from === to) return words.day(to, "day");
  const sameMonth = words.month(from) === words.month(to);
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
    return words.count("sentence.none", quiet, { date });
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
