/** The lens: a menu inside a sentence. Each line says its rule, what it gives here, and how much differs. */
import { el, put, refill, button } from "../dom.js";
import { differing } from "./differs.js";
import { makeSign } from "./sign.js";
import { lensRule, lensWords, statusWords } from "./parties.js";
import { baseOf, freshOf, isFresh } from "../state/readings.js";

let made = 0;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part}
 */
export function makeLensMenu(stage, symbols) {
  const { timeline, words, act, now } = stage;
  const sign = makeSign(stage, symbols);
  const lenses = timeline.lenses.map(({ id }) => id);
  const id = `kp-lenses-${++made}`;
  const name = el("span", {});
  const rule = el("span", { class: "kp-rule" });
  const opener = button([name, el("span", { class: "kp-caret", "aria-hidden": "true" })], toggle, {
    class: "kp-lens-open",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-controls": id,
  });
  const menu = el("div", { id, role: "menu", "aria-label": words.say("player.lens") });
  const legend = el("p", { class: "kp-soft" });
  const panel = el("div", { class: "kp-lens-menu", hidden: true }, menu, legend);
  const element = el(
    "div",
    { class: "kp-lens", keydown: (event) => key(/** @type {KeyboardEvent} */ (event)) },
    el("span", { class: "kp-soft" }, words.say("lens.according")),
    opener,
    rule,
    panel,
  );
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) close();
  });
  const outside = (/** @type {Event} */ event) => {
    if (event.target instanceof Node && !element.contains(event.target)) close();
  };

  function items() {
    const { day, lens, place } = now();
    const shown = place ?? timeline.main[0];
    const about = shown === undefined ? "" : words.name(timeline.places[shown]);
    legend.textContent = words.say("lens.legend", { place: about });
    return lenses.map((one) => {
      const differs = one === lenses[0] ? 0 : differing(timeline, one, day).length;
      const row = shown === undefined ? null : timeline.read(one).at(shown, day);
      return button(
        [
          row && sign(shown, row),
          el(
            "span",
            { class: "kp-lens-line" },
            el("strong", {}, lensWords(words, timeline, one)),
            el("span", { class: "kp-soft" }, lensRule(words, timeline, one)),
          ),
          row && el("span", { class: "kp-hidden" }, statusWords(words, row.standing)),
          differs > 0 && el("span", { class: "kp-differ" }, words.count("lens.differ", differs)),
        ],
        () => {
          close();
          opener.focus();
          act.lens(isFresh(lens) ? freshOf(one) : one);
        },
        {
          role: "menuitemradio",
          "aria-checked": String(one === baseOf(lens)),
          "data-lens-choice": one,
          tabindex: "-1",
        },
      );
    });
  }

  /** How much is guessed: what is stale is left out, or let stand. */
  function fresh() {
    const { day, lens } = now();
    const silent = timeline.doc.territory.figures?.[baseOf(lens)]?.silent[day];
    return button(
      [
        el("span", { class: "kp-check", "aria-hidden": "true" }),
        el(
          "span",
          { class: "kp-lens-line" },
          el("strong", {}, words.say("fresh.title")),
          el("span", { class: "kp-soft" }, words.say("fresh.rule")),
          silent !== undefined &&
            el(
              "span",
              { class: "kp-soft" },
              words.say("fresh.share", { share: words.number(Math.round(100 * silent)) }),
            ),
        ),
      ],
      () => {
        close();
        opener.focus();
        act.lens(isFresh(lens) ? baseOf(lens) : freshOf(lens));
      },
      {
        role: "menuitemcheckbox",
        "aria-checked": String(isFresh(lens)),
        class: "kp-fresh",
        tabindex: "-1",
      },
    );
  }

  function toggle() {
    if (!panel.hidden) return close();
    refill(menu, items(), fresh());
    panel.hidden = false;
    put(opener, "aria-expanded", "true");
    document.addEventListener("pointerdown", outside);
    /** @type {HTMLElement|null} */ (
      menu.querySelector("[aria-checked=true]") ?? menu.querySelector("button")
    )?.focus();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    menu.replaceChildren();
    put(opener, "aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (panel.hidden) return;
    const lines = [...menu.querySelectorAll("button")];
    const at = lines.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) lines.at(to % lines.length)?.focus();
    else if (event.key === "Escape") {
      close();
      opener.focus();
    } else if (event.key === "Tab") return close();
    else if (event.key === "Enter" || event.key === " ") return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    element,
    paint({ lens }, before) {
      if (before && before.lens === lens) return;
      name.textContent = lensWords(words, timeline, lens);
      rule.textContent = lensRule(words, timeline, lens);
    },
    destroy: close,
  };
}
