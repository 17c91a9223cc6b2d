/**
 * Where lines run on the screen, asked by boxes: does one run through you? Pure: points in, an answer out.
 * Points stand so close that none can pass through a name between two of them, in runs with a box
 * each, so that a name far away asks a run and not its points.
 */
import { touch } from "./labels.js";

/** Between two points, in pixels: less than any name is high. */
const APART = 5;
/** Points of a run. */
const RUN = 12;
/** A name stands this far from a line, in pixels. */
const CLEAR = 3;

/** @typedef {import("./labels.js").Box} Box */
/** @typedef {{x: number, y: number}} Point */

/**
 * @param {Point[][]} lines
 * @returns {(box: Box) => boolean} whether a line runs through a box
 */
export function trackOf(lines) {
  const runs = lines.flatMap((line) => {
    const close = line.flatMap((to, n) => (n ? between(line[n - 1], to) : [to]));
    return Array.from({ length: Math.ceil(close.length / RUN) }, (_, n) => {
      const points = close.slice(n * RUN, (n + 1) * RUN);
      return { points, box: boxOf(points) };
    });
  });
  return (box) =>
    runs.some(
      (run) =>
        touch(run.box, box, CLEAR) &&
        run.points.some(({ x, y }) => touch({ x, y, w: 0, h: 0 }, box, CLEAR)),
    );
}

/** The way to a point, without where it begins. @param {Point} from @param {Point} to */
function between(from, to) {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / APART));
  return Array.from({ length: count }, (_, n) => ({
    x: from.x + ((to.x - from.x) * (n + 1)) / count,
    y: from.y + ((to.y - from.y) * (n + 1)) / count,
  }));
}

/** @param {Point[]} points @returns {Box} */
function boxOf(points) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
