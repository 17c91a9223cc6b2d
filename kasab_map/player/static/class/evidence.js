/** What a class weighs: the claims about a place that stand in the week that ends on a day. */

/** Days of a week, the last of them the day shown. */
const WEEK = 7;

/**
 * Positions of the claims that stand on any evening of the week, the oldest first.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {number} place
 * @param {number} day
 * @returns {number[]}
 */
export function standingIn(timeline, place, day) {
  const evening = timeline.lenses.find((lens) => lens.evening);
  if (!evening) return [];
  const rows = timeline.read(evening.id).rows[place];
  const from = day - WEEK + 1;
  const heard = rows.filter(
    (row, n) => row.first <= day && (rows[n + 1]?.first ?? Infinity) > from,
  );
  const claims = [...new Set(heard.flatMap((row) => row.claims))];
  const { claims: all } = timeline.doc;
  return claims.sort((a, b) => all[a].day - all[b].day || a - b);
}

/**
 * Weights as they are kept: one that is what a claim counts unasked is left out.
 * @param {Map<string, number>} weights
 * @param {string} claim
 * @param {number} weight
 */
export function weigh(weights, claim, weight) {
  const next = new Map(weights);
  if (weight === 1) next.delete(claim);
  else next.set(claim, weight);
  return next;
}

/**
 * What each status weighs on the day, the heaviest first.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Row} row
 * @param {Map<string, number>} weights
 * @returns {{status: number, weight: number}[]}
 */
export function scales(timeline, row, weights) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const n of row.claims) {
    const { id, status } = timeline.doc.claims[n];
    sums.set(status, (sums.get(status) ?? 0) + (weights.get(id) ?? 1));
  }
  return [...sums]
    .map(([status, weight]) => ({ status, weight }))
    .sort((a, b) => b.weight - a.weight || a.status - b.status);
}
