/** What a point of the map lies on: the home country, land abroad, or neither. Pure. */

/** @typedef {{x: number, y: number}} Point */

/**
 * Whether a point lies within rings, counting how often a line from it crosses them.
 * @param {Point[][]} rings
 * @param {Point} at
 */
export function inside(rings, { x, y }) {
  let odd = false;
  for (const ring of rings)
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n++) {
      const [a, b] = [ring[n], ring[before]];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
    }
  return odd;
}

/**
 * @param {{home: Point[][], abroad: Point[][]}} rings
 * @returns {(at: Point) => "home"|"abroad"|"sea"}
 */
export const makeRegions =
  ({ home, abroad }) =>
  (at) =>
    inside(home, at) ? "home" : inside(abroad, at) ? "abroad" : "sea";
