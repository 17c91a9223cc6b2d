/** Play, speed, and the way from change to change. */
import { el, put, svg, button } from "../dom.js";

export const SPEEDS = [1, 2, 4, 8];

const PLAY = "M7 4.5v15l13-7.5z";
const PAUSE = "M6 5h4v14H6zM14 5h4v14h-4z";

/** @param {import("../state/types.js").Stage} stage @returns {import("../state/types.js").Part} */
export function makeControls({ words, act, set }) {
  const icon = svg("path", { d: PLAY });
  const play = button(
    svg("svg", { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": "true" }, icon),
    () => act.play(),
    { class: "kp-play" },
  );
  const speed = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      {
        class: "kp-speed",
        "aria-label": words.say("player.speed"),
        change: () => set({ speed: Number(speed.value) }),
      },
      SPEEDS.map((n) => el("option", { value: n }, words.count("player.per_second", n))),
    )
  );
  const step = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      {
        class: "kp-step",
        "aria-label": words.say("player.step_by"),
        change: () => set({ step: step.value === "change" ? "change" : "day" }),
      },
      el("option", { value: "day" }, words.say("player.by_day")),
      el("option", { value: "change" }, words.say("player.by_change")),
    )
  );
  const backwards = button(
    words.say("player.backwards"),
    () => set({ direction: backwards.ariaPressed === "true" ? 1 : -1 }),
    { class: "kp-small" },
  );
  const loop = button(words.say("player.loop"), () => set({ loop: loop.ariaPressed !== "true" }), {
    class: "kp-small",
  });
  const lanes = button(
    words.say("player.lanes_short"),
    () => set({ lanes: lanes.ariaPressed !== "true" }),
    { class: "kp-small" },
  );
  const arrow = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ key) =>
    button(el("span", { "aria-hidden": "true" }, sign), () => act.change(by), {
      class: "kp-arrow",
      "aria-label": words.say(key),
      title: words.say(key),
    });
  const element = el(
    "div",
    { class: "kp-controls", role: "group", "aria-label": words.say("player.controls") },
    play,
    el(
      "div",
      { class: "kp-changes" },
      arrow(-1, "◂", "player.previous_change"),
      el("span", { "aria-hidden": "true" }, words.say("player.change")),
      arrow(1, "▸", "player.next_change"),
    ),
    el("div", { class: "kp-pace" }, step, speed),
    el("div", { class: "kp-modes" }, backwards, loop, lanes),
  );

  return {
    element,
    paint(now, before) {
      if (
        before &&
        before.playing === now.playing &&
        before.speed === now.speed &&
        before.step === now.step &&
        before.direction === now.direction &&
        before.loop === now.loop &&
        before.lanes === now.lanes
      )
        return;
      icon.setAttribute("d", now.playing ? PAUSE : PLAY);
      put(play, "aria-label", words.say(now.playing ? "player.pause" : "player.play"));
      speed.value = String(now.speed);
      step.value = now.step;
      put(backwards, "aria-pressed", String(now.direction < 0));
      put(lanes, "aria-pressed", String(now.lanes));
      put(loop, "aria-pressed", String(now.loop));
    },
  };
}
