/** Predict, then reveal: later days are locked, a class says who holds each place, and then looks. */
import { el, refill, button } from "../dom.js";
import { claimLine } from "../words/claim-line.js";
import { lookTitle, stateWords, statusWords } from "../words/parties.js";
import { makeSign } from "../words/sign.js";
import { counted, dayAfter, raise } from "./tally.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part}
 */
export function makePredict(stage, symbols) {
  const { timeline, words, now, set } = stage;
  const sign = makeSign(stage, symbols);
  // "Disputed" is what a lens says of its own sources, nothing that a place can be.
  const answers = timeline.looks.filter(({ look }) => look !== "disputed");
  const question = el("p", { class: "kp-predict-question", tabindex: "-1" });
  const list = el("ul", { class: "kp-predict-places" });
  const main = button("", () => {}, { class: "kp-tool kp-predict-go" });
  const total = el("p", { role: "status" });
  const rounds = el("ol", { class: "kp-predict-rounds" });
  const element = el(
    "div",
    { class: "kp-predict" },
    el("p", { class: "kp-soft" }, words.say("predict.how")),
    question,
    list,
    main,
    total,
    rounds,
  );
  /** @type {import("./tally.js").Hands} */
  let hands = new Map();
  let from = now().day;
  let target = from;

  function ask() {
    hands = new Map();
    from = now().day;
    target = dayAfter(timeline, now().lens, from);
    if (target <= from) {
      question.textContent = words.say("predict.over");
      list.replaceChildren();
      main.hidden = true;
      return;
    }
    set({ locked: from, playing: false, span: null, compare: null });
    question.textContent = words.say("predict.question", {
      from: words.day(from, "day"),
      to: words.day(target, "long"),
    });
    refill(list, timeline.main.map(asked));
    turn("predict.reveal", reveal);
    total.textContent = "";
  }

  /** @param {string} key @param {() => void} does */
  function turn(key, does) {
    main.textContent = words.say(key);
    main.onclick = does;
    main.hidden = false;
  }

  /** @param {number} place */
  function asked(place) {
    const row = timeline.read(now().lens).at(place, from);
    const name = words.name(timeline.places[place]);
    return el(
      "li",
      { "data-asks": timeline.places[place].id },
      el(
        "p",
        {},
        sign(place, row),
        el("strong", {}, name),
        " ",
        el(
          "span",
          { class: "kp-soft" },
          words.say("predict.now", { status: stateWords(words, row.standing) }),
        ),
      ),
      el(
        "div",
        { class: "kp-predict-hands" },
        answers.map((standing) => {
          const title = lookTitle(words, standing);
          return el(
            "label",
            { "data-look": standing.look },
            el("span", {}, title),
            el("input", {
              type: "number",
              min: 0,
              max: 999,
              step: 1,
              inputmode: "numeric",
              placeholder: words.number(0),
              "aria-label": words.say("predict.hands", { status: title, place: name }),
              input: ({ target: field }) =>
                field instanceof HTMLInputElement &&
                raise(hands, place, standing.look, field.valueAsNumber),
            }),
          );
        }),
      ),
    );
  }

  function reveal() {
    set({ locked: null, day: target });
    const { lens } = now();
    let [right, all] = [0, 0];
    const told = timeline.main.map((place) => {
      const row = timeline.read(lens).at(place, target);
      const own = counted(hands, place, row.status);
      right += own.right;
      all += own.all;
      return shown(place, row, own);
    });
    refill(list, told);
    total.textContent = words.say("predict.total", {
      right: words.number(right),
      all: words.number(all),
    });
    rounds.append(
      el(
        "li",
        {},
        words.say("predict.round", {
          from: words.day(from, "short"),
          to: words.day(target, "short"),
          right: words.number(right),
          all: words.number(all),
        }),
      ),
    );
    turn("predict.next", ask);
    question.textContent = words.say("predict.revealed", { to: words.day(target, "long") });
    question.focus();
  }

  /** @param {number} place @param {import("../state/types.js").Row} row @param {{right: number, all: number}} own */
  function shown(place, row, { right, all }) {
    return el(
      "li",
      { "data-shows": timeline.places[place].id },
      el(
        "p",
        {},
        sign(place, row),
        el("strong", {}, words.name(timeline.places[place])),
        " ",
        statusWords(words, row.standing),
        all > 0 &&
          el(
            "span",
            { class: "kp-soft" },
            " · ",
            words.say("predict.right", { right: words.number(right), all: words.number(all) }),
          ),
      ),
      row.claims.length > 0 &&
        el(
          "details",
          {},
          el("summary", {}, words.count("happened.claims", row.claims.length)),
          el(
            "ul",
            { class: "kp-reports" },
            row.claims.map((n) => claimLine(stage, timeline.doc.claims[n])),
          ),
        ),
    );
  }

  ask();
  return {
    element,
    /** Before the answer is asked for, an earlier day or another lens may be looked at, and is asked about. */
    paint(state, before) {
      if (before && before.lens !== state.lens && state.locked !== null) ask();
    },
    destroy: () => set({ locked: null }),
  };
}
