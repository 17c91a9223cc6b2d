/** The projector's window and the speaker's: what each tells the other, and what a reload leaves. */
import { put } from "../dom.js";
import { readTelling, writeTelling } from "../state/telling.js";
import { keepLesson, keptLesson } from "./lesson.js";
import { makeLink } from "./link.js";
import { makePointer } from "./pointer.js";
import { makeSpeaker } from "./speaker.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{map: any, element: HTMLElement}} mapPart
 * @param {HTMLElement} root
 */
export function makeClassroom(stage, mapPart, root) {
  const { timeline, act, now, set } = stage;
  const kept = keptLesson();
  let began = kept.began ?? 0;
  let last = "";
  const link = makeLink(hear, standing);
  const pointer = makePointer(mapPart.map, mapPart.element);
  const speaker = link.speaker ? makeSpeaker(stage, () => began, anew) : null;
  put(root, "data-speaker", speaker ? "" : null);
  if (speaker) pointer.follow((point) => link.send({ point }));
  else if (kept.presenting && now().story)
    stage.soon.held(() => set({ presenting: true, blank: Boolean(kept.dark) }));

  function anew() {
    began = Date.now();
    link.send({ began });
  }

  function standing() {
    const { story, blank } = now();
    return { told: writeTelling(story, timeline), dark: blank, began };
  }

  /** @param {import("./link.js").Message} message */
  function hear({ told, dark, began: since, point }) {
    if (point !== undefined) return pointer.show(isPoint(point) ? point : null);
    if (typeof since === "number") began = since;
    const telling = typeof told === "string" ? readTelling(told, timeline) : null;
    if (telling && told !== writeTelling(now().story, timeline)) {
      act.tell(telling);
    }
    if (typeof dark === "boolean" && dark !== now().blank) set({ blank: dark });
    if (link.speaker) last = key();
    else keep();
  }

  const key = () => `${standing().told} ${standing().dark}`;

  /** What the speaker did himself goes to the projector; what came from there does not go back. */
  function report() {
    if (key() === last) return;
    last = key();
    const { told, dark } = standing();
    if (told !== null) link.send({ told, dark });
  }

  function keep() {
    const { story, presenting, blank } = now();
    keepLesson(story ? { began, presenting, dark: blank } : null);
  }

  return {
    elements: speaker ? [speaker.element] : [],
    open: () => link.open(),
    /** @param {import("../state/types.js").State} state @param {import("../state/types.js").State|null} before */
    paint(state, before) {
      speaker?.paint(state, before);
      const changed = !before || before.story !== state.story || before.blank !== state.blank;
      if (!changed && before.presenting === state.presenting) return;
      if (!link.speaker) {
        if (!state.story) began = 0;
        else if (!began) began = Date.now();
        if (before) keep();
        link.send(standing());
      } else if (before && changed) queueMicrotask(report);
    },
    destroy() {
      link.destroy();
      speaker?.destroy();
    },
  };
}

/** @param {unknown} at @returns {at is number[]} */
function isPoint(at) {
  return Array.isArray(at) && at.length === 2 && at.every(Number.isFinite);
}
