/** Who says so: a column for each side, a row for each span of days, one glance for a contradiction. */
import { el, put, refill, button, link } from "../dom.js";
import { columnsOf, precise, rowOf, shortName, spanOn, spansOf } from "./voices.js";
import { speaksFor } from "./camps.js";
import { campWords, lookTitle } from "./parties.js";
import { daysOf } from "./sentences.js";

/** Spans that stand open: the day's own, and the one before it. */
const OPEN = 2;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeGrid(stage, symbols) {
  const { timeline, words } = stage;
  const head = el("thead", {});
  const table = el("table", { class: "kp-grid" }, head);
  const earlier = button("", () => show(OPEN), { class: "kp-link kp-earlier" });
  const none = el("p", { class: "kp-none" }, words.say("grid.none"));
  const element = el(
    "div",
    { class: "kp-voices" },
    el("h4", { class: "kp-cap" }, words.say("grid.title")),
    el("div", { class: "kp-grid-box" }, table),
    none,
  );
  /** @type {import("./voices.js").Span[]} */
  let spans = [];
  /** @type {(string|null)[]} */
  let columns = [];
  let key = "";
  let at = -1;
  let most = OPEN;
  let kind = "";

  const saysOf = (/** @type {import("../state/types.js").Claim} */ claim) =>
    timeline.statusOf(claim).id;
  const lookOf = (/** @type {string} */ status) =>
    timeline.looks.find(({ look }) => look === status) ?? timeline.silence;

  /** @param {import("../state/types.js").Claim} claim */
  function voice(claim) {
    const claimant = timeline.doc.claimants[claim.claimant];
    const source = timeline.doc.sources[claim.sources[0]];
    const short = shortName(claimant.name);
    const camp = timeline.campOf(claimant);
    const said =
      claim.reported === null ? words.say("player.undated") : words.day(claim.reported, "short");
    const about = { title: [claimant.name, source?.title].filter(Boolean).join(": ") };
    const shown = source ? link(source.url, short, about) : el("span", about, short);
    const when = [
      camp?.beside && ` ${campWords(words, camp)}`,
      words.say("list.comma"),
      said.replace(/ /g, "\u00A0"),
    ];
    shown.append(el("span", { class: "kp-when" }, when));
    return el(
      "span",
      { class: "kp-voice", "data-claim": claim.id, "data-says": saysOf(claim) },
      shown,
    );
  }

  /** Whether some who speak for no side are not called independent either. @param {import("../state/types.js").Claim[]} claims */
  function mixed(claims) {
    return claims.some(
      (claim) =>
        speaksFor(timeline, claim) === null &&
        timeline.doc.claimants[claim.claimant].side !== "independent",
    );
  }

  /** @param {import("./voices.js").Word} word @param {HTMLElement} said where its paraphrase opens */
  function cellWord({ status, verdict, claims }, said) {
    const side = (/** @type {string} */ form) => lookTitle(words, lookOf(status), form);
    const told = verdict === "neither" && timeline.sides.length > 2 ? "none" : verdict;
    const opener = button(
      [
        el("span", { class: "kp-sign" }, symbols.still(kind, lookOf(status))),
        el("span", {}, words.say(`verdict.${told}`, { side })),
      ],
      () => {
        const open = opener.getAttribute("aria-expanded") === "true";
        for (const other of said.parentElement?.querySelectorAll("[aria-expanded=true]") ?? []) {
          put(other, "aria-expanded", "false");
        }
        put(opener, "aria-expanded", String(!open));
        refill(
          /** @type {HTMLElement} */ (said.firstElementChild),
          open ? [] : paraphrases(claims),
        );
        said.hidden = open;
      },
      { class: "kp-verdict", "aria-expanded": "false", title: words.say("grid.open") },
    );
    return el("div", { class: "kp-word" }, opener, claims.map(voice));
  }

  /** @param {import("../state/types.js").Claim[]} claims */
  function paraphrases(claims) {
    return claims.map((claim) =>
      el(
        "p",
        {},
        el("strong", {}, timeline.doc.claimants[claim.claimant].name),
        words.say("list.colon"),
        el("bdi", {}, claim.text),
      ),
    );
  }

  /** @param {import("./voices.js").Span} span */
  function body(span) {
    const about = {
      says: saysOf,
      speaksFor: (/** @type {import("../state/types.js").Claim} */ claim) =>
        speaksFor(timeline, claim),
    };
    const { tag, cells } = rowOf(span, columns, about);
    const said = el(
      "tr",
      { class: "kp-said", hidden: true },
      el("td", { colspan: columns.length }),
    );
    return el(
      "tbody",
      { "data-span": `${words.iso(span.from)}/${words.iso(span.to)}`, "data-tag": tag },
      el(
        "tr",
        {},
        el(
          "th",
          { scope: "rowgroup", colspan: columns.length },
          el("span", {}, words.say("grid.on", { days: daysOf(words, span) })),
          tag && [" ", el("em", { class: "kp-tag" }, words.say(`grid.${tag}`))],
        ),
      ),
      el(
        "tr",
        {},
        cells.map((own) =>
          el(
            "td",
            {},
            own.length
              ? own.map((word) => cellWord(word, said))
              : el("span", { class: "kp-soft" }, words.say("grid.no_word")),
          ),
        ),
      ),
      said,
    );
  }

  /** @param {number} more */
  function show(more) {
    most += more;
    const shown = spans.slice(Math.max(0, at + 1 - most), at + 1).reverse();
    for (const old of table.querySelectorAll("tbody")) old.remove();
    table.append(...shown.map(body));
    const left = spans.slice(0, Math.max(0, at + 1 - most));
    earlier.hidden = left.length === 0;
    const next = left.slice(-OPEN);
    if (next.length) {
      const days = daysOf(words, { from: next[0].from, to: next[next.length - 1].to });
      earlier.textContent = words.say("grid.earlier", { days });
    }
    table.hidden = shown.length === 0;
    none.hidden = shown.length > 0;
  }

  return {
    element,
    earlier,
    /**
     * @param {number} place
     * @param {string} lens
     * @param {number} day
     */
    show(place, lens, day) {
      const then = timeline.lens(lens)?.evening ?? false;
      const wanted = `${place} ${lens} ${then ? day : ""}`;
      if (wanted !== key) {
        const known = timeline
          .claimsOf(place)
          .filter((claim) => claim.withdrawn === null && precise(claim))
          .filter(({ reported }) => !then || (reported !== null && reported <= day));
        spans = spansOf(
          known,
          timeline.read(lens).rows[place].map(({ first }) => first),
        );
        const { status } = timeline.read(lens).at(place, day);
        columns = columnsOf(
          timeline.sides.map(({ id }) => id),
          [status, ...known.map(saysOf)],
        );
        refill(
          head,
          el(
            "tr",
            {},
            columns.map((side) =>
              el(
                "th",
                { scope: "col" },
                side
                  ? words.say("grid.side", { side: (form) => lookTitle(words, lookOf(side), form) })
                  : words.say(mixed(known) ? "grid.others" : "grid.independents"),
              ),
            ),
          ),
        );
        table.style.minInlineSize = columns.length > 3 ? `${columns.length * 112}px` : "";
        kind = timeline.places[place].kind;
        at = -2;
      }
      const own = spanOn(spans, day);
      if (wanted === key && own === at) return;
      key = wanted;
      at = own;
      most = OPEN;
      show(0);
    },
  };
}
