/** The dialog that lists the keys. */
import { el, button } from "../dom.js";

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

/** @param {import("../words/words.js").Words} words */
export function makeKeyList(words) {
  const close = button(words.say("player.close"), () => element.close(), { class: "kp-tool" });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog", "aria-label": words.say("player.keys") },
      el("h2", {}, words.say("player.keys")),
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
  return element;
}
