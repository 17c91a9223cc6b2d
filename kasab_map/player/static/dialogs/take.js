/** Take it with you: what the page itself can give of the view, and where there is more. */
import { el, button } from "../dom.js";
import { dayTable } from "../state/table.js";
import { captionOf, citationOf, inWords } from "../words/taken.js";
import { copied } from "./copying.js";

const HEADS = {
  caption: "export.head.caption",
  alt: "export.head.alt",
  cite: "export.head.cite",
};

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{more?: () => void, page?: string}} where what writes every kind of file; the whole map as a file
 */
export function makeTake(stage, { more, page }) {
  const { timeline, words, now } = stage;
  const texts = Object.entries(HEADS).map(([key, head]) => {
    const field = /** @type {HTMLTextAreaElement} */ (
      el("textarea", { readonly: true, rows: 2, "aria-label": words.say(head) })
    );
    const copy = button(words.say("player.copy"), () => copied(field, copy, words), {
      class: "kp-tool",
    });
    return { key, head, field, copy };
  });
  const element = el(
    "section",
    { class: "kp-take" },
    el("h2", {}, words.say("take.title")),
    texts.map(({ head, field, copy }) =>
      el("div", { class: "kp-share-line" }, el("span", {}, words.say(head)), field, copy),
    ),
    el(
      "p",
      { class: "kp-take-files" },
      button(words.say("take.csv"), table, { class: "kp-tool" }),
      page && el("a", { href: page, download: "", class: "kp-tool" }, words.say("take.page")),
      more && button(words.say("take.more"), more, { class: "kp-tool" }),
    ),
    !more && el("p", { class: "kp-soft" }, words.say("take.elsewhere")),
  );

  function table() {
    const { day, lens } = now();
    const text = dayTable(stage, lens, day);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    const name = `${timeline.doc.name}-${words.iso(day)}-${lens}.csv`;
    el("a", { href, download: name.replaceAll(":", "-") }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  return {
    element,
    /** @param {string} address of the view; empty where nobody else can open it */
    fill(address) {
      const told = {
        caption: captionOf(stage),
        alt: inWords(stage),
        cite: citationOf(stage, address),
      };
      for (const { key, field, copy } of texts) {
        field.value = told[/** @type {keyof typeof told} */ (key)];
        copy.textContent = words.say("player.copy");
      }
    },
  };
}
