/**
 * The front line: the edges between cells whose holders oppose, drawn as one dashed line of ink; and
 * what is presumed of it, where it would run through ground that nobody reports from.
 */
import { opposes } from "../state/statuses.js";
import { drawnFront } from "./lines.js";
import { drawnPresumed, gaps, midway } from "./presumed.js";

/** @typedef {import("../state/types.js").Standing} Standing */
/** @typedef {import("../state/types.js").LatLng} LatLng */
/** @typedef {{lines: LatLng[][], presumed: LatLng[][]}} Front */

export const KM_PER_DEGREE = 111.195;

/**
 * The front of any colouring of the cells, as it is drawn.
 * @param {import("../state/types.js").Edge[]} edges
 */
export function makeFrontLines(edges) {
  const [lat0, lon0] = edges[0]?.line[0] ?? [0, 0];
  const east = KM_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180);
  const flat = edges.map(({ line }) =>
    line.map(
      ([lat, lon]) =>
        /** @type {[number, number]} */ ([(lon - lon0) * east, (lat - lat0) * KM_PER_DEGREE]),
    ),
  );
  /** @param {import("./lines.js").At[][]} lines @returns {LatLng[][]} */
  const onGround = (lines) =>
    lines.map((line) =>
      line.map(([x, y]) => /** @type {LatLng} */ ([lat0 + y / KM_PER_DEGREE, lon0 + x / east])),
    );
  /** The same edges give the same line: a reader who drags back and forth pays once. @type {Map<string, Front>} */
  const made = new Map();

  /** @param {(place: number) => Standing} standing @returns {Front} */
  return (standing) => {
    const front = edges.flatMap(({ a, b }, n) => (opposes(standing(a), standing(b)) ? [n] : []));
    const open = gaps(edges, standing);
    const key = JSON.stringify([front, open]);
    const before = made.get(key);
    if (before) return before;
    const lines = drawnFront(front.map((n) => flat[n]));
    const shores = open.map((sides) => sides.map((numbers) => numbers.map((n) => flat[n])));
    const between = shores.flatMap((sides) =>
      sides.flatMap((one, n) => sides.slice(n + 1).flatMap((two) => midway(one, two))),
    );
    const ends = lines.flatMap((line) => [line[0], line[line.length - 1]]);
    const drawn = { lines: onGround(lines), presumed: onGround(drawnPresumed(between, ends)) };
    made.set(key, drawn);
    return drawn;
  };
}
