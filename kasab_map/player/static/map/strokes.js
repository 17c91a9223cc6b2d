/** What a canvas of a crowd is drawn with: lines, dots, and the fills of areas. */
import { el } from "../dom.js";
import { INK, contestedInks } from "./symbols.js";

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

/** @param {Standing} standing */
export function dotInk({ side, contested }) {
  return side?.ink ?? (contested ? INK.word : INK.unknown);
}

/**
 * The fills of areas by look, hatched and dotted as in the markers.
 * @param {CanvasRenderingContext2D} ink
 * @param {Standing[]} looks
 * @param {import("../state/types.js").Side[]} sides
 */
export function patterns(ink, looks, sides) {
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
  const [one, two] = contestedInks(sides);
  const silent = tile((pen) => {
    pen.fillStyle = "#8A8478";
    pen.fillRect(3, 3, 1.5, 1.5);
  });
  const contested = tile((pen) => {
    pen.fillStyle = INK.paper;
    pen.fillRect(0, 0, 8, 8);
    pen.globalAlpha = 0.55;
    if (one !== two) ((pen.fillStyle = two), pen.fillRect(0, 0, 8, 8));
    pen.globalAlpha = 1;
    stripes(pen, one, 3);
  });
  const disputed = tile((pen) => {
    pen.fillStyle = "#F6F4EE";
    pen.fillRect(0, 0, 8, 8);
    stripes(pen, INK.disputed, 1.3);
  });
  return new Map(
    looks.map((standing) => [
      standing.look,
      standing.side?.ink ??
        (standing.contested ? contested : standing.disputed ? disputed : silent),
    ]),
  );
}
