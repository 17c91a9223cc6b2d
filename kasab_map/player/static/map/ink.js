/**
 * Areas of control as ink on the ground: a coarse picture under the map's lines, made once for the whole
 * theatre and moved with the map like any picture, cut at coast and border at full sharpness.
 */
import { el } from "../dom.js";
import { metresOfPixel } from "./overlay.js";
import { originAt } from "./plane.js";
import { HELD } from "./symbols.js";
import { SOFT, inkOf, makeTint, makeWash } from "./wash.js";

/** The zoom at which the plane of the picture is told. */
const ZOOM = 12;
/** Squares: three to the softness of an edge (print takes four, export/wash.py), but never more than so many in all. */
const SQUARE = SOFT / 3;
const MOST = 400_000;

/** One wash for all the maps of a document, by day and by night: a comparison has two. @type {WeakMap<object, ReturnType<typeof prepare>>} */
const prepared = new WeakMap();

/** Whether the ink of a document is ready on some map. @param {import("../state/types.js").TimelineDocument} doc */
export const isPrepared = (doc) => prepared.has(doc.territory);

/** @typedef {import("../state/types.js").Standing} Standing */

/**
 * @param {any} map
 * @param {import("../state/types.js").TimelineDocument} doc
 */
function prepare(map, doc) {
  const { cells } = doc.territory;
  const land = doc.ground?.land ?? [];
  const at = (/** @type {import("../state/types.js").LatLng} */ point) => map.project(point, ZOOM);
  // A theatre without areas has no ink: a sheet of nothing, somewhere.
  const corners = cells.length
    ? cells.flatMap((cell) => cell.polygons.flat(2))
    : [doc.view.bounds[0]];
  const points = corners.map(at);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const corner = { x: least(xs), y: least(ys) };
  const size = { x: -least(xs.map((x) => -x)) - corner.x, y: -least(ys.map((y) => -y)) - corner.y };
  const middle = map.unproject([corner.x + size.x / 2, corner.y + size.y / 2], ZOOM);
  const metres = metresOfPixel(middle.lat, ZOOM);
  const wanted = SQUARE / metres;
  const unit = Math.max(wanted, Math.sqrt((size.x * size.y) / MOST));
  const margin = 2;
  const flat = (/** @type {import("../state/types.js").LatLng} */ point) => {
    const { x, y } = at(point);
    return { x: (x - corner.x) / unit + margin, y: (y - corner.y) / unit + margin };
  };
  const rings = (/** @type {import("../state/types.js").LatLng[][][]} */ polygons) =>
    polygons.flat().map((ring) => ring.map(flat));
  const cut = land.length ? rings(land) : cells.flatMap((cell) => rings(cell.polygons));
  const wash = makeWash({
    width: Math.ceil(size.x / unit) + 2 * margin,
    height: Math.ceil(size.y / unit) + 2 * margin,
    metres: unit * metres,
    cells: cells.map((cell) => rings(cell.polygons)),
    places: cells.map(({ place }) => {
      const { lat, lon } = doc.places[place];
      return lat === null || lon === null ? null : flat([lat, lon]);
    }),
    land: land.length ? cut : [],
  });
  const outline = cut
    .map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`)
    .join("");
  return { wash, corner, unit, margin, outline, rule: land.length ? "evenodd" : "nonzero" };
}

/** @param {number[]} numbers */
const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeInk(L, map, { doc, sides }) {
  const { cells, edges } = doc.territory;
  const made = prepared.get(doc.territory) ?? prepare(map, doc);
  prepared.set(doc.territory, made);
  const { wash, corner, unit, margin } = made;
  const tint = makeTint(wash, sides.length);
  const numbers = new Map(sides.map((side, n) => [side.id, n]));
  const cellsOf = indexBy(cells, (cell) => [cell.place]);
  const around = new Map(cells.map(({ place }) => [place, /** @type {number[]} */ ([])]));
  for (const { a, b } of edges) {
    around.get(a)?.push(b);
    around.get(b)?.push(a);
  }

  const pane = map.getPane("kp-ink") ?? map.createPane("kp-ink");
  Object.assign(pane.style, { zIndex: "402", pointerEvents: "none" });
  const canvas = /** @type {HTMLCanvasElement} */ (
    el("canvas", {
      class: "kp-ink leaflet-zoom-animated",
      width: wash.width,
      height: wash.height,
      "aria-hidden": "true",
    })
  );
  const pen = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext("2d", { willReadFrequently: true })
  );
  pane.append(canvas);

  /** Where the picture lies on a map at a zoom whose pixels begin at `origin`. @param {number} zoom @param {{x: number, y: number}} origin */
  function stand(zoom, origin) {
    const scale = map.getZoomScale(zoom, ZOOM);
    const x = (corner.x - margin * unit) * scale - origin.x;
    const y = (corner.y - margin * unit) * scale - origin.y;
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${unit * scale})`;
  }
  const standNow = () => stand(map.getZoom(), map.getPixelOrigin());
  const glide = (/** @type {any} */ to) => stand(to.zoom, originAt(L, map, to));
  const events = { zoom: standNow, viewreset: standNow, zoomanim: glide };
  map.on(events);
  standNow();

  /** @type {({side: string, pale: boolean}|null)[]} */
  const worn = cells.map(() => null);
  /** @type {Standing[]} */
  let painted = [];

  /**
   * Change the ink of the cells of some places, and of the pale ground beside them.
   * @param {Standing[]} standings
   * @param {Iterable<number>} touched
   */
  function paint(standings, touched) {
    const fresh = painted.length !== standings.length;
    if (fresh) painted = new Array(standings.length);
    const places = new Set(fresh ? cells.map((cell) => cell.place) : []);
    for (const place of touched) {
      if (painted[place] === standings[place]) continue;
      places.add(place);
      for (const other of around.get(place) ?? []) places.add(other);
    }
    for (const place of places) painted[place] = standings[place];
    /** @type {import("./wash.js").Patch|null} */
    let dirty = null;
    for (const place of places)
      for (const n of cellsOf.get(place) ?? []) {
        const ink = inkOf(cells[n], around.get(place) ?? [], standings);
        const was = worn[n];
        if (was?.side === ink?.side && was?.pale === ink?.pale) continue;
        worn[n] = ink;
        if (was) dirty = both(dirty, tint.lay(n, numbers.get(was.side) ?? 0, was.pale, -1));
        if (ink) dirty = both(dirty, tint.lay(n, numbers.get(ink.side) ?? 0, ink.pale, 1));
      }
    if (!dirty?.w || !dirty.h) return;
    const colours = sides.map((side) => rgb(side.area));
    const image = pen.createImageData(dirty.w, dirty.h);
    tint.colour(dirty, colours, Math.round(255 * HELD), image.data);
    pen.putImageData(image, dirty.x, dirty.y);
  }

  /** @param {{x: number, y: number}} at */
  function squareAt({ x, y }) {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const inside = column >= 0 && row >= 0 && column < wash.width && row < wash.height;
    return inside ? row * wash.width + column : -1;
  }

  return {
    paint,
    wash,
    outline: made.outline,
    rule: made.rule,
    /** From squares of the wash to the map's own pixels now. @param {{x: number, y: number}} at */
    onMap({ x, y }) {
      const scale = map.getZoomScale(map.getZoom(), ZOOM);
      const origin = map.getPixelOrigin();
      return {
        x: (corner.x + (x - margin) * unit) * scale - origin.x,
        y: (corner.y + (y - margin) * unit) * scale - origin.y,
        scale: unit * scale,
      };
    },
    /** The same the other way about: the square under one of the map's pixels, or -1. @param {{x: number, y: number}} at */
    squareOf({ x, y }) {
      const scale = map.getZoomScale(map.getZoom(), ZOOM);
      const origin = map.getPixelOrigin();
      return squareAt({
        x: ((x + origin.x) / scale - corner.x) / unit + margin,
        y: ((y + origin.y) / scale - corner.y) / unit + margin,
      });
    },
    /** Whose ink lies on a square: a side's number, or -1. @param {number} square */
    sideOf: (square) => (square < 0 || !wash.dry[square] ? -1 : tint.sideOf(square)),
    /** Cut it at coast and border, where no ground of ours covers what lies beyond. @param {boolean} on */
    cut(on) {
      canvas.style.clipPath = on ? `path(${made.rule}, "${made.outline}")` : "";
    },
    /** Whose ground a square is: a place, or null. @param {number} square */
    placeOf(square) {
      const cell = square < 0 ? -1 : wash.ids[square];
      return cell < 0 ? null : cells[cell].place;
    },
    /** @param {boolean} on */
    show(on) {
      pane.style.display = on ? "" : "none";
    },
    remove() {
      map.off(events);
      pane.replaceChildren();
    },
  };
}

/** @param {string} colour #rrggbb */
const rgb = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** @param {import("./wash.js").Patch|null} one @param {import("./wash.js").Patch} two */
function both(one, two) {
  if (!one) return two;
  const x = Math.min(one.x, two.x);
  const y = Math.min(one.y, two.y);
  return {
    x,
    y,
    w: Math.max(one.x + one.w, two.x + two.w) - x,
    h: Math.max(one.y + one.h, two.y + two.h) - y,
  };
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number[]} keys
 */
export function indexBy(items, keys) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  items.forEach((item, n) => {
    for (const key of keys(item)) found.set(key, [...(found.get(key) ?? []), n]);
  });
  return found;
}
