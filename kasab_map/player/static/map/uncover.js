/** A first view hides no place under a panel that a small step aside would show. Pure: boxes in, pixels out. */
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
