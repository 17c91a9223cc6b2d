/**
 * What sides, statuses, camps and lenses are called. A theatre names its own; the catalogue may
 * say a name better in its language, and says the rest.
 */
import { baseOf, isFresh, weightsOf } from "../state/readings.js";

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("../state/types.js").Standing} Standing
 * @typedef {{id: string, names: Record<string, string>}} Named
 */

/** @param {Words} words @param {string} key @param {Named} thing */
function nameOf(words, key, { id, names }) {
  const own = `${key}.${id}`;
  return words.has(own) ? words.say(own) : (names[words.lang] ?? names.en ?? id);
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A look as a heading: "Government", "Disputed". @param {Words} words @param {Standing} standing */
export function lookTitle(words, { look, side }) {
  return side ? capital(nameOf(words, "status", side)) : words.say(`status.${look}`);
}

/** The same, as it stands inside a sentence. @param {Words} words @param {Standing} standing */
export function lookWords(words, { look, side }) {
  return side ? nameOf(words, "state", side) : words.say(`state.${look}`);
}

/** A standing in words: "Opposition", "Disputed", "Government, disputed". @param {Words} words @param {Standing} standing */
export function statusWords(words, standing) {
  const status = lookTitle(words, standing);
  const plain = !standing.disputed || standing.unknown;
  return plain ? status : words.say("status.and_disputed", { status });
}

/** The same, as it stands inside a sentence. @param {Words} words @param {Standing} standing */
export function stateWords(words, standing) {
  const status = lookWords(words, standing);
  const plain = !standing.disputed || standing.unknown;
  return plain ? status : words.say("state.and_disputed", { status });
}

/**
 * What a claim says, before its words: "Government holds it:".
 * @param {Words} words
 * @param {{id: string, side: import("../state/types.js").Side|null}} status
 */
export function saysWords(words, { id, side }) {
  return side
    ? words.say("says.side", { side: capital(nameOf(words, "status", side)) })
    : words.say(`says.${id}`);
}

/** @param {Words} words @param {Named} camp */
export const campWords = (words, camp) => nameOf(words, "side", camp);

/**
 * @param {Words} words
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @returns {string}
 */
export function lensWords(words, timeline, lens) {
  if (isFresh(lens))
    return words.say("lens.fresh", { lens: lensWords(words, timeline, baseOf(lens)) });
  if (weightsOf(lens)) return words.say("lens.weighed");
  const side = sideOf(timeline, lens);
  return side
    ? words.say("lens.side", { side: nameOf(words, "state", side) })
    : words.say(`lens.${lens}`);
}

/**
 * The rule of a lens, in a sentence.
 * @param {Words} words
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 */
export function lensRule(words, timeline, lens) {
  if (isFresh(lens)) return words.say("lens.fresh.rule");
  if (weightsOf(lens)) return words.say("lens.weighed.rule");
  const side = sideOf(timeline, lens);
  return side
    ? words.say("lens.side.rule", { side: nameOf(words, "state", side) })
    : words.say(`lens.${lens}.rule`);
}

/** @param {import("../state/timeline.js").Timeline} timeline @param {string} lens */
function sideOf(timeline, lens) {
  const id = timeline.lens(lens)?.side;
  return timeline.sides.find((side) => side.id === id) ?? null;
}
