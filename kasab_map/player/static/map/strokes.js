/** What a canvas of a crowd is drawn with: lines, dots, and the fills of areas. */
import { el } from "../dom.js";
import { contestedInks } from "./symbols.js";

/** @typedef {import("../state/types.js").Standing} Standing */

/** Trace lines on a sheet. @param {CanvasRenderingContext2D} ink @param {Float32Array[]} lines */
export function trace(ink, lines) {
  ink.beginPath();
  for (const line of lines) {
    ink.moveTo(line[0], line[1]);
    for (let n = 2; n < line.length; n += 2) ink.lineTo(line[n], line[n + 1]);
  }
  return ink;
}

/** Square or round as the side declares, and what is open smaller: shape tells too. @param {Path2D} path @param {{x: number, y: number}} at @param {Standing} standing */
export function dot(path, { x, y }, { side, contested }) {
  if (side && side.shape !== "square") {
    path.moveTo(x + 3, y);
    path.arc(x, y, 3, 0, 7);
  } else {
    const half = side || contested ? 3 : 1.5;
    path.rect(x - half, y - half, 2 * half, 2 * half);
  }
}

/** @param {Standing} standing @param {import("../state/theme.js").Plain} plain */
export function dotInk({ side, contested }, plain) {
  return side?.ink ?? (contested ? plain.word : plain.unknown);
}

/**
 * The fills of areas by look, hatched and dotted as in the markers.
 * @param {CanvasRenderingContext2D} ink
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function patterns(ink, timeline) {
  /** @param {(pen: CanvasRenderingContext2D) => void} draw */
  const tile = (draw) => {
    const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { width: 8, height: 8 }));
    draw(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")));
    return ink.createPattern(canvas, "repeat") ?? "#999";
  };
  /** @param {CanvasRenderingContext2D} pen @param {string} colour @param {number} width */
  const stripes = (pen, colour, width) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    for (const x of [-8, 0, 8])
      (pen.beginPath(), pen.moveTo(x - 1, 9), pen.lineTo(x + 9, -1), pen.stroke());
  };
  const [one, two] = contestedInks(timeline);
  // Thin stripes far apart, and nothing at all where no side holds: doubt is missing ink.
  const contested = tile((pen) => {
    stripes(pen, one, 1.6);
    pen.translate(4, 0);
    stripes(pen, two, 1.6);
  });
  return new Map(
    timeline.looks.map((standing) => [
      standing.look,
      standing.side?.area ?? (standing.contested ? contested : "transparent"),
    ]),
  );
}
