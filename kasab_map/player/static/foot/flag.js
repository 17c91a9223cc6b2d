/** The flag of the playhead: the day in words, which opens a picker, with an arrow a day each way. */
import { el, write, button } from "../dom.js";
import { percent } from "./lanes.js";

/** The day is at rest when it has stood for so long, in milliseconds. */
const REST_MS = 200;

/** @param {import("../state/types.js").Stage} stage */
export function makeFlag({ timeline, words, act, now, soon }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let rest;
  /** The picker's own day, which nobody sees: a date field takes 0.8 ms to write, a third of a step's script. */
  function fill() {
    clearTimeout(rest);
    rest = undefined;
    const day = words.iso(now().day);
    if (field().value !== day) field().value = day;
  }

  // A slow phone takes longer over a date field than over ten places.
  const picker = soon.part(() => ({
    element: /** @type {HTMLInputElement} */ (
      el("input", {
        type: "date",
        class: "kp-date",
        min: words.iso(0),
        max: words.iso(timeline.last),
        "aria-label": words.say("player.date"),
        change: () => {
          const day = timeline.dayOf(field().value);
          if (day !== null) act.go(day);
        },
        focus: fill,
        // The words over it are what is seen: the whole field opens the calendar.
        click: () => {
          fill();
          field().showPicker?.();
        },
      })
    ),
  }));
  const field = () => picker.made().element;
  const said = el("span", { "aria-hidden": "true" });
  const arrow = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ key) =>
    button(el("span", { "aria-hidden": "true" }, sign), () => act.step(by), {
      class: "kp-flag-arrow",
      "aria-label": words.say(key),
      title: words.say(key),
    });
  const flag = el(
    "div",
    { class: "kp-flag" },
    arrow(-1, "‹", "player.previous_day"),
    el("label", { class: "kp-flag-day" }, said, picker.element),
    arrow(1, "›", "player.next_day"),
  );
  const at = el("div", { class: "kp-flag-at" }, flag);
  return {
    element: el("div", { class: "kp-flag-row" }, at),
    flag,
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      if (before && before.day === now.day) return;
      at.style.setProperty("--kp-at", percent(now.day + 0.5, timeline.days));
      write(said, words.day(now.day, "flag"));
      clearTimeout(rest);
      rest = setTimeout(fill, REST_MS);
    },
  };
}
