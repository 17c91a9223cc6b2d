/** Canvases over the map that move with it, a little larger than it, and what is where on them. */
import { el } from "../dom.js";

const MARGIN = 0.15;
/** How far beyond the edge a place's own cell may still reach in. */
const NEAR = 200;

/**
 * @param {any} map
 * @param {HTMLElement} pane
 * @param {string[]} names
 */
export function makeCanvases(map, pane, names) {
  const sheets = names.map((name) => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      el("canvas", { class: `kp-crowd kp-crowd-${name} leaflet-zoom-hide`, "aria-hidden": "true" })
    );
    pane.append(canvas);
    return { canvas, ink: /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")) };
  });
  let corner = { x: 0, y: 0 };
  let size = { x: 0, y: 0 };
  return {
    sheets,
    /** Lay them over what the map shows now; they are empty then. */
    lay() {
      const view = map.getSize();
      const ratio = window.devicePixelRatio || 1;
      size = { x: Math.round(view.x * (1 + 2 * MARGIN)), y: Math.round(view.y * (1 + 2 * MARGIN)) };
      corner = map.containerPointToLayerPoint([-view.x * MARGIN, -view.y * MARGIN]).round();
      for (const { canvas, ink } of sheets) {
        canvas.width = size.x * ratio;
        canvas.height = size.y * ratio;
        canvas.style.width = `${size.x}px`;
        canvas.style.height = `${size.y}px`;
        canvas.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
        ink.setTransform(ratio, 0, 0, ratio, -corner.x * ratio, -corner.y * ratio);
      }
    },
    /** Whether a point is on them, or near enough for its cell to be. @param {{x: number, y: number}|null|undefined} at */
    reach: (at) =>
      at !== null &&
      at !== undefined &&
      at.x > corner.x - NEAR &&
      at.y > corner.y - NEAR &&
      at.x < corner.x + size.x + NEAR &&
      at.y < corner.y + size.y + NEAR,
    /** @param {CanvasRenderingContext2D} ink */
    wipe: (ink) => ink.clearRect(corner.x, corner.y, size.x, size.y),
    remove() {
      for (const { canvas } of sheets) canvas.remove();
    },
  };
}

/**
 * Where a document's places, cells and edges lie on the map, worked out once for each zoom level.
 * Flat lists of x and y: joining ready paths costs five times what drawing them anew does.
 * @param {any} map
 * @param {import("../state/types.js").TimelineDocument} doc
 */
export function makeProjection(map, { places, territory }) {
  let key = "";
  const laid = {
    outlines: /** @type {Float32Array[][]} */ ([]),
    borders: /** @type {Float32Array[]} */ ([]),
    points: /** @type {({x: number, y: number}|null)[]} */ ([]),
    update() {
      const now = `${map.getZoom()} ${map.getPixelOrigin()}`;
      if (now === key) return;
      key = now;
      laid.outlines = territory.cells.map((cell) => cell.polygons.flat().map(flat));
      laid.borders = territory.edges.map((edge) => flat(edge.line));
      laid.points = places.map(({ lat, lon }) =>
        lat === null || lon === null ? null : map.latLngToLayerPoint([lat, lon]),
      );
    },
  };
  /** @param {import("../state/types.js").LatLng[]} line */
  function flat(line) {
    return Float32Array.from(
      line.flatMap((at) => {
        const { x, y } = map.latLngToLayerPoint(at);
        return [x, y];
      }),
    );
  }
  return laid;
}
