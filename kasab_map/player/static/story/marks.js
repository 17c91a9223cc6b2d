/** The steps of a story on the time line, numbered: a reader sees where in time he is. */
import { el, put, refill, button } from "../dom.js";
import { percent } from "../foot/lanes.js";
import { storyOf } from "../state/telling.js";

/** Marks stand no nearer than this, in shares of the time line. */
const APART = 0.022;

/** @param {import("../state/types.js").Stage} stage */
export function makeMarks({ timeline, words, act }) {
  const element = el("div", {
    class: "kp-marks",
    role: "group",
    "aria-label": words.say("story.steps"),
  });
  /** From the step that is told to its day, from which its mark may have been pushed aside. */
  const leader = el("i", { class: "kp-leader", "aria-hidden": "true" });
  /** @type {{days: number[], spots: number[], marks: HTMLElement[]}} in shares of the time line */
  let shown = { days: [], spots: [], marks: [] };

  /** @param {readonly {title: string, day: number}[]} steps @param {number} story */
  function number(steps, story) {
    const days = steps.map(({ day }) => (day + 0.5) / timeline.days);
    const spots = apart(days);
    const marks = steps.map(({ title, day }, n) => {
      const mark = button(String(n + 1), () => act.tell({ story, step: n + 1 }), {
        "aria-label": words.say("story.mark", { step: n + 1, title, date: words.day(day, "day") }),
        title,
        tabindex: "-1",
      });
      mark.style.insetInlineStart = percent(spots[n], 1);
      return mark;
    });
    refill(element, leader, ...marks);
    return { days, spots, marks };
  }

  return {
    element,
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      if (before && before.story === now.story) return;
      element.hidden = !now.story;
      if (!now.story) return;
      const { story, step: at } = now.story;
      const { steps } = storyOf(timeline, now.story);
      if (before?.story?.story !== story) shown = number(steps, story);
      shown.marks.forEach((mark, n) => put(mark, "aria-current", n + 1 === at ? "step" : null));
      leader.hidden = !at;
      if (!at) return;
      const [day, spot] = [shown.days[at - 1], shown.spots[at - 1]];
      leader.style.insetInlineStart = percent(Math.min(day, spot), 1);
      leader.style.inlineSize = percent(Math.abs(spot - day), 1);
      put(leader, "data-way", spot < day ? "on" : "back");
    },
  };
}

/** Push neighbours aside, from left to right and back from the end. @param {number[]} days @returns {number[]} */
export function apart(days) {
  const spots = [...days];
  const order = spots.map((_, n) => n).sort((a, b) => spots[a] - spots[b] || a - b);
  for (let k = 1; k < order.length; k++)
    spots[order[k]] = Math.max(spots[order[k]], spots[order[k - 1]] + APART);
  let most = 1 - APART / 2;
  for (const n of order.reverse()) {
    spots[n] = Math.min(spots[n], most);
    most = spots[n] - APART;
  }
  return spots;
}
