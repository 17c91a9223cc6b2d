/** What a step cites: a card each, with who says it, what, when, and where it can be read. */
import { el, put, link, button } from "../dom.js";
import { campWords, lookTitle, statusWords } from "../words/parties.js";
import { shortName, verdictOf } from "../words/voices.js";

/** Numbers the cards of all steps apart. */
let made = 0;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeCards({ timeline, words }, symbols) {
  const { doc } = timeline;
  const lookOf = (/** @type {string} */ status) =>
    timeline.looks.find(({ look }) => look === status) ?? timeline.silence;
  /** @type {Record<string, (...where: number[]) => Card>} */
  const kinds = { claim, event, change, claimant, place, unknown };

  /** @typedef {{who: string, label: string, title: import("../dom.js").Child[], text: string, when: string, sources: number[]}} Card */

  /** @param {number} n @returns {Card} */
  function claim(n) {
    const one = doc.claims[n];
    const status = timeline.statusOf(one).id;
    const verdict = words.say(`verdict.${verdictOf(one, status)}`, {
      side: lookTitle(words, lookOf(status)),
    });
    const sign = symbols.still(doc.places[one.place].kind, lookOf(status));
    return {
      ...speaker(one.claimant),
      title: [el("span", { class: "kp-sign" }, sign), verdict],
      text: one.text,
      when: one.reported === null ? words.say("player.undated") : words.day(one.reported, "day"),
      sources: one.sources,
    };
  }

  /** @param {number} n @param {number} account @returns {Card} */
  function event(n, account) {
    const { title, accounts } = doc.events[n];
    const { claimant: who, text, sources, reported } = accounts[account];
    const when = reported === null ? words.say("player.undated") : words.day(reported, "day");
    return { ...speaker(who), title: [title], text, when, sources };
  }

  /** @param {number} at @param {number} day @returns {Card} */
  function change(at, day) {
    const row = timeline.read(timeline.lenses[0].id).at(at, day);
    const sign = symbols.still(doc.places[at].kind, row.standing);
    return {
      label: words.say("story.editors"),
      who: words.name(doc.places[at]),
      title: [el("span", { class: "kp-sign" }, sign), statusWords(words, row.standing)],
      text: row.rationale,
      when: words.say("story.from_day", { date: words.day(day, "day") }),
      sources: [],
    };
  }

  /** @param {number} n @returns {Card} */
  function claimant(n) {
    const { name, note } = doc.claimants[n];
    return { ...speaker(n), title: [name], text: note, when: "", sources: [] };
  }

  /** @param {number} n @returns {Card} */
  function place(n) {
    const { note, source } = doc.places[n];
    const title = [words.name(doc.places[n])];
    return {
      label: words.say("story.gazetteer"),
      who: "",
      title,
      text: note,
      when: source,
      sources: [],
    };
  }

  /** In a draft only: the check refuses what is not in the record. @returns {Card} */
  function unknown() {
    const label = words.say("write.not_found");
    return { label, who: "", title: [], text: "", when: "", sources: [] };
  }

  /** @param {number} n */
  function speaker(n) {
    const one = doc.claimants[n];
    const camp = timeline.campOf(one);
    return { who: shortName(one.name), label: camp ? campWords(words, camp) : "" };
  }

  /**
   * The cards of what is cited, and how a text points at them.
   * @param {any[][]} cites
   * @param {string[]} ids
   */
  return (cites, ids) => {
    const name = `kp-cite-${++made}`;
    const told = cites.map(([kind, ...where]) => kinds[kind](...where));
    const cards = told.map(({ who, label, title, text, when, sources }, n) => {
      const [first, ...others] = sources.map((source) => doc.sources[source]);
      return el(
        "li",
        { class: "kp-source", id: `${name}-${n}`, tabindex: "-1", "data-cites": ids[n] },
        el(
          "p",
          { class: "kp-source-label" },
          el("b", { class: "kp-numeral", "aria-hidden": "true" }, n + 1),
          el("bdi", {}, label),
        ),
        el("p", { class: "kp-source-title" }, title),
        el("p", {}, el("bdi", {}, text)),
        el(
          "p",
          { class: "kp-source-who" },
          el("strong", {}, el("bdi", {}, who)),
          who && when && words.say("list.comma"),
          when,
        ),
        first &&
          el(
            "p",
            {},
            link(first.url, first.publisher),
            others.length > 0 && ` ${words.count("story.more_sources", others.length)}`,
            first.language &&
              el("span", { class: "kp-soft" }, ` ${words.language(first.language)}`),
          ),
      );
    });

    /** @param {number} n */
    function open(n) {
      for (const card of cards) put(card, "data-open", card === cards[n] ? "" : null);
      cards[n].focus({ preventScroll: true });
      cards[n].scrollIntoView({ block: "nearest" });
    }
    return {
      cards,
      /** @param {number[]} numbers @returns {import("../dom.js").Child[]} */
      cite: (numbers) =>
        numbers.map((n) =>
          button(String(n + 1), () => open(n), {
            class: "kp-numeral",
            "aria-label": words.say("story.source", {
              number: n + 1,
              who: told[n].who || told[n].label,
            }),
          }),
        ),
    };
  };
}
