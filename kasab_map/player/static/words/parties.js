/**
 * What sides, statuses, camps and lenses are called. A theatre names its own, and the forms in which
 * a name stands in a sentence; the catalogue says the rest. Each takes the form that a message asks
 * for (`{status:of}`); without one, or where nobody wrote that form, it is the plain name.
 */
import { baseOf, isFresh, weightsOf } from "../state/readings.js";

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("../state/types.js").Standing} Standing
 * @typedef {import("../state/types.js").Side} Side
 */

/** @param {Words} words @param {Side} side @param {string} form */
function sideName({ lang }, { id, names, forms }, form) {
  return (names[lang] && forms?.[lang]?.[form]) || names[lang] || names.en || id;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A look as a heading: "Government", "Disputed". @param {Words} words @param {Standing} standing @param {string} [form] */
export function lookTitle(words, { look, side }, form = "") {
  return side ? capital(sideName(words, side, form)) : words.form(`status.${look}`, form);
}

/** The same, as it stands inside a sentence. @param {Words} words @param {Standing} standing @param {string} [form] */
export function lookWords(words, { look, side }, form = "") {
  return side ? sideName(words, side, form) : words.form(`state.${look}`, form);
}

/** A standing in words: "Opposition", "Disputed", "Government, disputed". @param {Words} words @param {Standing} standing @param {string} [form] */
export function statusWords(words, standing, form = "") {
  const plain = !standing.disputed || standing.unknown;
  return plain
    ? lookTitle(words, standing, form)
    : words.form("status.and_disputed", form, {
        status: (own) => lookTitle(words, standing, own || form),
      });
}

/** The same, as it stands inside a sentence. @param {Words} words @param {Standing} standing @param {string} [form] */
export function stateWords(words, standing, form = "") {
  const plain = !standing.disputed || standing.unknown;
  return plain
    ? lookWords(words, standing, form)
    : words.form("state.and_disputed", form, {
        status: (own) => lookWords(words, standing, own || form),
      });
}

/**
 * What a claim says, before its words: "Government holds it:".
 * @param {Words} words
 * @param {{id: string, side: Side|null}} status
 */
export function saysWords(words, { id, side }) {
  return side
    ? words.say("says.side", { side: (form) => capital(sideName(words, side, form)) })
    : words.say(`says.${id}`);
}

/** @param {Words} words @param {import("../state/types.js").Camp} camp */
export function campWords(words, { id, names }) {
  return id === "independent" ? words.say("camp.independent") : (names[words.lang] ?? names.en);
}

/**
 * @param {Words} words
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {string} [form]
 * @returns {string}
 */
export function lensWords(words, timeline, lens, form = "") {
  if (isFresh(lens)) {
    const base = (/** @type {string} */ own) => lensWords(words, timeline, baseOf(lens), own);
    return words.form("lens.fresh", form, { lens: base });
  }
  if (weightsOf(lens)) return words.form("lens.weighed", form);
  const side = sideOf(timeline, lens);
  return side
    ? words.form("lens.side", form, { side: (own) => sideName(words, side, own) })
    : words.form(`lens.${lens}`, form);
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
    ? words.say("lens.side.rule", { side: (form) => sideName(words, side, form) })
    : words.say(`lens.${lens}.rule`);
}

/** @param {import("../state/timeline.js").Timeline} timeline @param {string} lens */
function sideOf(timeline, lens) {
  const id = timeline.lens(lens)?.side;
  return timeline.sides.find((side) => side.id === id) ?? null;
}
