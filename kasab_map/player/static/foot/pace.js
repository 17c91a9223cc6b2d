/** How playing goes, in a menu under its own name: what it steps by, how fast, which way, over what. */
import { el, put, button } from "../dom.js";

const SPEEDS = [1, 2, 4, 8];
const STEPS = /** @type {const} */ (["day", "week", "month", "change"]);

/** @param {import("../state/types.js").Stage} stage */
export function makePace({ words, set, now }) {
  const name = el("summary", { class: "kp-pace-name" });
  const choice = (
    /** @type {string} */ key,
    /** @type {string} */ text,
    /** @type {() => void} */ pressed,
  ) => button(text, pressed, { class: "kp-choice", "data-choice": key });
  const steps = STEPS.map((step) =>
    choice(step, words.say(`player.by_${step}`), () => set({ step })),
  );
  const speeds = SPEEDS.map((speed) =>
    choice(String(speed), words.number(speed), () => set({ speed })),
  );
  const backwards = choice("backwards", words.say("player.backwards"), () =>
    set({ direction: now().direction < 0 ? 1 : -1 }),
  );
  const loop = choice("loop", words.say("player.loop"), () => set({ loop: !now().loop }));
  const start = choice("from", words.say("player.span_from"), () =>
    span((day, to) => ({ from: day, to: Math.max(day, to) })),
  );
  const end = choice("to", words.say("player.span_to"), () =>
    span((day, _, from) => ({ from: Math.min(day, from), to: day })),
  );
  const clear = choice("clear", words.say("player.span_clear"), () => {
    set({ span: null });
    close();
  });

  /** The menu has its answer: what was asked for is under it. @param {(day: number, to: number, from: number) => import("../state/types.js").Span} make */
  function span(make) {
    const { day, span: kept } = now();
    set({ span: make(day, kept?.to ?? day, kept?.from ?? day) });
    close();
  }

  const group = (/** @type {string} */ key, /** @type {HTMLElement[]} */ ...choices) =>
    el(
      "div",
      { role: "group", "aria-label": words.say(key) },
      el("span", { "aria-hidden": "true" }, words.say(key)),
      choices,
    );
  const menu = el(
    "div",
    { class: "kp-pace-menu" },
    group("player.step_by", ...steps),
    group("player.speed", ...speeds),
    group("player.way", backwards, loop),
    group("player.span", start, end, clear),
  );
  const element = /** @type {HTMLDetailsElement} */ (
    el(
      "details",
      {
        class: "kp-pace",
        keydown: (event) => closeOn(/** @type {KeyboardEvent} */ (event)),
        toggle: () =>
          element.open
            ? document.addEventListener("pointerdown", outside)
            : document.removeEventListener("pointerdown", outside),
      },
      name,
      menu,
    )
  );

  /** Whoever presses beside it means what lies there. @param {Event} event */
  function outside({ target }) {
    if (!element.contains(/** @type {Node} */ (target))) element.removeAttribute("open");
  }

  function close() {
    element.removeAttribute("open");
    name.focus();
  }

  /** @param {KeyboardEvent} event */
  function closeOn(event) {
    if (event.key !== "Escape" || !element.hasAttribute("open")) return;
    event.preventDefault();
    close();
  }

  return {
    element,
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      if (before && same(now, before)) return;
      const pace = words.count(`player.pace_${now.step}`, now.speed);
      name.textContent = now.direction < 0 ? words.say("player.pace_back", { pace }) : pace;
      for (const one of steps) put(one, "aria-pressed", String(one.dataset.choice === now.step));
      for (const one of speeds)
        put(one, "aria-pressed", String(one.dataset.choice === String(now.speed)));
      put(backwards, "aria-pressed", String(now.direction < 0));
      put(loop, "aria-pressed", String(now.loop));
      clear.disabled = now.span === null;
    },
  };
}

/** @param {import("../state/types.js").State} one @param {import("../state/types.js").State} other */
function same(one, other) {
  return (
    one.step === other.step &&
    one.speed === other.speed &&
    one.direction === other.direction &&
    one.loop === other.loop &&
    one.span === other.span
  );
}
