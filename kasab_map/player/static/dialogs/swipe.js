/** The handle that slides between two maps of which one lies over the other. */
import { el, put } from "../dom.js";

/** Hundredths of the map that a key moves it. */
const STEP = 5;

/**
 * @param {HTMLElement} over the upper map's element, which is told how much of it to hide
 * @param {string} name
 */
export function makeSwipe(over, name) {
  let share = 50;
  const handle = el("div", {
    class: "kp-handle",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": name,
    "aria-valuemin": 0,
    "aria-valuemax": 100,
  });

  /** @param {number} to in hundredths of the map */
  function slide(to) {
    share = Math.max(0, Math.min(100, Math.round(to)));
    over.style.setProperty("--kp-swipe", `${share}%`);
    put(handle, "aria-valuenow", String(share));
  }

  handle.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left, width } = over.getBoundingClientRect();
    slide((100 * (event.clientX - left)) / width);
  });
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    slide(share + by);
  });
  slide(share);
  return handle;
}
