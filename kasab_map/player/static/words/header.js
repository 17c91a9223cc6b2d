/** The bar: the title, and at its end language, presenting, sharing and help. */
import { ownWords } from "./words.js";
import { el, put, button, icon } from "../dom.js";

const SCREEN = "M1.5 2h13v8.5h-13zM5 13.5h6";
export const LENS = "M11 11L15 15M7 12.2A5.2 5.2 0 1 0 7 1.8A5.2 5.2 0 1 0 7 12.2Z";
const LINES = "M1.5 3.5h13M1.5 8h13M1.5 12.5h13";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{languages: string[], share: HTMLElement, lesson: HTMLElement, find: () => void}} options
 * @returns {import("../state/types.js").Part}
 */
export function makeHeader({ timeline, words, act, set, now }, { languages, share, lesson, find }) {
  const said = el("span", {});
  const present = button([icon(SCREEN), said], () => act.present(), {
    class: "kp-tool kp-present",
  });
  const help = button(words.say("player.help"), () => act.keys(), { class: "kp-tool kp-quiet" });
  const tools = el(
    "div",
    { class: "kp-tools", click: (event) => within(event, "summary") || open(false) },
    languages.length > 1 && makeTongues(languages, { words, set, now }),
    timeline.stories.length > 0 &&
      button(words.say("story.list"), () => act.stories(), {
        class: "kp-tool kp-quiet kp-to-stories",
      }),
    lesson,
    present,
    share,
    help,
  );
  const menu = button(icon(LINES), () => open(menu.getAttribute("aria-expanded") !== "true"), {
    class: "kp-more",
    "aria-label": words.say("player.menu"),
    "aria-expanded": "false",
  });
  const search = button(icon(LENS), find, {
    class: "kp-find",
    "aria-label": words.say("player.search"),
  });
  const { title, subtitle } = ownWords(timeline.doc, words.lang);
  const span = words.span(0, timeline.last);
  const where = subtitle ? words.say("player.subtitle", { where: subtitle, span }) : span;
  const heading = el("h1", { title: where }, title);
  const element = el("div", { class: "kp-header" }, heading, search, menu, tools);

  /** On a phone the tools are behind one button. @param {boolean} wanted */
  function open(wanted) {
    put(menu, "aria-expanded", String(wanted));
    put(tools, "data-open", wanted ? "" : null);
  }

  return {
    element,
    paint(state, before) {
      if (before && before.presenting === state.presenting) return;
      put(present, "aria-pressed", String(state.presenting));
      said.textContent = words.say(state.presenting ? "player.present_end" : "player.present");
    },
  };
}

/** @param {Event} event @param {string} selector */
const within = ({ target }, selector) =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * In which language all of it is said.
 * @param {string[]} languages
 * @param {Pick<import("../state/types.js").Stage, "words"|"set"|"now">} stage
 */
function makeTongues(languages, { words, set, now }) {
  const tongue = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      {
        class: "kp-lang",
        "aria-label": words.say("player.language"),
        change: () => set({ lang: tongue.value }),
      },
      languages.map((lang) =>
        el("option", { value: lang, selected: lang === now().lang }, words.language(lang)),
      ),
    )
  );
  return tongue;
}
