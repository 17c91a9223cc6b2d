/** The controls of a map: of one that comes bare, which is how our shells make it, and ours among somebody's own. */

/** Where parts of the player stand on a map that somebody has furnished. @type {[selector: string, corner: string][]} */
const AMONG_OTHERS = [
  [".kp-legend", "topleft"],
  [".kp-search", "topright"],
  [".kp-north", "bottomleft"],
  [".kp-locator", "bottomleft"],
  [".kp-readout", "bottomright"],
];

/**
 * Give a map that comes bare its credits, scale and zoom.
 *
 * @param {any} L @param {any} map
 * @returns {boolean} whether it was bare; else it is somebody's, furnished by them
 */
export function furnish(L, map) {
  if (map.attributionControl || map.zoomControl) return false;
  L.control.attribution({ prefix: false }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.control.zoom({ position: "topright" }).addTo(map);
  return true;
}

/**
 * Make a part one of the map's own controls: Leaflet finds it room in a corner, among all that stand there.
 *
 * @param {any} L @param {any} map
 * @param {string} position
 * @param {Element} part
 * @returns {{remove: () => void}}
 */
export function asControl(L, map, position, part) {
  const control = new L.Control({ position });
  control.onAdd = () => part;
  L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
  return control.addTo(map);
}

/**
 * On somebody's own map all that floats over ours is a control, stacked with theirs.
 *
 * @param {any} L @param {any} map
 * @param {Element} frame
 * @returns {{destroy: () => void}}
 */
export function standAmongOthers(L, map, frame) {
  const controls = AMONG_OTHERS.flatMap(([selector, corner]) =>
    [...frame.querySelectorAll(selector)].map((part) => asControl(L, map, corner, part)),
  );
  return {
    destroy() {
      for (const control of controls) control.remove();
    },
  };
}
