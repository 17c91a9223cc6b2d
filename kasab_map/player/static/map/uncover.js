/**
 * A first view hides no place under a panel that a small step aside would show, and leans towards what is
 * named beyond its edge. Pure: boxes in, pixels out.
 */
import { touch, within } from "./labels.js";

/** So far may a view step aside, in pixels, and so far in one stride. */
const FARTHEST = 48;
const STRIDE = 1;
/** Between a sign and a panel. */
const GAP = 1;

/** @typedef {import("./labels.js").Box} Box */

/**
 * How far the map should move to the right for the fewest signs to be under a panel, or pushed out of sight;
 * no farther than it must.
 * @param {Box[]} signs
 * @param {{frame: Box, panels: Box[]}} room
 */
export function stepAside(signs, { frame, panels }) {
  const seen = signs.filter((sign) => within(sign, frame));
  const lost = (/** @type {number} */ by) =>
    seen
      .map((sign) => ({ ...sign, x: sign.x + by }))
      .filter((sign) => !within(sign, frame) || panels.some((panel) => touch(sign, panel, GAP)))
      .length;
  let best = { by: 0, count: lost(0) };
  for (let far = STRIDE; far <= FARTHEST && best.count; far += STRIDE)
    for (const by of [far, -far]) {
      const count = lost(by);
      if (count < best.count) best = { by, count };
    }
  return best.by;
}

/**
 * How far the map should move to the right, or to the left, to bring names nearer that are wanted out of
 * sight at a side: no farther than what must be seen leaves room, and not at all where both sides want it.
 * @param {Box[]} kept what must be seen
 * @param {{x: number}[]} wanted where names are wanted
 * @param {Box} frame
 */
export function leanTo(kept, wanted, frame) {
  const left = wanted.some(({ x }) => x < frame.x);
  const right = wanted.some(({ x }) => x > frame.x + frame.w);
  if (left === right || !kept.length) return 0;
  const room = left
    ? frame.x + frame.w - Math.max(...kept.map(({ x, w }) => x + w))
    : Math.min(...kept.map(({ x }) => x)) - frame.x;
  const by = Math.max(0, Math.min(FARTHEST, room));
  return left ? by : -by;
}
