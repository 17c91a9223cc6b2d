/** The dialog that lists the keys, and what the browser remembers of a reader's wishes. */
import { el, button } from "../dom.js";
import { THEMES } from "../state/theme.js";

const LISTED = [
  "arrows",
  "pages",
  "ends",
  "space",
  "pan",
  "zoom",
  "present",
  "story",
  "dark",
  "speaker",
  "lens",
  "find",
  "escape",
  "help",
];

/**
 * @param {Pick<import("../state/types.js").Stage, "words"|"act">} stage
 * @returns {import("../state/types.js").Part & {element: HTMLDialogElement}}
 */
export function makeKeyList({ words, act }) {
  const close = button(words.say("player.close"), () => element.close(), { class: "kp-tool" });
  const choice = (/** @type {import("../dom.js").Attributes} */ about) =>
    /** @type {HTMLInputElement} */ (el("input", about));
  const themes = THEMES.map((theme) => ({
    theme,
    box: choice({
      type: "radio",
      name: "kp-theme",
      value: theme,
      change: () => act.prefer({ theme }),
    }),
  }));
  const letters = choice({
    type: "checkbox",
    change: () => act.prefer({ letters: letters.checked }),
  });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-help", "aria-label": words.say("player.keys") },
      el(
        "fieldset",
        { class: "kp-themes" },
        el("legend", {}, words.say("player.theme")),
        themes.map(({ theme, box }) => el("label", {}, box, words.say(`theme.${theme}`))),
      ),
      el("h2", {}, words.say("player.keys")),
      el("label", { class: "kp-letters" }, letters, words.say("player.letters")),
      el(
        "dl",
        {},
        LISTED.flatMap((key) => [
          el("dt", {}, el("kbd", {}, words.say(`key.${key}`))),
          el("dd", {}, words.say(`key.${key}.does`)),
        ]),
      ),
      close,
    )
  );
  return {
    element,
    paint(state, before) {
      if (before && before.theme === state.theme && before.letters === state.letters) return;
      for (const { theme, box } of themes) box.checked = theme === state.theme;
      letters.checked = state.letters;
      element.toggleAttribute("data-letters-off", !state.letters);
    },
  };
}
