/** A second map over the same ground: it comes bare, and the view is locked to the first. */
import { el } from "../dom.js";

/** Tiles that a reader has switched on: each map asks for its own. */
export const ONLINE_TILES = "kp-online";

/**
 * @param {any} L
 * @param {any} map the first map
 * @returns {any} a map of its own, not yet in the page
 */
export function mirrorOf(L, map) {
  const container = el("div", {});
  const twin = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0,
    maxBounds: map.options.maxBounds,
    minZoom: map.options.minZoom,
    maxZoom: map.options.maxZoom,
  });
  twin.setView(map.getCenter(), map.getZoom(), { animate: false });
  return twin;
}

/**
 * Lock the views of two maps to each other.
 * @param {any} one
 * @param {any} two
 * @returns {() => void} unlocks them
 */
export function lockViews(one, two) {
  let leading = false;
  /** @param {any} from @param {any} to */
  const lead = (from, to) => () => {
    if (leading) return;
    leading = true;
    to.setView(from.getCenter(), from.getZoom(), { animate: false });
    leading = false;
  };
  const there = lead(one, two);
  const back = lead(two, one);
  one.on("move", there);
  two.on("move", back);
  return () => {
    one.off("move", there);
    two.off("move", back);
  };
}

/** What each map was last fitted to, and where that put it. @type {WeakMap<any, {bounds: any, center: any, zoom: number}>} */
const fitted = new WeakMap();

/**
 * After its element changed size, show the ground that the map showed before. One that was not moved
 * since it was last fitted is fitted to the same ground again, so that nothing drifts.
 * @param {any} map
 */
export function refit(map) {
  const zoom = map.getZoom();
  const last = fitted.get(map);
  // A map stands on whole pixels, so it may stand a pixel or two from where it was put.
  const bounds =
    last &&
    last.zoom === zoom &&
    map.project(last.center, zoom).distanceTo(map.project(map.getCenter(), zoom)) < 4
      ? last.bounds
      : map.getBounds();
  map.invalidateSize({ pan: true, animate: false });
  // A hair less than all of it, or rounding takes the next smaller zoom for the very same size.
  map.fitBounds(bounds.pad(-0.03), { animate: false });
  fitted.set(map, { bounds, center: map.getCenter(), zoom: map.getZoom() });
}
