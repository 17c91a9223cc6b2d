/** The front line: the edges between cells whose holders oppose, drawn as one dashed line of ink. */
import { opposes } from "../state/statuses.js";
import { drawnFront } from "./lines.js";

/** @typedef {import("../state/types.js").Standing} Standing */
/** @typedef {import("../state/types.js").LatLng} LatLng */

const KM_PER_DEGREE = 111.195;

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
  /** The same edges give the same line: a reader who drags back and forth pays once. @type {Map<string, LatLng[][]>} */
  const made = new Map();

  /** @param {(place: number) => Standing} standing @returns {LatLng[][]} */
  return (standing) => {
    const front = edges.flatMap(({ a, b }, n) => (opposes(standing(a), standing(b)) ? [n] : []));
    const key = front.join();
    let lines = made.get(key);
    if (!lines) {
      lines = drawnFront(front.map((n) => flat[n])).map((line) =>
        line.map(([x, y]) => /** @type {LatLng} */ ([lat0 + y / KM_PER_DEGREE, lon0 + x / east])),
      );
      made.set(key, lines);
    }
    return lines;
  };
}
