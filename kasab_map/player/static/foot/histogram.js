/** How much was claimed of each day, with a tick for each day of events: two paths, however many days. */
import { el, svg } from "../dom.js";

/**
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../words/words.js").Words} words
 */
export function makeHistogram(timeline, words) {
  const counts = Array.from({ length: timeline.days }, (_, day) => timeline.claimsOn(day).length);
  const most = Math.max(1, ...counts);
  // A square root keeps the quiet weeks visible beside the first days' flood.
  const height = (/** @type {number} */ count) => (100 - 96 * Math.sqrt(count / most)).toFixed(1);
  const bars = counts.map((count, day) =>
    count ? `M${day + 0.1} 100V${height(count)}h0.8V100z` : "",
  );
  const ticks = counts.map((_, day) =>
    timeline.eventsOn(day).length ? `M${day + 0.2} 0h0.6v100h-0.6z` : "",
  );
  return el(
    "div",
    { class: "kp-histogram", "aria-hidden": "true" },
    el(
      "span",
      {},
      el("span", {}, words.say("player.ticks")),
      el("span", {}, words.say("player.histogram", { most: words.number(most) })),
    ),
    el(
      "div",
      {},
      picture("kp-density", timeline.days, bars),
      picture("kp-ticks", timeline.days, ticks),
    ),
  );
}

/** @param {string} name @param {number} days @param {string[]} pieces */
function picture(name, days, pieces) {
  const box = { class: name, viewBox: `0 0 ${days} 100`, preserveAspectRatio: "none" };
  return svg("svg", box, svg("path", { d: pieces.join("") }));
}
