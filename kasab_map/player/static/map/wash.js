/**
 * Ink that spreads from reports: how strongly each square of the ground wears each side's colour.
 * Softening adds up, so each cell is softened once by itself, and a day only adds and takes away the
 * cells that changed. Pure; ink.js paints it.
 */
import { fill, reachOf, soften } from "./raster.js";

/** Ink is full this near to a place that reports, in metres; beyond it is PALE. */
const FULL_WITHIN = 2300;
/** Contested ground is drawn this near to the place only. */
export const FOUGHT_WITHIN = 2100;
export const PALE = 0.42;
/** Edges between areas are as soft as this. */
export const SOFT = 400;
/** Unreported ground smaller than this, in square kilometres, takes its neighbours' pale tone. */
const SMALL = 20;

/**
 * @typedef {import("./raster.js").Point} Point
 * @typedef {{x: number, y: number, w: number, h: number}} Patch
 * @typedef {object} Ground the ground as squares
 * @property {number} width
 * @property {number} height
 * @property {number} metres side of a square
 * @property {Point[][][]} cells rings of each cell
 * @property {(Point|null)[]} places where the place of each cell stands
 * @property {Point[][]} land rings of the home country; none: the cells are all that is known
 */

/** @param {Ground} ground */
export function makeWash({ width, height, metres, cells, places, land }) {
  const sigma = SOFT / metres;
  const ids = new Int16Array(width * height).fill(-1);
  cells.forEach((rings, n) => fill(ids, width, rings, n));
  // What lies beyond coast and border counts for nothing: so these edges stay sharp, and are cut there.
  const dry = new Float32Array(ids.length);
  if (land.length) dry.set(fill(new Uint8Array(ids.length), width, land, 1));
  else for (let n = 0; n < ids.length; n++) dry[n] = ids[n] < 0 ? 0 : 1;
  const known = soften(Float32Array.from(dry), width, sigma);
  /** @type {Map<string, Patch & {cover: Float32Array, full: Float32Array}>} */
  const made = new Map();

  /**
   * One cell, softened by itself: how much of it lies on each square, and how strong its ink is there.
   * @param {number} cell
   * @param {number} within metres from its place
   * @param {number} beyond how strong it is farther off
   */
  function patch(cell, within = FULL_WITHIN, beyond = PALE) {
    const key = `${cell} ${within}`;
    const before = made.get(key);
    if (before) return before;
    const box = boxOf(cells[cell], reachOf(sigma), width, height);
    const cover = new Float32Array(box.w * box.h);
    const full = new Float32Array(box.w * box.h);
    const at = places[cell];
    const far = (within / metres) ** 2;
    for (let y = 0; y < box.h; y++)
      for (let x = 0; x < box.w; x++) {
        const square = (box.y + y) * width + box.x + x;
        if (ids[square] !== cell) continue;
        const away = at ? (box.x + x + 0.5 - at.x) ** 2 + (box.y + y + 0.5 - at.y) ** 2 : Infinity;
        cover[y * box.w + x] = dry[square];
        full[y * box.w + x] = dry[square] * (away < far ? 1 : beyond);
      }
    for (const squares of [cover, full]) {
      soften(squares, box.w, sigma);
      for (let y = 0; y < box.h; y++)
        for (let x = 0; x < box.w; x++)
          squares[y * box.w + x] /= Math.max(0.02, known[(box.y + y) * width + box.x + x]);
    }
    const patched = { ...box, cover, full };
    made.set(key, patched);
    return patched;
  }

  return { ids, dry, width, height, metres, patch, cells, places };
}

/** @typedef {ReturnType<typeof makeWash>} Wash */

/**
 * The ink of some sides on one wash.
 * @param {Wash} wash
 * @param {number} sides
 */
export function makeTint(wash, sides) {
  const layers = Array.from({ length: sides }, () => ({
    cover: new Float32Array(wash.ids.length),
    full: new Float32Array(wash.ids.length),
  }));

  /**
   * Lay a cell's ink, or take it up again.
   * @param {number} cell
   * @param {number} side
   * @param {boolean} pale ground that nobody reported from
   * @param {1|-1} sign
   * @returns {Patch} what it touched
   */
  function lay(cell, side, pale, sign) {
    const { x, y, w, h, cover, full } = wash.patch(cell);
    const layer = layers[side];
    for (let row = 0; row < h; row++) {
      let to = (y + row) * wash.width + x;
      for (let from = row * w; from < (row + 1) * w; from++, to++) {
        layer.cover[to] += sign * cover[from];
        layer.full[to] += sign * (pale ? PALE * cover[from] : full[from]);
      }
    }
    return { x, y, w, h };
  }

  /** The side whose ground a square is; -1 where no side's reaches. @param {number} square */
  function sideOf(square) {
    for (let side = 0; side < sides; side++) if (layers[side].cover[square] > 0.5) return side;
    return -1;
  }

  /** How strong its ink is there: halfway to another's ground it has let go altogether. @param {number} square @param {number} side */
  function strength(square, side) {
    const cover = layers[side].cover[square];
    return Math.min(1, 2 * cover - 1) * Math.min(1, layers[side].full[square] / cover);
  }

  /**
   * Colour some squares of a picture.
   * @param {Patch} part
   * @param {number[][]} colours of the sides: red, green, blue
   * @param {number} strongest 0 to 255
   * @param {Uint8ClampedArray} pixels four for each square of the part
   */
  function colour({ x, y, w, h }, colours, strongest, pixels) {
    let to = 0;
    for (let row = y; row < y + h; row++)
      for (
        let square = row * wash.width + x;
        square < row * wash.width + x + w;
        square++, to += 4
      ) {
        const side = sideOf(square);
        pixels[to + 3] = 0;
        if (side < 0) continue;
        const ink = colours[side];
        pixels[to] = ink[0];
        pixels[to + 1] = ink[1];
        pixels[to + 2] = ink[2];
        pixels[to + 3] = strongest * strength(square, side);
      }
    return pixels;
  }

  return { lay, sideOf, strength, colour };
}

/**
 * Which side's ink each cell wears: its holder's; or, where nobody reports from a small piece of
 * ground and all who hold around it are of one side, theirs, pale.
 * @param {{place: number, km2: number}} cell
 * @param {number[]} neighbours places around it
 * @param {import("../state/types.js").Standing[]} standings
 * @returns {{side: string, pale: boolean}|null}
 */
export function inkOf(cell, neighbours, standings) {
  const own = standings[cell.place];
  if (own.side) return { side: own.side.id, pale: false };
  if (own.contested || own.disputed || cell.km2 >= SMALL) return null;
  const around = new Set(neighbours.flatMap((n) => standings[n].side?.id ?? []));
  return around.size === 1 ? { side: [...around][0], pale: true } : null;
}

/** @param {Point[][]} rings @param {number} margin @param {number} width @param {number} height @returns {Patch} */
function boxOf(rings, margin, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of rings.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const x = Math.max(0, Math.floor(left) - margin);
  const y = Math.max(0, Math.floor(top) - margin);
  return {
    x,
    y,
    w: Math.max(0, Math.min(width, Math.ceil(right) + margin) - x),
    h: Math.max(0, Math.min(height, Math.ceil(bottom) + margin) - y),
  };
}
