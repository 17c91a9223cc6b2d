/** Claims as a reader checks them: who says so, from which side, when, and where it can be read. */
import { el, link, button, put, refill } from "../dom.js";
import { claimText } from "./claim.js";
import { campWords, saysWords } from "./parties.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Claimant} claimant
 */
function badge({ timeline, words }, claimant) {
  const camp = timeline.campOf(claimant);
  return el(
    "span",
    { class: "kp-badge", "data-camp": claimant.side, "data-for": camp?.speaks_for },
    camp ? campWords(words, camp) : claimant.side,
  );
}

/** Who speaks for nobody comes first, then each side with those who speak for it. @param {import("../state/timeline.js").Timeline} timeline */
function orderOf(timeline) {
  const sides = timeline.sides.map(({ id }) => id);
  const ranked = timeline.camps.map((camp, n) => ({
    id: camp.id,
    rank:
      camp.id === "independent"
        ? -1
        : camp.speaks_for
          ? sides.indexOf(camp.speaks_for)
          : sides.length,
    n,
  }));
  ranked.sort((a, b) => a.rank - b.rank || a.n - b.n);
  return new Map(ranked.map(({ id }, n) => [id, n]));
}

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {number[]} sources
 * @param {number} [most] links before the rest is only counted
 */
export function sourceLinks({ timeline, words }, sources, most = Infinity) {
  const rest = sources.length - most;
  return [
    ...sources.slice(0, most).flatMap((n, at) => {
      const { url, publisher, title, date } = timeline.doc.sources[n];
      const shown = link(url, publisher || title || words.say("player.source"), {
        title: [title, date].filter(Boolean).join(" · "),
      });
      return at ? [words.say("list.comma"), shown] : [shown];
    }),
    ...(rest > 0 ? [" ", words.count("player.more_sources", rest)] : []),
  ];
}

/**
 * When it was said, and when it happened where that differs.
 * @param {import("./words.js").Words} words
 * @param {import("../state/types.js").Claim} claim
 */
function whenSaid(words, claim) {
  if (claim.reported === null) return words.say("player.undated");
  return words.say("player.said", { date: words.day(claim.reported, "short") });
}

/** @param {import("./words.js").Words} words @param {import("../state/types.js").Claim} claim */
function whenSo(words, claim) {
  if (claim.earliest === claim.latest) return words.day(claim.day, "short");
  return words.say("player.between", {
    from: words.day(claim.earliest, "short"),
    to: words.day(claim.latest, "short"),
  });
}

/**
 * Claims side by side, one row a claim, grouped by side.
 * @param {import("../state/types.js").Stage} stage
 * @param {number[]} indexes
 */
function claimTable(stage, indexes) {
  const { timeline, words, act } = stage;
  const { claims, claimants } = timeline.doc;
  const order = orderOf(timeline);
  const rank = (/** @type {import("../state/types.js").Claim} */ claim) =>
    order.get(claimants[claim.claimant].side) ?? 0;
  const rows = indexes
    .map((n) => claims[n])
    .filter(Boolean)
    .sort((a, b) => rank(a) - rank(b) || a.day - b.day);
  return el(
    "table",
    { class: "kp-claims" },
    el(
      "thead",
      { class: "kp-hidden" },
      el(
        "tr",
        {},
        ["side", "claimant", "claim"].map((head) =>
          el("th", { scope: "col" }, words.say(`player.head_${head}`)),
        ),
      ),
    ),
    el(
      "tbody",
      {},
      rows.map((claim) =>
        el(
          "tr",
          { "data-claim": claim.id, "data-says": timeline.statusOf(claim).id },
          el("td", {}, badge(stage, claimants[claim.claimant])),
          el(
            "td",
            {},
            el("span", { class: "kp-who" }, claimants[claim.claimant].name),
            el("span", { class: "kp-when" }, whenSaid(words, claim)),
            button(
              words.say("player.of_day", { date: whenSo(words, claim) }),
              () => act.go(timeline.clamp(claim.day)),
              { class: "kp-link kp-when", title: words.say("player.go_to_day") },
            ),
          ),
          el(
            "td",
            {},
            el(
              "span",
              { class: "kp-says", "data-state": timeline.statusOf(claim).id },
              saysWords(words, timeline.statusOf(claim)),
            ),
            " ",
            ...claimText(words, claim),
            " ",
            sourceLinks(stage, claim.sources),
            claim.locator && el("span", { class: "kp-when", dir: "auto" }, claim.locator),
          ),
        ),
      ),
    ),
  );
}

/**
 * Everything claimed about a place, by day; opened by the reader, and only then made.
 * @param {import("../state/types.js").Stage} stage
 */
export function makeLedger(stage) {
  const { timeline, words, act } = stage;
  const opener = button("", () => stand(Boolean(element.hidden)), {
    class: "kp-link kp-all-claims",
    "aria-expanded": "false",
  });
  const element = el("div", { class: "kp-ledger", hidden: true });
  let shown = -1;
  let wanted = -1;

  /** @param {boolean} open */
  function stand(open) {
    element.hidden = !open;
    put(opener, "aria-expanded", String(open));
    fill();
  }

  function fill() {
    if (element.hidden || shown === wanted) return;
    shown = wanted;
    /** @type {Map<number, number[]>} */
    const days = new Map();
    for (const claim of timeline.claimsOf(wanted)) {
      const n = timeline.numberOf(claim);
      days.set(claim.day, [...(days.get(claim.day) ?? []), n]);
    }
    refill(
      element,
      [...days].map(([day, indexes]) => {
        const said = new Set(
          indexes
            .map((n) => timeline.statusOf(timeline.doc.claims[n]))
            .filter(({ kind }) => kind !== "unknown"),
        );
        return el(
          "section",
          { "data-contradict": said.size > 1 },
          el(
            "h4",
            {},
            button(words.day(day, "long"), () => act.go(timeline.clamp(day)), { class: "kp-link" }),
            said.size > 1 && el("em", { class: "kp-tag" }, words.say("player.contradict")),
          ),
          claimTable(stage, indexes),
        );
      }),
    );
  }

  return {
    element,
    opener,
    /** @param {number} place */
    show(place) {
      wanted = place;
      const count = timeline.claimsOf(place).length;
      opener.textContent = words.count("player.ledger", count);
      opener.hidden = count === 0;
      if (!count) stand(false);
      fill();
    },
  };
}
