/** Months and days under the lanes; nothing crosses them. */
import { el } from "../dom.js";
import { percent } from "./lanes.js";

/** Days of a month that are named besides its first. */
const NAMED = new Set([8, 15, 22]);
/** A day is not named so near to the name of a month. */
const APART = 5;

/**
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../words/words.js").Words} words
 */
export function makeCalendar(timeline, words) {
  const marks = [];
  for (let day = 0; day < timeline.days; day++) {
    const date = words.monthday(day);
    const month = day === 0 || date === 1;
    if (!month && (!NAMED.has(date) || day < APART)) continue;
    const name = !month ? words.number(date) : day === 0 ? words.day(day, "day") : words.month(day);
    const names = {
      class: month ? "kp-month" : "kp-monthday",
      "data-short": words.month(day, true),
    };
    const mark = el("span", names, name);
    mark.style.insetInlineStart = percent(month ? day : day + 0.5, timeline.days);
    marks.push(mark);
  }
  return el("div", { class: "kp-calendar", "aria-hidden": "true" }, marks);
}
