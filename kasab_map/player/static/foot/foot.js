/** The foot: histogram, lanes and calendar under one playhead; the whole of it is the slider. */
import { el, put } from "../dom.js";
import { makeCalendar } from "./calendar.js";
import { makeControls } from "./controls.js";
import { makeDraggable } from "./drag.js";
import { makeFlag } from "./flag.js";
import { makeHistogram } from "./histogram.js";
import { makeLanes, percent } from "./lanes.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {slider: HTMLElement, rail: HTMLElement}}
 */
export function makeFoot(stage, symbols) {
  const { timeline, words } = stage;
  const lanes = makeLanes(stage, symbols);
  const controls = makeControls(stage, lanes.more);
  const flag = makeFlag(stage);
  const slider = el("div", {
    class: "kp-slider",
    role: "slider",
    tabindex: "0",
    "aria-label": words.say("player.slider"),
    "aria-orientation": "horizontal",
    "aria-valuemin": 0,
    "aria-valuemax": timeline.last,
  });
  const head = el("div", { class: "kp-head" });
  const span = el("div", { class: "kp-span", hidden: true });
  const lock = el("div", { class: "kp-lock", hidden: true }, words.say("predict.locked"));
  const rail = el("div", { class: "kp-rail" }, span, lock, head, slider);
  // The slider comes first in the page: it is the first thing that a keyboard meets.
  const track = el(
    "div",
    { class: "kp-track" },
    rail,
    makeHistogram(timeline, words),
    lanes.element,
  );
  const element = el(
    "div",
    { class: "kp-foot" },
    el(
      "div",
      { class: "kp-time" },
      el("div", { class: "kp-scroll" }, track),
      flag.element,
      makeCalendar(timeline, words),
    ),
    controls.element,
  );
  makeDraggable(stage, slider, flag.flag, lanes.placeAt);

  return {
    element,
    rail,
    slider,
    paint(now, before) {
      if (!before || before.day !== now.day) {
        head.style.setProperty("--kp-at", percent(now.day + 0.5, timeline.days));
        put(slider, "aria-valuenow", String(now.day));
        put(slider, "aria-valuetext", words.day(now.day));
      }
      if (!before || before.span !== now.span) {
        span.hidden = now.span === null;
        if (now.span) {
          span.style.insetInlineStart = percent(now.span.from, timeline.days);
          span.style.inlineSize = percent(now.span.to - now.span.from + 1, timeline.days);
        }
      }
      if (!before || before.locked !== now.locked) {
        lock.hidden = now.locked === null;
        if (now.locked !== null) {
          lock.style.insetInlineStart = percent(now.locked + 1, timeline.days);
        }
      }
      if (!before || before.playing !== now.playing || before.speed !== now.speed) {
        put(element, "data-playing", now.playing ? "" : null);
        element.style.setProperty("--kp-beat", `${1 / now.speed}s`);
      }
      flag.paint(now, before);
      lanes.paint(now, before);
      controls.paint(now, before);
    },
  };
}
