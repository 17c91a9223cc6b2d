/** What a reader can do, wherever the button or the key is. */
import { LAYERS } from "../map/legend.js";
import { isStill, shownBy, storyOf } from "./telling.js";
import { keep } from "./memory.js";

/**
 * @param {Pick<import("./types.js").Stage, "timeline"|"now"|"set">} stage
 * @param {object} shell
 * @param {() => number} shell.playFrom the day on which playing begins
 * @param {() => HTMLDialogElement} shell.keys
 * @param {(view: number[]|null) => void} shell.look
 * @param {() => void} shell.stories
 * @param {() => void} shell.speaker
 * @returns {import("./types.js").Acts}
 */
export function makeActs({ timeline, now, set }, { playFrom, keys, look, stories, speaker }) {
  /** @param {import("./types.js").Telling|null} telling */
  function tell(telling) {
    if (!telling) return set({ story: null, span: null, playing: false, blank: false });
    const { view, ...shown } = shownBy(timeline, telling, { layers: LAYERS, still: isStill() });
    set({ ...shown, blank: false });
    look(view);
  }

  return {
    tell,
    turn(by) {
      const { story } = now();
      if (!story) return;
      const step = story.step + by;
      if (step >= 0 && step <= storyOf(timeline, story).steps.length) tell({ ...story, step });
    },
    stories,
    speaker,
    go: (day) => set({ day: timeline.clamp(day), playing: false }),
    step: (by) => set({ day: timeline.clamp(now().day + by), playing: false }),
    change(by, place = null) {
      const { lens, day } = now();
      const reading = timeline.read(lens);
      const days = place === null ? reading.changeDays : reading.changeDaysOf(place);
      const next = by > 0 ? days.find((one) => one > day) : days.findLast((one) => one < day);
      if (next !== undefined) set({ day: next, playing: false });
    },
    choose: (place) => set({ place }),
    lens: (lens) => set({ lens }),
    play: () => (now().playing ? set({ playing: false }) : set({ day: playFrom(), playing: true })),
    // The back row reads one map and one sentence: a comparison is closed.
    present: (on = !now().presenting) =>
      set({ presenting: on, compare: on ? null : now().compare }),
    // Beside the first day to begin with: what has changed since then is the first question.
    compare: () =>
      set({ compare: now().compare ? null : { day: 0, lens: now().lens, swipe: false } }),
    prefer(chosen) {
      keep(chosen);
      set(chosen);
    },
    keys: () => (keys().open ? keys().close() : keys().showModal()),
  };
}
