/** The reasons as one printed page: what was weighed, why, what it comes to, and where it can be read. */
import { el, refill, put } from "../dom.js";
import { ownWords } from "../words/words.js";
import { saysWords, statusWords } from "../words/parties.js";
import { weightsOf } from "../state/readings.js";
import { standingIn } from "./evidence.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {Map<string, string>} reasons by claim
 */
export function makeReasons(stage, reasons) {
  const { timeline, words, now } = stage;
  const element = el("div", { class: "kp-reasons", hidden: true });

  function fill() {
    const { place, day, lens } = now();
    const about = place ?? timeline.main[0] ?? 0;
    const weights = weightsOf(lens) ?? new Map();
    const { doc } = timeline;
    const reading = timeline.lenses.find((one) => one.reading) ?? timeline.lenses[0];
    const [yours, theirs] = [lens, reading.id].map((one) =>
      statusWords(words, timeline.read(one).at(about, day).standing),
    );
    refill(
      element,
      el("p", {}, ownWords(doc, words.lang).title),
      el(
        "h1",
        {},
        words.say("judge.sheet", { place: words.name(doc.places[about]), date: words.day(day) }),
      ),
      el("p", {}, words.say("judge.sheet_answer", { yours, theirs })),
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ["claim", "claimant", "weight", "why"].map((head) =>
              el("th", { scope: "col" }, words.say(`judge.head_${head}`)),
            ),
          ),
        ),
        el(
          "tbody",
          {},
          standingIn(timeline, about, day).map((n) => {
            const claim = doc.claims[n];
            return el(
              "tr",
              {},
              el(
                "td",
                {},
                `${saysWords(words, timeline.statusOf(claim))} ${claim.text} [${claim.id}]`,
              ),
              el(
                "td",
                {},
                doc.claimants[claim.claimant].name,
                claim.sources.map((one) => {
                  // Its address is as long as it likes; the record has it, by the claim's id.
                  const { publisher, title, date } = doc.sources[one];
                  return el("p", {}, [publisher, title, date].filter(Boolean).join(", "));
                }),
              ),
              el("td", {}, words.number(weights.get(claim.id) ?? 1)),
              el("td", {}, reasons.get(claim.id) || words.say("judge.no_reason")),
            );
          }),
        ),
      ),
      el("p", {}, words.say("judge.sheet_edition", { title: doc.title, edition: doc.edition })),
    );
  }

  return {
    element,
    /** Only the page of reasons is printed; the player stands as it was afterwards. */
    print() {
      const root = element.closest("[data-player]");
      if (!root) return;
      fill();
      element.hidden = false;
      put(root, "data-printing", "reasons");
      window.addEventListener(
        "afterprint",
        () => {
          put(root, "data-printing", null);
          element.hidden = true;
        },
        { once: true },
      );
      window.print();
    },
  };
}
