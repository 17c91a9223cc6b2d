/** What the speaker sees and the class does not: notes, the next step, the clock and the time gone. */
import { el, put, refill, button } from "../dom.js";
import { stepOf, storyOf } from "../state/telling.js";
import { proseOf } from "./prose.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {() => number} began when the lesson began, in milliseconds
 * @param {() => void} again begins the time anew
 */
export function makeSpeaker({ timeline, words, act, set, now }, began, again) {
  const clock = el("strong", {});
  const gone = el("strong", {});
  const plan = el("span", { class: "kp-soft" });
  const here = el("div", { class: "kp-speaker-here" });
  const next = el("div", { class: "kp-speaker-next" });
  const dark = button("", () => set({ blank: !now().blank }), { class: "kp-tool" });
  const element = el(
    "section",
    { class: "kp-speaker", "aria-label": words.say("speaker.title") },
    el(
      "p",
      { class: "kp-speaker-time" },
      el("span", {}, words.say("speaker.clock"), " ", clock),
      el("span", {}, words.say("speaker.gone"), " ", gone),
      plan,
    ),
    here,
    next,
    el(
      "p",
      { class: "kp-speaker-tools" },
      button(words.say("speaker.back"), () => act.turn(-1), { class: "kp-tool" }),
      button(words.say("speaker.onward"), () => act.turn(1), { class: "kp-tool kp-onward" }),
      dark,
      button(words.say("speaker.again"), again, { class: "kp-tool" }),
    ),
  );
  const told = (/** @type {import("../state/types.js").Block[]} */ blocks) =>
    proseOf(blocks, () => []);

  function tick() {
    clock.textContent = new Date().toLocaleTimeString(words.lang, {
      hour: "2-digit",
      minute: "2-digit",
    });
    const seconds = began() ? Math.max(0, Math.floor((Date.now() - began()) / 1000)) : 0;
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    gone.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }
  const ticking = setInterval(tick, 1000);
  tick();

  return {
    element,
    /** @param {import("../state/types.js").State} state @param {import("../state/types.js").State|null} before */
    paint(state, before) {
      dark.textContent = words.say(state.blank ? "speaker.light" : "speaker.dark");
      put(dark, "aria-pressed", String(state.blank));
      if (before && before.story === state.story) return;
      if (!state.story) return refill(here, el("p", {}, words.say("speaker.none")));
      const story = storyOf(timeline, state.story);
      const step = stepOf(timeline, state.story);
      const after = story.steps[state.story.step];
      const before_it = story.steps.slice(0, state.story.step);
      const minutes = before_it.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
      plan.textContent = words.say("speaker.plan", { minutes, all: story.minutes });
      refill(
        here,
        el("h2", {}, step ? step.title : story.title),
        step
          ? el("div", { class: "kp-speaker-text" }, told(step.text))
          : el("p", {}, story.preparation),
        step &&
          step.question.length > 0 &&
          el("div", { class: "kp-question" }, told(step.question)),
        el("h3", { class: "kp-cap" }, words.say("speaker.notes")),
        step && step.notes.length
          ? el("div", { class: "kp-speaker-notes" }, told(step.notes))
          : el("p", { class: "kp-soft" }, words.say("speaker.no_notes")),
      );
      refill(
        next,
        el("h3", { class: "kp-cap" }, words.say("speaker.next")),
        el("p", {}, el("strong", {}, after ? after.title : words.say("story.end"))),
        after && el("div", { class: "kp-soft" }, told(after.text.slice(0, 1))),
      );
    },
    destroy: () => clearInterval(ticking),
  };
}
