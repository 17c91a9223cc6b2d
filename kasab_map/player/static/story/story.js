/** Telling a story: the parts of it, and what a step does to the map. */
import { el, put } from "../dom.js";
import { storyOf } from "../state/telling.js";
import { makeStoryList } from "./list.js";
import { makeMarks } from "./marks.js";
import { makeReader } from "./reader.js";
import { makeWriter } from "./writer.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {HTMLElement} root
 * @param {() => number} zoom of the map
 * @returns {import("../state/types.js").Part & {head: HTMLElement, writer: HTMLElement, marks: HTMLElement, over: HTMLElement[], open: () => void}}
 */
export function makeStory(stage, symbols, root, zoom) {
  const { timeline, words, set } = stage;
  const reader = makeReader(stage, symbols);
  const marks = makeMarks(stage);
  const writer = stage.soon.part(() => makeWriter(stage, zoom, root));
  const list = makeStoryList(stage, () => writer.made().open());
  const blank = el("div", {
    class: "kp-blank",
    hidden: true,
    "aria-label": words.say("story.blank"),
    click: () => set({ blank: false }),
  });
  return {
    head: reader.head,
    writer: writer.element,
    element: reader.element,
    marks: marks.element,
    /** What stands over the page or is heard only. */
    over: [reader.announced, list.element, blank],
    open: list.open,
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      put(root, "data-story", now.story ? storyOf(timeline, now.story).id : null);
      reader.paint(now, before);
      marks.paint(now, before);
      if (blank.hidden !== !now.blank) blank.hidden = !now.blank;
    },
  };
}
