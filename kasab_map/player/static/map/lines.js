/**
 * The front as one drawn line: pieces chained end to end, joined where they nearly meet, smoothed;
 * crumbs left out. Pure, in kilometres on a plane.
 */

/** @typedef {[number, number]} At east and north of somewhere, in kilometres */

/** Ends as near as this belong to one line. */
export const JOIN = 0.75;
/** A shorter piece is noise, not knowledge. */
export const CRUMB = 1.6;
const SMOOTH = 0.4;
const STEP = 0.1;

/** @param {At} a @param {At} b */
export const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** @param {At[]} line */
export function lengthOf(line) {
  let length = 0;
  for (let n = 1; n < line.length; n++) length += apart(line[n - 1], line[n]);
  return length;
}

/**
 * Join lines whose ends lie near each other, the nearest first.
 * @param {At[][]} pieces
 * @param {number} [near]
 */
export function joined(pieces, near = JOIN) {
  const lines = pieces.map((piece) => [...piece]);
  for (;;) {
    /** @type {{far: number, a: number, b: number, turnA: boolean, turnB: boolean}|null} */
    let best = null;
    for (let a = 0; a < lines.length; a++)
      for (let b = a + 1; b < lines.length; b++)
        for (const turnA of [false, true])
          for (const turnB of [false, true]) {
            const end = lines[a][turnA ? 0 : lines[a].length - 1];
            const start = lines[b][turnB ? lines[b].length - 1 : 0];
            const far = apart(end, start);
            if (far < near && far < (best?.far ?? Infinity)) best = { far, a, b, turnA, turnB };
          }
    if (!best) return lines;
    const one = best.turnA ? lines[best.a].reverse() : lines[best.a];
    const two = best.turnB ? lines[best.b].reverse() : lines[best.b];
    lines.splice(best.b, 1);
    lines[best.a] = [...one, ...(best.far < 1e-6 ? two.slice(1) : two)];
  }
}

/**
 * A line without its corners; its ends stay where they are.
 * @param {At[]} line
 * @param {number} [sigma]
 * @returns {At[]}
 */
export function smoothed(line, sigma = SMOOTH) {
  const even = resampled(line, STEP);
  const last = even.length - 1;
  if (last < 2) return line;
  const reach = Math.min(last, Math.ceil((3 * sigma) / STEP));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-0.5 * (((n - reach) * STEP) / sigma) ** 2),
  );
  const sum = weights.reduce((a, b) => a + b);
  // Beyond its ends a line goes on as it came, turned about the end.
  const beyond = (/** @type {number} */ n, /** @type {0|1} */ axis) =>
    n < 0
      ? 2 * even[0][axis] - even[-n][axis]
      : n > last
        ? 2 * even[last][axis] - even[2 * last - n][axis]
        : even[n][axis];
  return even.map((_, n) => {
    let [x, y] = [0, 0];
    weights.forEach((weight, k) => {
      x += weight * beyond(n + k - reach, 0);
      y += weight * beyond(n + k - reach, 1);
    });
    return /** @type {At} */ ([x / sum, y / sum]);
  });
}

/** Points at even distances, both ends among them. @param {At[]} line @param {number} step @returns {At[]} */
export function resampled(line, step) {
  const length = lengthOf(line);
  const count = Math.max(1, Math.round(length / step));
  /** @type {At[]} */
  const points = [line[0]];
  let [n, before] = [1, 0];
  for (let k = 1; k < count; k++) {
    const wanted = (k * length) / count;
    let own = apart(line[n - 1], line[n]);
    while (before + own < wanted && n < line.length - 1) {
      before += own;
      own = apart(line[n], line[n + 1]);
      n++;
    }
    const share = own ? (wanted - before) / own : 0;
    points.push([
      line[n - 1][0] + share * (line[n][0] - line[n - 1][0]),
      line[n - 1][1] + share * (line[n][1] - line[n - 1][1]),
    ]);
  }
  points.push(line[line.length - 1]);
  return points;
}

/** What is drawn of a front whose pieces are given. @param {At[][]} pieces @returns {At[][]} */
export const drawnFront = (pieces) =>
  joined(pieces.filter((piece) => piece.length > 1))
    .filter((line) => lengthOf(line) >= CRUMB)
    .map((line) => smoothed(line));
