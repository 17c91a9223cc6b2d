/**
 * Lines over the ink of areas: written once, in pixels of one zoom, and moved with the map by a plane.
 * Nothing is projected again, and, unlike a Leaflet renderer, it is no sheet of its own: one such in
 * the middle makes a sheet of every name and sign above it, to be put together at each frame.
 */
import { svg } from "../dom.js";
import { makePlane } from "./plane.js";

/** The zoom its numbers are pixels of: near enough for the nearest view. */
const FINE = 16;
/** Metres to a pixel of the whole world at zoom 0, on the equator. */
const METRES = 156543.034;

/** @typedef {import("../state/types.js").LatLng} LatLng */

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {LatLng} corner somewhere near what is drawn
 */
export function makeOverlay(L, map, corner) {
  const pane = map.getPane("kp-areas") ?? map.createPane("kp-areas");
  Object.assign(pane.style, { zIndex: "405", pointerEvents: "none" });
  const group = svg("g", { class: "leaflet-zoom-animated" });
  const about = { class: "kp-overlay", width: 1, height: 1, "aria-hidden": "true" };
  const element = svg("svg", about, group);
  pane.append(element);
  const plane = makePlane(L, map, { group, corner, fine: FINE });
  /** @type {WeakMap<object, string>} */
  const traced = new WeakMap();
  /** @param {LatLng[][]} lines */
  const place = (lines) => lines.map((line) => line.map(plane.place));

  return {
    group,
    /** Lines as the outline of a path; the same list is written once. @param {LatLng[][]} lines */
    trace(lines) {
      let text = traced.get(lines);
      if (text === undefined) {
        text = place(lines)
          .map((line) => `M${line.map(({ x, y }) => `${x} ${y}`).join("L")}`)
          .join("");
        traced.set(lines, text);
      }
      return text;
    },
    place,
    now: plane.now,
    /** A circle on the ground, in its own numbers. @param {{at: LatLng, metres: number}} circle */
    circle({ at, metres }) {
      const { x, y } = plane.place(at);
      return { cx: x, cy: y, r: metres / metresOfPixel(at[0], FINE) };
    },
    remove() {
      plane.remove();
      element.remove();
    },
  };
}

/** @typedef {ReturnType<typeof makeOverlay>} Overlay */

/** @param {number} lat @param {number} zoom */
export function metresOfPixel(lat, zoom) {
  return (METRES * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}
