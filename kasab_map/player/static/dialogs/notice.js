/** What was asked for and is not there, and what else a reader must know: until it is closed. */
import { el, refill, button } from "../dom.js";

/** @param {Pick<import("../state/types.js").Stage, "words"|"timeline">} stage */
export function makeNotice({ words, timeline }) {
  const element = el("div", { class: "kp-notice", hidden: true });
  const close = button(words.say("player.close"), () => (element.hidden = true), {
    class: "kp-link",
  });
  return {
    element,
    /** @param {string} message @param {Record<string, string>} [values] */
    tell(message, values) {
      element.hidden = false;
      refill(element, el("p", {}, words.say(message, values)), close);
    },
    /** @param {{key: string, value: string}[]} mistakes */
    warn(mistakes) {
      element.hidden = mistakes.length === 0;
      const first = words.day(0, "long");
      const last = words.day(timeline.last, "long");
      const lines = mistakes.map(({ key, value }) =>
        el("p", {}, words.say(`wrong.${key}`, { value, first, last })),
      );
      refill(element, lines, close);
    },
  };
}
