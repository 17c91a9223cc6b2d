/** Citing what the card shows, and telling the editors of an error: a text or a file, nothing is sent. */
import { el, put, refill, button } from "../dom.js";
import { lensWords, statusWords } from "./parties.js";
import { makeReport } from "./report.js";

/** @param {import("../state/types.js").Stage} stage */
export function makeCite(stage) {
  const { timeline, words, now } = stage;
  const text = /** @type {HTMLTextAreaElement} */ (
    el("textarea", { readonly: true, rows: 4, "aria-label": words.say("cite.text") })
  );
  const hint = el("p", { class: "kp-soft" });
  const copy = button("", copied, { class: "kp-tool" });
  const report = makeReport(stage);
  const cite = { class: "kp-cite", hidden: true };
  const element = el("div", cite, report.element, hint, text, copy);
  const openers = ["cite", "report"].map((what) =>
    button(words.say(`cite.${what}`), () => toggle(what), {
      class: "kp-link",
      "aria-expanded": "false",
      "data-what": what,
    }),
  );

  /** @param {string} what */
  function toggle(what) {
    const open = element.hidden || element.dataset.what !== what;
    close();
    if (!open) return;
    element.hidden = false;
    put(element, "data-what", what);
    for (const one of openers) put(one, "aria-expanded", String(one.dataset.what === what));
    refill(hint, words.say(`cite.${what}.hint`));
    text.value = words.say(`cite.${what}.text`, told());
    copy.textContent = words.say("player.copy");
    if (what === "report") return report.open();
    text.focus();
    text.select();
  }

  /** What fills a message. @returns {Record<string, import("./words.js").Filling>} */
  function told() {
    const { day, place, lens } = now();
    const { doc } = timeline;
    const at = place ?? 0;
    const { standing, claims } = timeline.read(lens).at(at, day);
    return {
      title: doc.title,
      edition: doc.edition,
      place: words.name(timeline.places[at]),
      date: words.day(day, "long"),
      lens: (form) => lensWords(words, timeline, lens, form),
      status: (form) => statusWords(words, standing, form),
      claims:
        claims.map((n) => doc.claims[n].id).join(words.say("list.comma")) ||
        words.say("cite.no_claim"),
      address: window.location.origin === "null" ? "" : window.location.href,
    };
  }

  async function copied() {
    try {
      await navigator.clipboard.writeText(text.value);
      copy.textContent = words.say("player.copied");
    } catch {
      // No clipboard on a page opened from disk: the text is left selected.
      text.select();
      copy.textContent = words.say("player.copy_by_hand");
    }
  }

  function close() {
    element.hidden = true;
    report.element.hidden = true;
    for (const one of openers) put(one, "aria-expanded", "false");
  }

  return { element, openers, close };
}
