/** The head: title, the lens switch with its rule in words, and the buttons. */
import { el, put, button } from "../dom.js";
import { lensWords, lensRule } from "./parties.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{languages: string[], tools: HTMLElement[]}} options
 * @returns {import("../state/types.js").Part}
 */
export function makeHeader({ timeline, words, act, set, now }, { languages, tools }) {
  const lenses = timeline.lenses.map(({ id }) =>
    button(lensWords(words, timeline, id), () => act.lens(id), {
      "data-lens-choice": id,
      title: lensRule(words, timeline, id),
    }),
  );
  const rule = el("p", {
    class: "kp-rule",
    id: `kp-rule-${Math.random().toString(36).slice(2)}`,
  });
  const tongue = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      {
        class: "kp-lang",
        "aria-label": words.say("player.language"),
        change: () => set({ lang: tongue.value }),
      },
      languages.map((lang) =>
        el("option", { value: lang, selected: lang === now().lang }, words.say(`language.${lang}`)),
      ),
    )
  );
  const present = button(words.say("player.present"), () => act.present(), {
    class: "kp-tool kp-present",
  });
  const { own } = words;
  const span = words.span(0, timeline.last);
  const element = el(
    "div",
    { class: "kp-header" },
    el(
      "div",
      { class: "kp-name" },
      el("h1", {}, own.title),
      el(
        "p",
        {},
        own.subtitle ? words.say("player.subtitle", { where: own.subtitle, span }) : span,
      ),
    ),
    el(
      "div",
      { class: "kp-lenses" },
      el(
        "div",
        { role: "group", class: "kp-switch", "aria-label": words.say("player.lens") },
        lenses,
      ),
      rule,
    ),
    el(
      "div",
      { class: "kp-tools" },
      present,
      tools,
      languages.length > 1 && tongue,
      button("?", () => act.keys(), { class: "kp-tool", "aria-label": words.say("player.keys") }),
    ),
  );

  return {
    element,
    paint(state, before) {
      if (!before || before.lens !== state.lens) {
        for (const choice of lenses)
          put(choice, "aria-pressed", String(choice.dataset.lensChoice === state.lens));
        rule.textContent = lensRule(words, timeline, state.lens);
      }
      if (!before || before.presenting !== state.presenting) {
        put(present, "aria-pressed", String(state.presenting));
        present.textContent = words.say(state.presenting ? "player.present_end" : "player.present");
      }
    },
  };
}
