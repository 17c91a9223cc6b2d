/**
 * Names while the map zooms: places glide to where they will be, and names with them, none of which may
 * touch anything on the way. Pure: where things are and will be in, names to be silent until then out.
 */
import { within } from "./labels.js";

/** Nearer than this, in pixels, they touch once they are on whole pixels. */
const GAP = 1;

/**
 * @typedef {import("./labels.js").Box} Box
 * @typedef {{x: number, y: number}} Point
 * @typedef {Box & {to: Point}} Way a box as it stands, and where its upper left corner will be
 * @typedef {object} Glider a place
 * @property {Point} from where its sign stands
 * @property {Point} to and will stand
 * @property {number} half half the width of its sign
 * @property {Box|null} name from its sign, if it is written
 */

/**
 * Between which parts of the way two things overlap along one axis; the distance changes evenly.
 * @param {number} from the distance at first
 * @param {number} to and at last
 * @param {number} least they overlap where it is more than this
 * @param {number} most and less than this
 * @returns {[number, number]}
 */
function overlap(from, to, least, most) {
  const by = to - from;
  if (!by) return from > least && from < most ? [0, 1] : [1, 0];
  const [a, b] = [(least - from) / by, (most - from) / by];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}

/** Whether two boxes touch anywhere on their ways. @param {Way} a @param {Way} b */
export function meet(a, b) {
  const across = overlap(b.x - a.x, b.to.x - a.to.x, -b.w - GAP, a.w + GAP);
  const along = overlap(b.y - a.y, b.to.y - a.to.y, -b.h - GAP, a.h + GAP);
  return Math.max(across[0], along[0]) <= Math.min(across[1], along[1]);
}

/** @param {Glider} place @param {Box} part from its sign @returns {Way} */
const way = ({ from, to }, { x, y, w, h }) => ({
  x: from.x + x,
  y: from.y + y,
  w,
  h,
  to: { x: to.x + x, y: to.y + y },
});

/**
 * Which of them must be silent on the way: who comes first is named rather than who comes later.
 * @param {Glider[]} places
 * @param {import("./labels.js").Room} room
 * @returns {number[]}
 */
export function hushed(places, { frame, panels }) {
  const signs = places.map((one) =>
    way(one, { x: -one.half, y: -one.half, w: 2 * one.half, h: 2 * one.half }),
  );
  /** @type {Way[]} */
  const kept = panels.map((panel) => ({ ...panel, to: panel }));
  return places.flatMap((one, n) => {
    if (!one.name) return [];
    const own = way(one, one.name);
    const stays = within(own, frame) && within({ ...own, ...own.to }, frame);
    const free =
      stays &&
      kept.every((other) => !meet(own, other)) &&
      signs.every((sign, m) => m === n || !meet(own, sign));
    if (free) kept.push(own);
    return free ? [] : [n];
  });
}
