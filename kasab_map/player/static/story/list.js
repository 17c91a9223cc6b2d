/** The stories of a theatre, to choose from. */
import { el, button } from "../dom.js";

/** @param {import("../state/types.js").Stage} stage @param {() => void} write */
export function makeStoryList({ timeline, words, act }, write) {
  const close = button(words.say("player.close"), () => element.close(), { class: "kp-tool" });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-stories", "aria-label": words.say("story.list") },
      el("h2", {}, words.say("story.list")),
      el(
        "ul",
        {},
        timeline.stories.map(({ title, minutes, summary, language, steps }, story) =>
          el(
            "li",
            {},
            button(
              [
                el("strong", { lang: language, dir: "auto" }, title),
                el("span", { class: "kp-soft" }, words.count("story.minutes", minutes)),
                el("span", { lang: language, dir: "auto" }, summary),
              ],
              () => {
                element.close();
                act.tell({ story, step: 0 });
              },
              { "data-story": timeline.stories[story].id, disabled: steps.length === 0 },
            ),
          ),
        ),
      ),
      el(
        "div",
        { class: "kp-dialog-ends" },
        button(
          words.say("write.heading"),
          () => {
            element.close();
            write();
          },
          { class: "kp-tool kp-to-writer" },
        ),
        close,
      ),
    )
  );
  return { element, open: () => element.showModal() };
}
