/** Who says so, side by side: spans of days, each claimant's last word in them, and whether they agree. */

/** Days that one row may cover: longer, and a claim and its correction a week later would look like a quarrel. */
const LONGEST = 3;

/** Kinds of claim that report fighting, where the status does not name a holder. */
const FIGHTING = new Set(["attacked", "advance", "contested"]);

/** What a claim says when its status is a side. @type {Record<string, string>} */
const VERDICTS = {
  captured: "took",
  recaptured: "regained",
  attacked: "attacked",
  withdrawn: "left_to",
};

/**
 * @typedef {import("../state/types.js").Claim} Claim
 * @typedef {{from: number, to: number, claims: Claim[]}} Span
 * @typedef {{status: string, verdict: string, claims: Claim[]}} Word claimants who say the same in one cell
 * @typedef {(claim: Claim) => string} Says the status a claim names
 */

/** Whether a claim tells its day well enough to stand in a row of days. @param {Claim} claim */
export function precise({ earliest, latest }) {
  return latest - earliest < LONGEST;
}

/**
 * Claims about a place in spans of days, oldest first. A span begins with a claim, covers three days
 * at most, and does not cross a day on which the reading changes.
 * @param {Claim[]} claims in the order of their days
 * @param {number[]} changes days on which the reading begins to say something else
 * @returns {Span[]}
 */
export function spansOf(claims, changes) {
  /** @type {Span[]} */
  const spans = [];
  for (const claim of claims) {
    const open = spans[spans.length - 1];
    const { day } = claim;
    const fits =
      open &&
      day - open.from < LONGEST &&
      !changes.some((change) => change > open.from && change <= day);
    if (fits) {
      open.claims.push(claim);
      open.to = day;
    } else spans.push({ from: day, to: day, claims: [claim] });
  }
  return spans;
}

/**
 * Which span a reader of a day wants first: the one that holds it, or the last one before; -1 without any.
 * @param {Span[]} spans
 * @param {number} day
 */
export function spanOn(spans, day) {
  return spans.filter(({ from }) => from <= day).length - 1;
}

/**
 * Each claimant's last word; a word that names no status counts only where there is no other.
 * @param {Claim[]} claims
 * @param {Says} says
 * @returns {Claim[]} newest first
 */
export function lastWords(claims, says) {
  /** @type {Map<number, Claim>} */
  const last = new Map();
  for (const claim of claims) {
    const before = last.get(claim.claimant);
    const [named, known] = [says(claim) !== "unknown", before && says(before) !== "unknown"];
    if (!before || (named && !known) || (named === known && order(claim, before) >= 0)) {
      last.set(claim.claimant, claim);
    }
  }
  return [...last.values()].sort((a, b) => order(b, a));
}

/** @param {Claim} one @param {Claim} two */
function order(one, two) {
  return one.day - two.day || (one.reported ?? -Infinity) - (two.reported ?? -Infinity) || 0;
}

/** A claim in two or three words: the id of its verdict. @param {Claim} claim @param {string} status */
export function verdictOf({ kind }, status) {
  if (status === "unknown") return FIGHTING.has(kind) ? "fighting" : "silent";
  if (status === "contested") {
    return FIGHTING.has(kind) ? "fighting" : kind === "withdrawn" ? "leaving" : "neither";
  }
  return VERDICTS[kind] ?? "holds";
}

/**
 * One row: what each column says in a span, claimants of one word together.
 * @param {Span} span
 * @param {(string|null)[]} columns sides, and null for those who speak for none
 * @param {{says: Says, speaksFor: (claim: Claim) => string|null}} about
 * @returns {{tag: "contradict"|"agree"|null, cells: Word[][]}}
 */
export function rowOf(span, columns, { says, speaksFor }) {
  const words = lastWords(span.claims, says);
  const cells = columns.map((side) => {
    /** @type {Map<string, Word>} */
    const own = new Map();
    for (const claim of words) {
      if (speaksFor(claim) !== side) continue;
      const status = says(claim);
      const verdict = verdictOf(claim, status);
      const key = `${status} ${verdict}`;
      const word = own.get(key) ?? { status, verdict, claims: [] };
      word.claims.push(claim);
      own.set(key, word);
    }
    return [...own.values()];
  });
  const named = words.map(says).filter((status) => status !== "unknown");
  const tag = new Set(named).size > 1 ? "contradict" : named.length > 1 ? "agree" : null;
  return { tag, cells };
}

/**
 * The columns: a side each, those who speak for none after the first. With more than two sides, the
 * sides that hold or fight for the place come first.
 * @param {string[]} sides in the order of the theatre
 * @param {Iterable<string>} concerned sides named by what is said of the place, the foremost first
 * @returns {(string|null)[]}
 */
export function columnsOf(sides, concerned) {
  const foremost = sides.length > 2 ? [...new Set(concerned)].filter((s) => sides.includes(s)) : [];
  const [first, ...others] = [...new Set([...foremost, ...sides])];
  return [first, null, ...others];
}

/**
 * A claimant's name as a reader knows it: the letters in its brackets, or what stands before them.
 * @param {string} name
 */
export function shortName(name) {
  const [, before, inside] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
  if (inside && /^\p{Lu}{2,}$/u.test(inside)) return inside;
  return before || name;
}
