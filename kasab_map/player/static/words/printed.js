/**
 * What paper has and the screen does not: the lens and the day in a sentence, who says so of each main
 * place where none is chosen, and how to find this page again. Made when a page is printed.
 */
import { el, refill } from "../dom.js";
import { lensWords, stateWords } from "./parties.js";
import { claimLine } from "./claim-line.js";
import { ownWords } from "./words.js";

/** Claims of a place that are printed: its latest. */
const MOST = 3;
/** The space between the margins of a page, and what of it a map may take, in pixels. */
const PAGE = { width: 690, height: 470 };

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {HTMLElement} root
 * @param {HTMLElement} map whose size on the screen is kept, and drawn smaller
 * @returns {import("../state/types.js").Part & {print: () => void}}
 */
export function makePrinted({ timeline, words, now, ...rest }, root, map) {
  const stage = { timeline, words, now, ...rest };
  const said = el("div", {});
  const foot = el("div", { class: "kp-printed-foot" });
  const element = el("section", { class: "kp-printed" }, said, foot);

  /** @param {number} place */
  function line(place) {
    const { day, lens } = now();
    const row = timeline.read(lens).at(place, day);
    const claims = row.claims
      .map((n) => timeline.doc.claims[n])
      .filter((claim) => claim.day <= day)
      .sort((a, b) => b.day - a.day)
      .slice(0, MOST);
    return [
      el(
        "h3",
        {},
        words.say("answer.headline", {
          place: words.name(timeline.places[place]),
          status: stateWords(words, row.standing),
        }),
      ),
      claims.length
        ? el(
            "ul",
            {},
            claims.map((claim) => claimLine(stage, claim, [`${words.day(claim.day, "day")}: `])),
          )
        : el("p", { class: "kp-soft" }, words.say("grid.none")),
    ];
  }

  function print() {
    const { day, lens, place } = now();
    const { clientWidth, clientHeight } = map;
    const zoom = Math.min(PAGE.width / (clientWidth || 1), PAGE.height / (clientHeight || 1));
    root.style.setProperty("--kp-print-width", `${clientWidth}px`);
    root.style.setProperty("--kp-print-height", `${clientHeight}px`);
    root.style.setProperty("--kp-print-zoom", String(zoom));
    refill(said, place === null ? timeline.main.flatMap(line) : []);
    const { title, citation } = ownWords(timeline.doc, words.lang);
    refill(
      foot,
      el(
        "p",
        {},
        words.say("printed.view", {
          date: words.day(day),
          lens: lensWords(words, timeline, lens),
          edition: timeline.doc.edition,
        }),
      ),
      el("p", {}, citation || title),
      (timeline.doc.ground?.credits ?? []).map((credit) => el("p", {}, credit)),
      window.location.protocol !== "file:" &&
        el("p", { dir: "ltr" }, window.location.href.split("#")[0]),
    );
  }

  window.addEventListener("beforeprint", print);
  return {
    element,
    print,
    paint() {},
    destroy: () => window.removeEventListener("beforeprint", print),
  };
}
