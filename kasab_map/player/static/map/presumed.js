/**
 * The presumed front: midway through narrow ground that nobody reports from and that both sides
 * touch. It is a guess about a guess, so it is drawn thin and dotted, and never joined to the front.
 */
import { CRUMB, JOIN, apart, joined, lengthOf, resampled, smoothed } from "./lines.js";

/** @typedef {import("./lines.js").At} At */
/** @typedef {import("../state/types.js").Standing} Standing */

/** Wider ground says nothing about where a front may be, in kilometres. */
const NARROW = 4;
const STEP = 0.2;
/** No other part of the shore is nearer to a point midway, give or take a share of the way. */
const SLACK = 0.85;
/** Shores meet where they are this near, in kilometres; computers differ about less. */
const TOUCH = 1e-6;

/** Nobody reports from there, and nobody quarrels about it. @param {Standing} standing */
const unreported = ({ unknown, disputed }) => unknown && !disputed;

/** Whose ground begins there, if that is settled. @param {Standing} standing */
const holder = ({ side, disputed }) => (disputed ? null : side);

/**
 * The shores of each piece of unreported ground that more than one side touches: the edges with each side.
 * @param {{a: number, b: number}[]} edges
 * @param {(place: number) => Standing} standing
 * @returns {number[][][]} a piece each, in it a side each, in it the numbers of edges
 */
export function gaps(edges, standing) {
  /** @type {Map<number, number>} */
  const belongs = new Map();
  /** @param {number} place @returns {number} */
  const head = (place) => {
    const up = belongs.get(place) ?? place;
    return up === place ? place : head(up);
  };
  for (const { a, b } of edges)
    if (unreported(standing(a)) && unreported(standing(b))) belongs.set(head(a), head(b));
  /** @type {Map<number, Map<object, number[]>>} */
  const pieces = new Map();
  edges.forEach(({ a, b }, n) => {
    const [open, side] = unreported(standing(a))
      ? [a, holder(standing(b))]
      : [b, holder(standing(a))];
    if (!side || !unreported(standing(open))) return;
    const shores = pieces.get(head(open)) ?? new Map();
    shores.set(side, [...(shores.get(side) ?? []), n]);
    pieces.set(head(open), shores);
  });
  return [...pieces.values()].filter(({ size }) => size > 1).map((shores) => [...shores.values()]);
}

/**
 * Straight out from a shore, the point that is as far from the other shore: how far, and where.
 * @param {At} from
 * @param {At} along which way the shore runs there
 * @param {At[]} others
 */
function across(from, along, others) {
  const norm = Math.hypot(...along) || 1;
  let best = Infinity;
  for (const [x, y] of others) {
    const [dx, dy] = [x - from[0], y - from[1]];
    if (Math.hypot(dx, dy) < TOUCH) return { far: 0, middle: from };
    const out = (dy * along[0] - dx * along[1]) / norm;
    const far = (dx * dx + dy * dy) / (2 * out);
    if (Math.abs(far) < Math.abs(best)) best = far;
  }
  const middle = /** @type {At} */ ([
    from[0] - (best * along[1]) / norm,
    from[1] + (best * along[0]) / norm,
  ]);
  return { far: Math.abs(best), middle };
}

/**
 * The line midway between two shores, as long as they are near each other.
 * @param {At[][]} one
 * @param {At[][]} two
 * @returns {At[][]}
 */
export function midway(one, two) {
  const sides = [one, two].map((lines) =>
    joined(lines, 0.05).map((line) => resampled(smoothed(line), STEP)),
  );
  const length = (/** @type {At[][]} */ lines) => lines.reduce((sum, line) => sum + line.length, 0);
  // Told along the shorter shore: beyond its ends there is nothing to be midway of.
  const [from, to] = length(sides[0]) <= length(sides[1]) ? sides : sides.reverse();
  const [here, there] = [from.flat(), to.flat()];
  /** @type {At[][]} */
  const found = [];
  for (const line of from) {
    /** @type {At[]} */
    let run = [];
    found.push(run);
    line.forEach((at, n) => {
      const [back, on] = [line[Math.max(0, n - 1)], line[Math.min(line.length - 1, n + 1)]];
      const { far, middle } = across(at, [on[0] - back[0], on[1] - back[1]], there);
      if (2 * far >= NARROW || here.some((other) => apart(other, middle) < SLACK * far)) return;
      if (run.length && apart(run[run.length - 1], middle) > JOIN) found.push((run = []));
      run.push(middle);
    });
  }
  return joined(found.filter((line) => line.length > 1)).map(onward);
}

/**
 * A line without the folds in which it goes back over its own way: midway between shores that wind,
 * a point may fall behind the one before it.
 * @param {At[]} line
 */
function onward(line) {
  /** @type {At[]} */
  const kept = [];
  for (const at of line) {
    while (kept.length > 1 && turnsBack(kept[kept.length - 2], kept[kept.length - 1], at))
      kept.pop();
    kept.push(at);
  }
  return kept;
}

/** @param {At} a @param {At} b @param {At} c */
const turnsBack = (a, b, c) => (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;

/**
 * What is drawn: smoothed, and no crumbs but those that close a gap in the front.
 * @param {At[][]} lines
 * @param {At[]} ends of the front itself
 */
export function drawnPresumed(lines, ends) {
  const meets = (/** @type {At} */ at) => ends.some((end) => apart(at, end) < JOIN);
  return lines
    .filter((line) => lengthOf(line) >= CRUMB || (meets(line[0]) && meets(line[line.length - 1])))
    .map((line) => smoothed(line));
}
