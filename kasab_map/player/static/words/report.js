/** Reporting an error: a few fields that become a small file for the editors; nothing is sent. */
import { el, refill, button } from "../dom.js";

const FORMAT = "control-map-report";
const VERSION = 1;

/**
 * What the file says: of whoever writes it, nothing.
 * @param {import("../state/types.js").Stage} stage
 * @param {{claim: string, wrong: string, source: string}} said
 */
export function reportOf({ timeline, words, now }, { claim, wrong, source }) {
  const { day, place, lens } = now();
  return {
    format: FORMAT,
    version: VERSION,
    theatre: timeline.doc.name,
    edition: timeline.doc.edition,
    place: timeline.places[place ?? 0].id,
    day: words.iso(day),
    lens,
    claim,
    wrong: wrong.trim(),
    source: source.trim(),
  };
}

/**
 * Where the file is sent, if the theatre says so.
 * @param {Pick<import("../state/types.js").Stage, "timeline" | "words">} stage
 */
function addressOf({ timeline, words }) {
  const { contact } = timeline.doc;
  // Judged here too: a document may come from anywhere.
  if (!contact || !/^(mailto:|https:\/\/)/.test(contact)) return null;
  const name = contact.replace(/^mailto:/, "");
  const link = { class: "kp-send", href: contact, target: "_blank", rel: "noopener noreferrer" };
  return el("a", link, words.say("report.send", { contact: name }));
}

/** @param {import("../state/types.js").Stage} stage */
export function makeReport(stage) {
  const { timeline, words, now } = stage;
  const claim = /** @type {HTMLSelectElement} */ (el("select", {}));
  const wrong = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: 3, maxlength: 1000 }));
  const source = /** @type {HTMLInputElement} */ (
    el("input", { type: "url", maxlength: 500, placeholder: "https://", dir: "ltr" })
  );
  const save = button(words.say("report.save"), saved, { class: "kp-tool", disabled: true });
  wrong.addEventListener("input", () => (save.disabled = !wrong.value.trim()));
  const element = el(
    "div",
    { class: "kp-report", hidden: true },
    field("report.claim", claim),
    field("report.wrong", wrong),
    field("report.source", source),
    save,
    addressOf(stage),
  );

  /** @param {string} key @param {HTMLElement} input */
  function field(key, input) {
    return el("label", {}, words.say(key), input);
  }

  function saved() {
    const said = { claim: claim.value, wrong: wrong.value, source: source.value };
    const report = reportOf(stage, said);
    const file = new Blob([JSON.stringify(report, null, 1)], { type: "application/json" });
    const address = URL.createObjectURL(file);
    el("a", { href: address, download: `report-${report.place}-${report.day}.json` }).click();
    URL.revokeObjectURL(address);
  }

  return {
    element,
    /** Offer the claims on the chosen place. */
    open() {
      const none = el("option", { value: "" }, words.say("report.no_claim"));
      const claims = timeline.claimsOf(now().place ?? 0).map(({ id, day, claimant }) => {
        const name = timeline.doc.claimants[claimant].name;
        return el("option", { value: id }, `${words.day(day, "day")}, ${name} (${id})`);
      });
      refill(claim, none, claims);
      element.hidden = false;
      wrong.focus();
    },
  };
}
