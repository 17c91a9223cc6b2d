/** What the map lies on, square by square: the home country, land abroad, or neither. Pure. */
import { fill } from "./raster.js";

/** @typedef {{x: number, y: number}} Point */
/** @typedef {import("./labels.js").Box} Box */

/** Side of a square, in pixels: a third of a name's height. */
const SQUARE = 6;
const HOME = 1;
const ABROAD = 2;

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
 * @param {Box} frame what is seen
 * @param {{home: Point[][], abroad: Point[][]}} rings
 */
export function makeRegions(frame, { home, abroad }) {
  const wide = Math.max(1, Math.floor(frame.w / SQUARE));
  const high = Math.max(1, Math.floor(frame.h / SQUARE));
  const squares = new Uint8Array(wide * high);
  const flat = (/** @type {Point[][]} */ rings) =>
    rings.map((ring) =>
      ring.map(({ x, y }) => ({ x: (x - frame.x) / SQUARE, y: (y - frame.y) / SQUARE })),
    );
  fill(squares, wide, flat(abroad), ABROAD);
  fill(squares, wide, flat(home), HOME);
  /** @param {number} value @param {number} high */
  const clip = (value, high) => Math.max(0, Math.min(high - 1, Math.floor(value / SQUARE)));

  return {
    /** Which it is at a point, in sight or not. @param {Point} at */
    of: (at) => (inside(home, at) ? HOME : inside(abroad, at) ? ABROAD : 0),
    /** Whether a box lies on one of them and on nothing else. @param {Box} box @param {number} region */
    holds({ x, y, w, h }, region) {
      const [left, right] = [clip(x - frame.x, wide), clip(x + w - frame.x, wide)];
      const low = clip(y + h - frame.y, high);
      for (let row = clip(y - frame.y, high); row <= low; row++)
        for (let square = row * wide + left; square <= row * wide + right; square++)
          if (squares[square] !== region) return false;
      return true;
    },
    /** Points of one of them, every so many squares. @param {number} region @param {number} every @returns {Point[]} */
    points(region, every) {
      const found = [];
      for (let row = 0; row < high; row += every)
        for (let column = 0; column < wide; column += every)
          if (squares[row * wide + column] === region)
            found.push({
              x: frame.x + (column + 0.5) * SQUARE,
              y: frame.y + (row + 0.5) * SQUARE,
            });
      return found;
    },
  };
}
