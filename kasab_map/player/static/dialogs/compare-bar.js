/** The bar of a comparison, among the words: which day and lens the second map shows, and how it lies. */
import { el, put, write, button } from "../dom.js";
import { lensWords } from "../words/parties.js";

/** @param {import("../state/types.js").Stage} stage */
export function makeCompareBar({ timeline, words, set, now }) {
  const close = () => set({ compare: null });

  /** @param {Partial<import("../state/types.js").Comparison>} patch */
  function change(patch) {
    const { compare } = now();
    if (compare) set({ compare: { ...compare, ...patch } });
  }

  const said = el("span", { "aria-hidden": "true" });
  const date = /** @type {HTMLInputElement} */ (
    el("input", {
      type: "date",
      class: "kp-date",
      min: words.iso(0),
      max: words.iso(timeline.last),
      "aria-label": words.say("compare.date"),
      change: () => {
        const day = timeline.dayOf(date.value);
        if (day !== null) change({ day });
      },
      // The day in words is what is seen: the whole of it opens the calendar.
      click: () => date.showPicker?.(),
    })
  );
  const lens = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      { "aria-label": words.say("compare.lens"), change: () => change({ lens: lens.value }) },
      timeline.lenses.map(({ id }) => el("option", { value: id }, lensWords(words, timeline, id))),
    )
  );
  const swipe = button(words.say("compare.swipe"), () => change({ swipe: !now().compare?.swipe }), {
    class: "kp-tool",
  });
  const element = el(
    "div",
    {
      class: "kp-compare-bar",
      // In a field of its own, too, Escape closes it; elsewhere the player's keys do.
      keydown: (event) => {
        if (/** @type {KeyboardEvent} */ (event).key === "Escape") close();
      },
    },
    el("span", {}, words.say("compare.with")),
    el("label", { class: "kp-tool kp-day-pick" }, said, date),
    lens,
    el("div", {}, swipe, button(words.say("player.close"), close, { class: "kp-tool" })),
  );

  return {
    element,
    /** @param {import("../state/types.js").Comparison} compare */
    show(compare) {
      date.value = words.iso(compare.day);
      write(said, words.day(compare.day, "day"));
      lens.value = compare.lens;
      put(swipe, "aria-pressed", String(compare.swipe));
    },
  };
}
