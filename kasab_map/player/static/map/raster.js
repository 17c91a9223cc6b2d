/**
 * Cells as a coarse picture, softened: what ink on paper is made of. Pure, on typed arrays: one number
 * for each of some hundred thousand small squares, the same at every zoom.
 */

/** @typedef {{x: number, y: number}} Point in squares of the raster */

/**
 * Fill polygons into a raster: a square belongs to what its middle lies in.
 * @template {Int16Array|Uint8Array} T
 * @param {T} squares
 * @param {number} width
 * @param {Point[][]} rings of one shape; rings inside rings are holes
 * @param {number} value
 * @returns {T}
 */
export function fill(squares, width, rings, value) {
  const height = squares.length / width;
  /** @type {number[][]} */
  const crossings = Array.from({ length: height }, () => []);
  for (const ring of rings)
    for (let n = 0; n < ring.length; n++) {
      const [a, b] = [ring[n], ring[(n + 1) % ring.length]];
      const [top, low] = a.y < b.y ? [a, b] : [b, a];
      const first = Math.max(0, Math.ceil(top.y - 0.5));
      const last = Math.min(height - 1, Math.ceil(low.y - 0.5) - 1);
      for (let y = first; y <= last; y++)
        crossings[y].push(top.x + ((y + 0.5 - top.y) / (low.y - top.y)) * (low.x - top.x));
    }
  crossings.forEach((found, y) => {
    found.sort((a, b) => a - b);
    for (let n = 0; n + 1 < found.length; n += 2) {
      const from = Math.max(0, Math.ceil(found[n] - 0.5));
      const to = Math.min(width, Math.ceil(found[n + 1] - 0.5));
      if (from < to) squares.fill(value, y * width + from, y * width + to);
    }
  });
  return squares;
}

/**
 * Soften: three moving means one after another are as good as a bell curve, at any width.
 * @param {Float32Array} squares changed in place
 * @param {number} width
 * @param {number} sigma of the curve, in squares
 */
export function soften(squares, width, sigma) {
  const height = squares.length / width;
  const radius = Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  if (!radius) return squares;
  const line = new Float32Array(Math.max(width, height));
  for (let time = 0; time < 3; time++) {
    for (let y = 0; y < height; y++) mean(squares, line, y * width, 1, width, radius);
    for (let x = 0; x < width; x++) mean(squares, line, x, width, height, radius);
  }
  return squares;
}

/**
 * The mean of each value's neighbours along one line; beyond its ends there is nothing.
 * @param {Float32Array} squares
 * @param {Float32Array} line as long as the longest
 * @param {number} start
 * @param {number} step
 * @param {number} count
 * @param {number} radius
 */
function mean(squares, line, start, step, count, radius) {
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let n = 0; n < count; n++) line[n] = squares[start + n * step];
  for (let n = 0; n < Math.min(radius, count); n++) sum += line[n];
  for (let n = 0; n < count; n++) {
    if (n + radius < count) sum += line[n + radius];
    squares[start + n * step] = sum * share;
    if (n - radius >= 0) sum -= line[n - radius];
  }
}

/** How far beyond its own squares a softened shape reaches. @param {number} sigma */
export const reachOf = (sigma) =>
  3 * Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
