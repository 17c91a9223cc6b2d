/** The controls of a map that comes bare, which is how our shells make it: credits, scale, zoom. */

/** @param {any} L @param {any} map */
export function furnish(L, map) {
  if (map.attributionControl) return; // somebody's own map, furnished by them
  L.control.attribution({ prefix: false }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.control.zoom({ position: "topright" }).addTo(map);
}
