/** What a lens leaves out: what was learned later, and where another lens would colour otherwise. */
import { el, refill, button } from "../dom.js";
import { claimText } from "./claim.js";
import { differing } from "./differs.js";
import { stateWords } from "./parties.js";
import { sourceLinks } from "./ledger.js";

const MOST = 12;

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part}
 */
export function makeLater(stage) {
  const { timeline, words, act } = stage;
  const evening = timeline.lenses.find((lens) => lens.evening)?.id ?? "";
  const hindsight = timeline.lenses.find((lens) => lens.reading)?.id ?? "";
  const learned = section();
  const lenses = section();
  const element = el("div", { class: "kp-later" }, learned.element, lenses.element);

  /** A disclosure whose body is made when it is open, and only then. */
  function section() {
    const summary = el("summary", {});
    const body = el("ul", {});
    const element = /** @type {HTMLDetailsElement} */ (
      el("details", { hidden: true }, summary, body)
    );
    let make = () => /** @type {HTMLElement[]} */ ([]);
    const fill = () => element.open && refill(body, make());
    element.addEventListener("toggle", fill);
    return {
      element,
      /** @param {string} title @param {() => HTMLElement[]} items */
      show(title, items) {
        element.hidden = title === "";
        summary.textContent = title;
        make = items;
        fill();
      },
    };
  }

  /** @param {number} place */
  const name = (place) =>
    button(words.name(timeline.places[place]), () => act.choose(place), { class: "kp-link" });

  /** Claims about this day or an earlier one that nobody had made by then, and what they changed. @param {number} day */
  function sayLearned(day) {
    const then = timeline.read(evening);
    const since = timeline.read(hindsight);
    const changed = timeline.places.flatMap((_, place) => {
      const [was, is] = [then.at(place, day).standing, since.at(place, day).standing];
      return was.look === is.look || is === timeline.silence ? [] : [{ place, was, is }];
    });
    const claims = timeline
      .claimsOn(day)
      .filter(({ reported }) => reported === null || reported > day);
    if (!changed.length && !claims.length) return learned.show("", () => []);
    learned.show(words.count("later.title", changed.length + claims.length), () => [
      ...changed.map(({ place, was, is }) =>
        el(
          "li",
          {},
          words.parts("later.changed", {
            place: name(place),
            then: (form) => stateWords(words, was, form),
            now: (form) => stateWords(words, is, form),
          }),
        ),
      ),
      ...claims
        .slice(0, MOST)
        .map((claim) =>
          el(
            "li",
            {},
            name(claim.place),
            " ",
            ...claimText(words, claim),
            " ",
            el(
              "span",
              { class: "kp-by" },
              words.say("player.by", { claimant: timeline.doc.claimants[claim.claimant].name }),
              " ",
              claim.reported === null
                ? words.say("player.undated")
                : words.say("player.said", { date: words.day(claim.reported, "short") }),
              ", ",
              sourceLinks(stage, claim.sources, 2),
            ),
          ),
        ),
    ]);
  }

  /** @param {number} day @param {string} lens */
  function sayLenses(day, lens) {
    const found = differing(timeline, lens, day);
    if (!found.length) return lenses.show("", () => []);
    const [base, other] = [timeline.read(timeline.lenses[0].id), timeline.read(lens)];
    lenses.show(words.count("later.differ", found.length), () =>
      found.map((place) => {
        const now = (/** @type {string} */ form) =>
          stateWords(words, base.at(place, day).standing, form);
        const here = (/** @type {string} */ form) =>
          stateWords(words, other.at(place, day).standing, form);
        return el("li", {}, words.parts("later.otherwise", { place: name(place), here, now }));
      }),
    );
  }

  return {
    element,
    paint({ day, lens }, before) {
      if (before && before.day === day && before.lens === lens) return;
      if (lens === evening) sayLearned(day);
      else if (!before || before.lens === evening) learned.show("", () => []);
      sayLenses(day, lens);
    },
  };
}
