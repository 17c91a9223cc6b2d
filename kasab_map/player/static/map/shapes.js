/** The outlines of signs, on a sheet of 26 by 26 whose middle is 0, 0. */

const HIGH_GROUND = new Set(["observatory", "hill", "mountain"]);
const BORDER = new Set(["border_crossing", "police_post"]);

/** @typedef {"square"|"circle"|"triangle"|"diamond"} Shape */

/** @type {Record<string, string>} */
export const OUTLINES = {
  square: "M-6-6H6V6H-6Z",
  circle: "M-6.5 0A6.5 6.5 0 1 0 6.5 0A6.5 6.5 0 1 0-6.5 0Z",
  triangle: "M0-7.5L8 6.5H-8Z",
  diamond: "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
};

/** Two halves with a seam between them: left for one side, right for the other. @type {Record<string, [string, string]>} */
const HALVES = {
  square: ["M-6-6H-.8V6H-6Z", "M.8-6H6V6H.8Z"],
  circle: ["M-.8-6.45A6.5 6.5 0 0 0-.8 6.45Z", "M.8-6.45A6.5 6.5 0 0 1 .8 6.45Z"],
  triangle: ["M-.8-6.1V6.5H-8Z", "M.8-6.1V6.5H8Z"],
  diamond: ["M-.8-7.7V7.7L-8.5 0Z", "M.8-7.7V7.7L8.5 0Z"],
};

/** What tells a side besides its colour, drawn inside its sign. @type {Record<string, string>} */
export const MARKS = {
  none: "",
  bar: "M-3.2-1.1H3.2V1.1H-3.2Z",
  dot: "M-2 0A2 2 0 1 0 2 0A2 2 0 1 0-2 0Z",
  bars: "M-3.2-2.6H3.2V-0.8H-3.2ZM-3.2 0.8H3.2V2.6H-3.2Z",
  plus: "M-1-3.2H1V-1H3.2V1H1V3.2H-1V1H-3.2V-1H-1Z",
  ring: "M-3 0A3 3 0 1 0 3 0A3 3 0 1 0-3 0ZM-1.2 0A1.2 1.2 0 1 1 1.2 0A1.2 1.2 0 1 1-1.2 0Z",
};

/**
 * The shape of a place of some kind: high ground and the border keep theirs, a town takes its holder's.
 * @param {string} kind
 * @param {string|undefined} own the holder's shape
 */
export function shapeOf(kind, own) {
  if (HIGH_GROUND.has(kind)) return "triangle";
  if (BORDER.has(kind)) return "diamond";
  return own !== undefined && own in OUTLINES ? own : "circle";
}

/**
 * The two halves of a place that is fought over.
 * @param {string} kind
 * @param {string[]} shapes of the two sides
 * @returns {[string, string]}
 */
export function halves(kind, shapes) {
  return [
    HALVES[shapeOf(kind, shapes[0] ?? "square")][0],
    HALVES[shapeOf(kind, shapes[1] ?? "circle")][1],
  ];
}
