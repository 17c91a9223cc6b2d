/** Ways past what a keyboard would have to walk through: seen when they have the focus. */
import { el, button } from "../dom.js";

/**
 * @param {import("../words/words.js").Words} words
 * @param {Record<string, () => void>} parts what each leads to
 */
export const makeSkips = (words, parts) =>
  el(
    "nav",
    { class: "kp-skips", "aria-label": words.say("player.skips") },
    Object.entries(parts).map(([part, go]) =>
      button(words.say(`player.skip_${part}`), go, { class: "kp-tool" }),
    ),
  );
