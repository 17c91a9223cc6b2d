/** What differs between two days, or two lenses: found, and said in words. */
import { el, refill, button } from "../dom.js";
import { stateWords, lensWords } from "../words/parties.js";
import { RANK } from "../state/timeline.js";

/** @typedef {{day: number, lens: string}} View */

/**
 * Places whose state differs between two views, the main ones first.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {View} one
 * @param {View} two
 */
export function differences(timeline, one, two) {
  return timeline.places
    .map((place, n) => ({
      n,
      role: RANK[place.role],
      one: timeline.read(one.lens).at(n, one.day).standing,
      two: timeline.read(two.lens).at(n, two.day).standing,
    }))
    .filter((found) => found.one !== found.two)
    .sort((a, b) => a.role - b.role);
}

/** @param {import("../state/types.js").Stage} stage */
export function makeDifferences({ timeline, words, act }) {
  const title = el("h3", {}, words.say("compare.differences"));
  const list = el("ul", { class: "kp-differences" });

  /** What tells a view from the other: its day, its lens, or both. @param {View} view @param {View} other */
  function label(view, other) {
    const told = [
      view.day !== other.day && words.day(view.day, "day"),
      view.lens !== other.lens && lensWords(words, timeline, view.lens),
    ].filter(Boolean);
    return told.join(words.say("list.comma")) || words.day(view.day, "day");
  }

  return {
    element: el("section", { hidden: true }, title, list),
    /** @param {View} one @param {View} two */
    say(one, two) {
      const found = differences(timeline, one, two);
      const [first, second] = [label(one, two), label(two, one)];
      title.textContent = words.count("compare.count", found.length, { first, second });
      const line = (/** @type {typeof found[number]} */ { n, one: was, two: is }) => {
        const name = words.name(timeline.places[n]);
        return words.parts("compare.differs", {
          place: button(name, () => act.choose(n), { class: "kp-link" }),
          first,
          one: (form) => stateWords(words, was, form),
          second,
          two: (form) => stateWords(words, is, form),
        });
      };
      refill(
        list,
        found.map((one) => el("li", {}, ...line(one))),
      );
    },
  };
}
