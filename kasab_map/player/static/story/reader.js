/** A story beside the map: its cover, then a step at a time with text, sources, a question. */
import { el, put, refill, button } from "../dom.js";
import { stepOf, storyOf } from "../state/telling.js";
import { makeCards } from "./cards.js";
import { proseOf } from "./prose.js";
import { hearTurns } from "./turning.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {head: HTMLElement, announced: HTMLElement}}
 */
export function makeReader(stage, symbols) {
  const { timeline, words, act } = stage;
  const cardsOf = makeCards(stage, symbols);
  const head = el("div", { class: "kp-story-head" });
  const element = el("div", { class: "kp-story" });
  const announced = el("p", { class: "kp-hidden kp-announced", role: "status", hidden: true });
  /** Stories whose note on their content has been read, or whose cover was passed. @type {Set<number>} */
  const warned = new Set();
  hearTurns([head, element], (by) => stage.now().story && act.turn(by));

  /** @param {import("../state/types.js").Story} story */
  function cover(story) {
    const { content_note: note, aims, minutes, summary } = story;
    return [
      el("p", { class: "kp-story-summary" }, summary),
      el("p", { class: "kp-soft" }, words.count("story.minutes", minutes)),
      note &&
        el("p", { class: "kp-story-note" }, el("strong", {}, words.say("story.note")), " ", note),
      aims.length > 0 && el("h3", { class: "kp-cap" }, words.say("story.aims")),
      el(
        "ul",
        { class: "kp-story-aims" },
        aims.map((aim) => el("li", {}, aim)),
      ),
    ];
  }

  /** @param {import("../state/types.js").StoryStep} step @param {import("../state/types.js").Story} story @param {boolean} warn */
  function page(step, story, warn) {
    const { cards, cite } = cardsOf(step.cites, step.ids);
    const shown = new Set(step.ids.map((_, n) => n).filter((n) => mentions(step, n)));
    return [
      warn && el("p", { class: "kp-story-note" }, story.content_note),
      el("div", { class: "kp-story-text" }, proseOf(step.text, cite)),
      step.until > step.day &&
        button(words.say("story.play_days"), () => act.tell(stage.now().story), {
          class: "kp-tool kp-story-play",
        }),
      shown.size > 0 && el("h3", { class: "kp-cap" }, words.say("story.sources")),
      shown.size > 0 &&
        el(
          "ol",
          { class: "kp-sources" },
          cards.filter((_, n) => shown.has(n)),
        ),
      step.question.length > 0 &&
        el(
          "div",
          { class: "kp-question" },
          el("strong", {}, words.say("story.question")),
          proseOf(step.question, cite),
        ),
    ];
  }

  /** @param {import("../state/types.js").Story} story @param {number} at */
  function ways(story, at) {
    const [back, next] = [at - 1, at + 1].map((n) => story.steps[n - 1]?.title);
    const backward = back ?? (at === 1 ? words.say("story.cover") : "");
    return el(
      "nav",
      { class: "kp-ways", "aria-label": words.say("story.ways") },
      backward &&
        button(`‹ ${backward}`, () => act.turn(-1), { class: "kp-tool", "data-turn": "-1" }),
      next
        ? button(words.say(at ? "story.next" : "story.begin", { title: next }), () => act.turn(1), {
            class: "kp-tool kp-onward",
            "data-turn": "1",
          })
        : button(words.say("story.end"), () => act.tell(null), { class: "kp-tool kp-onward" }),
    );
  }

  return {
    element,
    head,
    announced,
    paint(now, before) {
      if (before && before.story === now.story) return;
      head.hidden = element.hidden = announced.hidden = !now.story;
      if (!now.story) return refill(announced);
      const story = storyOf(timeline, now.story);
      const at = now.story.step;
      const step = stepOf(timeline, now.story);
      const warn = Boolean(at && story.content_note && !warned.has(now.story.story));
      warned.add(now.story.story);
      for (const part of [head, element]) {
        put(part, "lang", story.language);
        put(part, "dir", "auto");
      }
      const where = words.say("story.step", { step: at, steps: story.steps.length });
      refill(
        head,
        el(
          "p",
          { class: "kp-story-of" },
          step && [el("span", { class: "kp-soft" }, words.say("story.of")), " "],
          step && el("strong", { title: story.title }, story.title),
          el(
            "span",
            { class: "kp-story-links" },
            step &&
              button(words.say("speaker.open"), () => act.speaker(), {
                class: "kp-link kp-to-speaker",
              }),
            button(words.say("story.leave"), () => act.tell(null), { class: "kp-link" }),
          ),
        ),
        el("h2", { class: "kp-story-title" }, step ? step.title : story.title),
        step &&
          el(
            "p",
            { class: "kp-story-day" },
            el("strong", {}, dayOrDays(step)),
            el("span", { class: "kp-soft" }, where),
          ),
      );
      refill(element, step ? page(step, story, warn) : cover(story), ways(story, at));
      element.closest(".kp-words")?.scrollTo?.(0, 0);
      element.parentElement?.scrollTo?.(0, 0);
      announced.textContent = step ? `${where}: ${step.title}. ${dayOrDays(step)}` : story.title;
    },
  };

  /** @param {import("../state/types.js").StoryStep} step */
  function dayOrDays({ day, until }) {
    return until > day ? words.span(day, until) : words.day(day);
  }
}

/** Whether the text or the question points at a citation: what the notes cite is the teller's. @param {import("../state/types.js").StoryStep} step @param {number} n */
function mentions({ text, question }, n) {
  const points = (/** @type {any} */ piece) =>
    Array.isArray(piece) && (piece[0] === "cite" ? piece.includes(n, 1) : piece.some(points));
  return [...text, ...question].some(points);
}
