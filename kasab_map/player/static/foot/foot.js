/** The foot: the axis that is the slider, the lanes under it, one playhead over both. */
import { el, put, svg, refill } from "../dom.js";
import { makeLanes } from "./lanes.js";
import { makeControls } from "./controls.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part & {slider: HTMLElement}}
 */
export function makeFoot(stage) {
  const { timeline, words, set, act } = stage;
  const controls = makeControls(stage);
  const lanes = makeLanes(stage);
  const date = /** @type {HTMLInputElement} */ (
    el("input", {
      type: "date",
      class: "kp-date",
      min: words.iso(0),
      max: words.iso(timeline.last),
      "aria-label": words.say("player.date"),
      change: () => {
        const day = timeline.dayOf(date.value);
        if (day !== null) act.go(day);
      },
    })
  );
  const slider = el(
    "div",
    {
      class: "kp-axis",
      role: "slider",
      tabindex: "0",
      "aria-label": words.say("player.slider"),
      "aria-orientation": "horizontal",
      "aria-valuemin": 0,
      "aria-valuemax": timeline.last,
      "aria-valuenow": 0,
    },
    density(timeline),
    months(timeline, words),
  );
  const knob = el("span", { class: "kp-knob" });
  const head = el("div", { class: "kp-head" }, knob);
  const rail = el("div", { class: "kp-rail", "aria-hidden": "true" }, head);
  const track = el(
    "div",
    { class: "kp-track" },
    el("div", { class: "kp-axis-row" }, date, slider),
    lanes.element,
    rail,
  );
  const scroller = el("div", { class: "kp-scroll" }, track);
  const element = el("div", { class: "kp-foot" }, controls.element, scroller);
  const forward = words.direction === "rtl" ? -1 : 1;

  /** @type {{left: number, width: number, x: number, lane: number|null, moved: boolean}|null} */
  let drag = null;

  /** @param {PointerEvent} event */
  const dayAt = (event) => {
    const { left, width } = /** @type {{left: number, width: number}} */ (drag);
    const share = (event.clientX - left) / width;
    return timeline.clamp(Math.floor((forward > 0 ? share : 1 - share) * timeline.days));
  };

  track.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const onBar = target.closest(".kp-lane-bar");
    if (event.button !== 0 || !(onBar || target.closest(".kp-axis") || target.closest(".kp-knob")))
      return;
    const { left, width } = slider.getBoundingClientRect();
    drag = { left, width, x: event.clientX, lane: lanes.placeAt(target), moved: false };
    // On a touch screen the lanes scroll under the finger; there a tap goes, and the knob drags.
    if (onBar && event.pointerType === "touch") return;
    event.preventDefault();
    slider.focus({ preventScroll: true });
    track.setPointerCapture(event.pointerId);
    set({
      day: target.closest(".kp-knob") ? stage.now().day : dayAt(event),
      dragging: true,
      playing: false,
    });
  });
  track.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (Math.abs(event.clientX - drag.x) > 4) drag.moved = true;
    if (stage.now().dragging) set({ day: dayAt(event) });
  });
  const drop = (/** @type {PointerEvent} */ event) => {
    if (!drag) return;
    const { lane, moved } = drag;
    const day = dayAt(event);
    const tapped = event.type === "pointerup" && !moved;
    drag = null;
    if (tapped && lane !== null) set({ day, place: lane, dragging: false, playing: false });
    else if (stage.now().dragging) set({ dragging: false });
  };
  track.addEventListener("pointerup", drop);
  track.addEventListener("pointercancel", drop);

  /** On a narrow screen the lanes are wider than the window: keep the playhead in it. @param {number} day */
  function follow(day) {
    if (scroller.scrollWidth <= scroller.clientWidth) return;
    const x = rail.offsetLeft + ((day + 0.5) / timeline.days) * rail.offsetWidth;
    const start = scroller.scrollLeft + rail.offsetLeft + 24;
    const end = scroller.scrollLeft + scroller.clientWidth - 40;
    if (forward < 0)
      scroller.scrollLeft =
        -((day + 0.5) / timeline.days) * rail.offsetWidth + scroller.clientWidth / 3;
    else if (x < start || x > end)
      scroller.scrollLeft = x - rail.offsetLeft - scroller.clientWidth / 3;
  }
  let wide = true;
  const watch = new ResizeObserver(() => {
    wide = scroller.scrollWidth <= scroller.clientWidth;
    if (!wide) follow(stage.now().day);
  });
  watch.observe(scroller);

  return {
    element,
    slider,
    paint(now, before) {
      if (!before || before.day !== now.day) {
        head.style.insetInlineStart = `${(100 * (now.day + 0.5)) / timeline.days}%`;
        put(slider, "aria-valuenow", String(now.day));
        put(slider, "aria-valuetext", words.day(now.day));
        date.value = words.iso(now.day);
        if (!wide && !now.dragging) follow(now.day);
      }
      if (!before || before.playing !== now.playing || before.speed !== now.speed) {
        put(element, "data-playing", now.playing ? "" : null);
        element.style.setProperty("--kp-beat", `${1 / now.speed}s`);
      }
      lanes.paint(now, before);
      controls.paint(now, before);
    },
    destroy: () => watch.disconnect(),
  };
}

/**
 * How much was claimed of each day, with a tick for each day of events: two paths, however many days.
 * @param {import("../state/timeline.js").Timeline} timeline
 */
function density(timeline) {
  const counts = Array.from({ length: timeline.days }, (_, day) => timeline.claimsOn(day).length);
  const most = Math.max(1, ...counts);
  // A square root keeps the quiet weeks visible beside the first days' flood.
  const bars = counts
    .map((count, day) =>
      count ? `M${day + 0.1} 100V${(100 - 96 * Math.sqrt(count / most)).toFixed(1)}h0.8V100z` : "",
    )
    .join("");
  const ticks = counts
    .map((_, day) => (timeline.eventsOn(day).length ? `M${day + 0.25} 0h0.5v100h-0.5z` : ""))
    .join("");
  return [
    svg(
      "svg",
      {
        class: "kp-density",
        viewBox: `0 0 ${timeline.days} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
      },
      svg("path", { d: bars }),
    ),
    svg(
      "svg",
      {
        class: "kp-ticks",
        viewBox: `0 0 ${timeline.days} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
      },
      svg("path", { d: ticks }),
    ),
  ];
}

/**
 * The first day and each first of a month.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../words/words.js").Words} words
 */
function months(timeline, words) {
  const box = el("div", { class: "kp-months", "aria-hidden": "true" });
  const marks = [];
  for (let day = 0; day < timeline.days; day++) {
    if (day !== 0 && words.monthday(day) !== 1) continue;
    const mark = el("span", {}, words.day(day, day === 0 ? "day" : "month"));
    mark.style.insetInlineStart = `${(100 * day) / timeline.days}%`;
    marks.push(mark);
  }
  refill(box, marks);
  return box;
}
