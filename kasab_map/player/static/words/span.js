/** A span of days: which places changed hands in it and how often, and all that was said of it. */
import { el, refill, button } from "../dom.js";
import { RANK } from "../state/timeline.js";
import { hears } from "./camps.js";
import { handsIn } from "./hands.js";
import { lookWords } from "./parties.js";
import { claimLine } from "./claim-line.js";
import { daysOf } from "./sentences.js";

/** In a span no longer than this, what was said stands open. */
const SHORT = 3;

/**
 * What a reader hears when a span has been chosen.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {import("../state/types.js").Span} span
 */
export function spanSentence({ timeline, words }, lens, span) {
  const hands = handsIn(timeline, lens, span).filter(({ hops }) => hops.length).length;
  const claims = daysIn(span).flatMap((day) => timeline.claimsOn(day)).length;
  return words.say("span.sentence", {
    days: daysOf(words, span),
    hands: hands ? words.count("span.hands", hands) : words.say("span.none"),
    claims: words.count("span.claims", claims),
  });
}

/** @param {import("../state/types.js").Span} span */
function daysIn({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part}
 */
export function makeSpan(stage) {
  const { timeline, words, act, set } = stage;
  const title = el("h3", { class: "kp-cap" });
  const body = el("div", {});
  const clear = button(words.say("player.span_clear"), () => set({ span: null }), {
    class: "kp-link",
  });
  const element = el("section", { class: "kp-spanned", hidden: true }, title, body);
  /** @type {import("../state/types.js").Span|null} */
  let told = null;

  /** To a place on a day. @param {number} place @param {number} day @param {string} text @param {string} [look] */
  function lead(place, day, text, look = "") {
    return button(text, () => set({ place, day, playing: false }), {
      class: `kp-link ${look}`,
    });
  }

  /** @param {import("./hands.js").Passed} passed */
  function hands({ place, first, hops }) {
    return el(
      "li",
      { "data-hands": timeline.places[place].id, "data-times": hops.length },
      words.parts("span.place", {
        place: button(words.name(timeline.places[place]), () => act.choose(place), {
          class: "kp-link kp-strong",
        }),
        times: words.count("span.times", hops.length),
        holder: first ? lookWords(words, first) : "",
      }),
      hops.flatMap(({ day, standing }) => [
        words.say("list.semicolon"),
        lead(
          place,
          day,
          words.say("span.hop", {
            status: lookWords(words, standing),
            date: words.day(day, "day"),
          }),
        ),
      ]),
      ".",
    );
  }

  /** What was said of one day; made when it is opened. @param {number} day @param {string} lens @param {boolean} open */
  function said(day, lens, open) {
    const rank = (/** @type {import("../state/types.js").Claim} */ { place }) =>
      RANK[timeline.places[place].role];
    const claims = [...timeline.claimsOn(day)].sort((a, b) => rank(a) - rank(b));
    const list = el("ul", { class: "kp-reports" });
    const fill = () => {
      if (list.childElementCount) return;
      refill(
        list,
        claims.map((claim) =>
          claimLine(stage, claim, [
            lead(claim.place, day, words.name(timeline.places[claim.place]), "kp-strong"),
            " ",
            ...(hears(timeline, lens, claim)
              ? []
              : [el("em", { class: "kp-tag" }, words.say("span.unheard")), " "]),
          ]),
        ),
      );
    };
    const summary = el(
      "summary",
      {},
      words.count("span.day", claims.length, { date: words.day(day, "day") }),
    );
    const element = el("details", { "data-said": words.iso(day), open }, summary, list);
    element.addEventListener("toggle", fill);
    if (open) fill();
    return element;
  }

  /** @param {import("../state/types.js").Span} span @param {string} lens */
  function say(span, lens) {
    const passed = handsIn(timeline, lens, span);
    const changed = passed.filter(({ hops }) => hops.length);
    const kept = passed.filter(({ hops }) => !hops.length);
    const days = daysIn(span).filter((day) => timeline.claimsOn(day).length);
    const claims = days.reduce((sum, day) => sum + timeline.claimsOn(day).length, 0);
    refill(title, words.say("span.title", { days: daysOf(words, span) }));
    refill(
      body,
      el(
        "p",
        {},
        el(
          "strong",
          {},
          changed.length ? words.count("span.hands", changed.length) : words.say("span.none"),
        ),
        " ",
        clear,
      ),
      el("ul", {}, changed.map(hands)),
      kept.length > 0 &&
        el(
          "p",
          { "data-kept": kept.length },
          words.count("span.kept", kept.length),
          words.say("list.colon"),
          kept.map(({ place }, n) =>
            el(
              "span",
              { class: "kp-kept" },
              button(words.name(timeline.places[place]), () => act.choose(place), {
                class: "kp-link",
              }),
              n < kept.length - 1 && words.say("list.comma"),
            ),
          ),
        ),
      el("p", {}, el("strong", {}, words.count("span.claims", claims))),
      days.map((day) => said(day, lens, days.length <= SHORT)),
    );
  }

  return {
    element,
    paint({ span, lens, dragging }, before) {
      element.hidden = span === null;
      // While it is drawn out, the timeline shows it: lists wait for its end.
      if (!span || dragging) return;
      if (before && before.span === span && before.lens === lens && !before.dragging) return;
      say(span, lens);
      // Whoever has just chosen it wants to read it, whatever stands above.
      if (before && told !== span) title.scrollIntoView?.({ block: "nearest" });
      told = span;
    },
  };
}
