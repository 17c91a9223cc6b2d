/** Where things lie on a map whose layers move with it: by what Leaflet says, and nothing inside it. */

/**
 * The pixel of the world at the corner of a map's layers once it stands at a centre and a zoom: what
 * `getPixelOrigin` will say when a zoom that has begun is over.
 * @param {any} L
 * @param {any} map
 * @param {{center: any, zoom: number}} to
 */
export function originAt(L, map, { center, zoom }) {
  const moved = L.DomUtil.getPosition(map.getPane("mapPane")) ?? L.point(0, 0);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round();
}

/**
 * A group of drawings in a pane of its own, placed by one transform at each zoom. They are written
 * once, in pixels of the zoom `fine`; nothing is projected again, and a pan costs nothing at all.
 *
 * Moved by plain translate: Leaflet's own layers are moved by translate3d, which makes each a sheet
 * of its own that a processor without a graphics card must lay over the others at every step.
 * @param {any} L
 * @param {any} map
 * @param {{group: SVGElement, corner: import("../state/types.js").LatLng, fine: number}} drawing corner: where its numbers are 0
 */
export function makePlane(L, map, { group, corner, fine }) {
  const zero = map.project(corner, fine);

  /** @param {{x: number, y: number}} origin @param {number} zoom */
  function at(origin, zoom) {
    const scale = map.getZoomScale(zoom, fine);
    return { scale, x: zero.x * scale - origin.x, y: zero.y * scale - origin.y };
  }
  /** @param {{x: number, y: number}} origin @param {number} zoom */
  function stand(origin, zoom) {
    const { x, y, scale } = at(origin, zoom);
    group.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
  const standNow = () => stand(map.getPixelOrigin(), map.getZoom());
  const glide = (/** @type {any} */ to) => stand(originAt(L, map, to), to.zoom);
  const events = { viewreset: standNow, zoom: standNow, zoomanim: glide };
  map.on(events);
  standNow();

  return {
    /** @param {import("../state/types.js").LatLng} point */
    place(point) {
      const { x, y } = map.project(point, fine).subtract(zero);
      return { x: Math.round(x * 4) / 4, y: Math.round(y * 4) / 4 };
    },
    /** Where its corner lies on the map's layers now, and how large one of its numbers is. */
    now: () => at(map.getPixelOrigin(), map.getZoom()),
    remove: () => map.off(events),
  };
}
