/** The controls of a map that comes bare, which is how our shells make it: credits, scale, zoom. */

import { put } from "../dom.js";

/** How high a scale stands, margin and all: what is higher leaves no room for the locator. */
const SCALE_PX = 50;

/** @param {any} L @param {any} map */
export function furnish(L, map) {
  if (map.attributionControl) return keepClear(map.getContainer());
  L.control.attribution({ prefix: false }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.control.zoom({ position: "topright" }).addTo(map);
}

/**
 * Somebody's own map, furnished by them: legend, search and what else is ours make room for their corners on the left;
 * on the right theirs and ours are one stack, which is Leaflet's.
 *
 * @param {HTMLElement} container
 */
function keepClear(container) {
  const corner = (/** @type {string} */ edge) =>
    /** @type {HTMLElement} */ (container.querySelector(`.leaflet-${edge}.leaflet-left`));
  const [above, below] = ["top", "bottom"].map(corner);
  const measured = new ResizeObserver(() => {
    const root = /** @type {HTMLElement|null} */ (container.closest(".kasab-player"));
    if (!root) return;
    const end = above.offsetWidth && above.offsetLeft + above.offsetWidth;
    root.style.setProperty("--kp-above-ends", `${end}px`);
    root.style.setProperty("--kp-below-high", `${below.offsetHeight}px`);
    root.style.setProperty("--kp-below-wide", `${below.offsetWidth}px`);
    put(root, "data-corner-taken", below.offsetHeight > SCALE_PX ? "" : null);
  });
  for (const one of [above, below]) measured.observe(one);
}
