/** Sentences made from the data. Each is built from messages, so that another language can turn it round. */
import { stateOf, STATUS, DISPUTED, RANK } from "../state/timeline.js";

/** The order in which a reader is told who holds what. */
const TOLD = ["opposition", "government", "contested", "disputed", "unknown"];

const CONTESTED = STATUS.indexOf("contested");
/** Kinds of claim that report fighting; the others report how it ended. */
const FIGHTING = new Set(["attacked", "advance", "contested"]);

/**
 * A code in words: "opposition", "disputed", "government (disputed)".
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
 * What one change was, with how many claimants say so and how many deny it.
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Change} change
 */
export function changeSentence({ timeline, words }, { place, from, to }) {
  const passes = words.say("sentence.passes", {
    place: words.name(timeline.places[place]),
    from: stateWords(words, from.code),
    to: stateWords(words, to.code),
  });
  const { say, deny, otherwise, voices: speak } = tally(timeline, to);
  const voices = [];
  if (to.code === DISPUTED) voices.push(words.count("sentence.voices", speak));
  if (say) voices.push(words.count("sentence.say_so", say));
  if (deny) voices.push(words.count("sentence.deny", deny));
  if (otherwise) voices.push(words.count("sentence.otherwise", otherwise));
  if (!voices.length) return passes;
  return words.say("sentence.with_voices", {
    passes,
    voices: voices.join(words.say("list.comma")),
  });
}

/**
 * How many claimants say what a row says, deny it, or say otherwise; each by its last word, and
 * not at all when that word does not tell who held the place. In a dispute in which no side is
 * picked there is nothing to agree with: all of them speak.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Row} row
 */
export function tally(timeline, row) {
  /** @type {Map<number, import("../state/types.js").Claim>} */
  const last = new Map();
  for (const n of row.claims) {
    const claim = timeline.doc.claims[n];
    if (!claim || claim.status === 0) continue;
    const before = last.get(claim.claimant);
    if (
      !before ||
      later(claim, before) > 0 ||
      (later(claim, before) === 0 && supports(claim, row.code & 3))
    )
      last.set(claim.claimant, claim);
  }
  const told = { say: 0, deny: 0, otherwise: 0, voices: last.size };
  if (row.code === DISPUTED) return told;
  for (const claim of last.values())
    told[supports(claim, row.code & 3) ? "say" : claim.kind === "denied" ? "deny" : "otherwise"]++;
  return told;
}

/** @param {import("../state/types.js").Claim} one @param {import("../state/types.js").Claim} two */
function later(one, two) {
  return (
    one.earliest - two.earliest || (one.reported ?? -Infinity) - (two.reported ?? -Infinity) || 0
  );
}

/** A claim supports a reading when it says the same, or reports the fighting that it reads. @param {import("../state/types.js").Claim} claim @param {number} status */
function supports(claim, status) {
  return claim.status === status || (status === CONTESTED && FIGHTING.has(claim.kind));
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
  const told = changes.slice(0, most).map((change) => changeSentence(stage, change));
  if (changes.length > most) told.push(words.count("sentence.more", changes.length - most));
  return words.say("sentence.day", { date, changes: told.join(words.say("list.semicolon")) });
}

/** Changes of the main places first. @param {import("../state/timeline.js").Timeline} timeline @param {import("../state/types.js").Change[]} changes */
export function ranked(timeline, changes) {
  return [...changes].sort(
    (a, b) => RANK[timeline.places[a.place].role] - RANK[timeline.places[b.place].role],
  );
}
