/** Judge the sources: each claim of a week weighed with a reason, and the map drawn on the weights. */
import { el, refill, button, put } from "../dom.js";
import { weighedBy, weightsOf, MOST } from "../state/readings.js";
import { claimText } from "../words/claim.js";
import { sourceLinks } from "../words/ledger.js";
import { campWords, lookWords, saysWords, statusWords } from "../words/parties.js";
import { scales, standingIn, weigh } from "./evidence.js";
import { makeReasons } from "./reasons.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part}
 */
export function makeJudge(stage) {
  const { timeline, words, now, set } = stage;
  /** Why, by claim: kept on the page alone. @type {Map<string, string>} */
  const reasons = new Map();
  const sheet = makeReasons(stage, reasons);
  let named = false;
  let shown = "";
  const where = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      { "aria-label": words.say("judge.place"), change: () => set({ place: Number(where.value) }) },
      timeline.places.map((place, n) =>
        standingIn(timeline, n, timeline.last).length || timeline.claimsOf(n).length
          ? el("option", { value: n }, words.name(place))
          : null,
      ),
    )
  );
  const week = el("p", { class: "kp-soft" });
  const yours = el("p", { class: "kp-judge-answer", role: "status" });
  const theirs = el("p", {});
  const names = button(words.say("judge.show"), () => name(!named), {
    class: "kp-tool",
    "aria-pressed": "false",
  });
  const beside = button(words.say("judge.beside"), compare, {
    class: "kp-tool",
    "aria-pressed": "false",
  });
  const list = el("ol", { class: "kp-judge-claims" });
  const element = el(
    "div",
    { class: "kp-judge" },
    el("p", { class: "kp-soft" }, words.say("judge.how")),
    el("label", { class: "kp-judge-place" }, words.say("judge.place"), " ", where),
    week,
    yours,
    theirs,
    el(
      "div",
      { class: "kp-judge-tools" },
      names,
      beside,
      button(words.say("judge.afresh"), () => set({ lens: weighedBy(new Map()) }), {
        class: "kp-tool",
      }),
      button(words.say("judge.print"), sheet.print, { class: "kp-tool" }),
    ),
    list,
    sheet.element,
  );

  const weights = () => weightsOf(now().lens) ?? new Map();
  const reading = () => timeline.lenses.find((lens) => lens.reading) ?? timeline.lenses[0];

  /** @param {boolean} on */
  function name(on) {
    named = on;
    put(names, "aria-pressed", String(on));
    names.textContent = words.say(on ? "judge.hide" : "judge.show");
    put(list, "data-named", on ? "" : null);
    for (const who of list.querySelectorAll("[data-who]")) who.toggleAttribute("hidden", !on);
  }

  function compare() {
    const { compare: open, day } = now();
    set({ compare: open ? null : { day, lens: reading().id, swipe: false } });
  }

  /** @param {number} n */
  function item(n) {
    const claim = timeline.doc.claims[n];
    const claimant = timeline.doc.claimants[claim.claimant];
    const camp = timeline.campOf(claimant);
    const given = weights().get(claim.id) ?? 1;
    const group = `kp-weight-${claim.id}`;
    return el(
      "li",
      { "data-claim": claim.id },
      el(
        "p",
        {},
        el("strong", {}, saysWords(words, timeline.statusOf(claim))),
        " ",
        ...claimText(words, claim),
      ),
      el(
        "p",
        { class: "kp-soft" },
        words.say("player.of_day", { date: words.day(claim.day, "short") }),
        el(
          "span",
          { "data-who": "", hidden: !named },
          " · ",
          el("bdi", {}, claimant.name),
          camp && ` (${campWords(words, camp)}) · `,
          sourceLinks(stage, claim.sources, 2),
        ),
      ),
      el(
        "fieldset",
        {},
        el("legend", { class: "kp-hidden" }, words.say("judge.weight")),
        Array.from({ length: MOST + 1 }, (_, weight) =>
          el(
            "label",
            { title: words.say(`judge.weight.${weight}`) },
            el("input", {
              type: "radio",
              name: group,
              value: weight,
              checked: weight === given,
              "aria-label": words.say(`judge.weight.${weight}`),
              change: () => set({ lens: weighedBy(weigh(weights(), claim.id, weight)) }),
            }),
            el("span", { "aria-hidden": "true" }, words.number(weight)),
          ),
        ),
      ),
      el("input", {
        type: "text",
        class: "kp-judge-why",
        maxlength: 200,
        placeholder: words.say("judge.why"),
        "aria-label": words.say("judge.why"),
        value: reasons.get(claim.id) ?? "",
        input: ({ target }) =>
          target instanceof HTMLInputElement && reasons.set(claim.id, target.value),
      }),
    );
  }

  /** @param {number} place @param {number} day */
  function answer(place, day) {
    const row = timeline.read(now().lens).at(place, day);
    const told = scales(timeline, row, weights()).map(({ status, weight }) =>
      words.say("judge.scale", {
        status: lookWords(words, timeline.standing(status, false)),
        weight: words.number(weight),
      }),
    );
    yours.textContent = words.say("judge.yours", {
      status: statusWords(words, row.standing),
      scales: told.length ? words.list(told) : words.say("judge.nothing"),
    });
    const editors = timeline.read(reading().id).at(place, day);
    theirs.textContent = words.say("judge.theirs", {
      status: statusWords(words, editors.standing),
    });
  }

  return {
    element,
    paint({ place, day, lens, compare: open }) {
      const about = place ?? timeline.main[0] ?? 0;
      where.value = String(about);
      put(beside, "aria-pressed", String(Boolean(open)));
      week.textContent = words.say("judge.week", {
        span: words.span(Math.max(0, day - 6), day),
      });
      const claims = standingIn(timeline, about, day);
      // A weight that was just given leaves the list, and with it the reader's focus, as it is.
      const key = `${about} ${claims} ${weightsOf(lens)?.size === 0}`;
      if (key !== shown) refill(list, claims.map(item));
      shown = key;
      answer(about, day);
    },
  };
}
