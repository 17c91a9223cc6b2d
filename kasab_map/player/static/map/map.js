/** The map pane: areas, front, places and the circle of the chosen place, on the map folium made and the ground below. */
import { el, put } from "../dom.js";
import { makeCursor } from "../state/timeline.js";
import { NARROW, ONLINE } from "./legend.js";
import { makePlaces } from "./places.js";
import { makeCrowd, CROWD } from "./crowd.js";
import { makeTerritory } from "./territory.js";
import { drawGround, hasTiles } from "./ground.js";
import { ONLINE_TILES } from "./mirror.js";

/**
 * @param {any} L Leaflet
 * @param {any} map a live map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {string} [name] what a screen reader calls it
 * @returns {import("../state/types.js").Part & {layers: string[], view: () => string, look: (view: number[]|null) => void, toFront: () => void, reveal: (place: number) => void, mark: (places: Set<number>) => void, map: any}}
 */
export function makeMap(L, map, stage, symbols, name = stage.words.say("player.map")) {
  const { timeline, act } = stage;
  const container = map.getContainer();
  const home = container.parentNode;
  const element = el("section", { class: "kp-map", "aria-label": name }, container);
  container.classList.add("kp-leaflet");
  // Arrows mean days everywhere in the player, so the map gives its own keys up (Shift+arrows pan).
  map.keyboard?.disable();
  put(container, "tabindex", "-1");
  map.options.zoomSnap = 0.25;
  map.options.zoomDelta = 0.5;

  const first = timeline.foremost(CROWD);
  const territory =
    timeline.places.length > CROWD
      ? makeCrowd(L, map, timeline, symbols, { choose: act.choose, apart: new Set(first) })
      : makeTerritory(L, map, timeline, symbols);
  const under = hasTiles(L, map) ? null : timeline.doc.ground;
  const ground = drawGround(L, map, under, { bounds: timeline.doc.view.bounds });
  const reach = L.circle([0, 0], {
    renderer: territory.renderer,
    radius: 1,
    fill: false,
    className: "kp-reach",
    color: "#5b5346",
    weight: 1.2,
    dashArray: "3 4",
    interactive: false,
  });
  const places = makePlaces(L, map, stage, symbols, { choose: act.choose, shown: first });
  let cursor = makeCursor(timeline.read(stage.now().lens));
  /** @type {number[]|null} */
  let asked = null;
  const [[south, west], [north, east]] = timeline.doc.view.open ?? timeline.doc.view.bounds;

  /** @param {number|null} n @param {import("../state/types.js").State} now */
  function circle(n, now) {
    const place = n === null ? null : timeline.places[n];
    if (!place || place.lat === null || !place.uncertainty_m || !now.layers.reach)
      return void reach.remove();
    reach.setLatLng([place.lat, place.lon]).setRadius(place.uncertainty_m).addTo(map);
  }

  /** How much of the map an open legend covers; on a narrow map it is closed, or in the way anyhow. */
  function legendRoom() {
    const legend = /** @type {HTMLElement|null} */ (element.querySelector(".kp-legend[open]"));
    return legend && element.clientWidth >= NARROW ? legend.offsetWidth + 14 : 0;
  }

  const tiles = /^https?:/.test(timeline.doc.tiles?.url ?? "") ? timeline.doc.tiles : undefined;
  /** @type {any} */
  let tileLayer = null;

  /** The online map takes the place of our own ground. @param {boolean} wanted */
  function online(wanted) {
    if (!tiles || wanted === Boolean(tileLayer)) return;
    // Leaflet reads an attribution as markup; here it is words.
    const credit = tiles.attribution.replace(/[<>&"]/g, " ");
    if (wanted)
      tileLayer = L.tileLayer(tiles.url, { attribution: credit, className: ONLINE_TILES }).addTo(
        map,
      );
    else tileLayer = tileLayer.remove() && null;
    ground.giveWay(wanted);
  }

  /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
  function paint(now, before) {
    const lensChanged = !before || before.lens !== now.lens;
    if (lensChanged) cursor = makeCursor(timeline.read(now.lens));
    const moved = cursor.move(now.day);
    const touched = lensChanged ? cursor.standings.keys() : moved;
    const all = lensChanged ? [...touched] : [...moved];
    if (all.length) {
      territory.paint(cursor.standings, all);
      places.paint(cursor.standings, all);
    }
    if (lensChanged || before.day !== now.day)
      territory.widen((place) => timeline.read(now.lens).staleDays(place, now.day));
    if (!before || before.layers !== now.layers) {
      territory.show({ areas: now.layers.areas, front: now.layers.front, band: now.layers.band });
      put(element, "data-labels", now.layers.labels ? "on" : "off");
      online(Boolean(now.layers[ONLINE]));
      for (const layer of ground.layers) ground.show(layer, Boolean(now.layers[layer]));
    }
    // Presenting sets names larger: they are measured anew once the page has been laid out.
    if (before && before.presenting !== now.presenting)
      requestAnimationFrame(() => places.settleLabels(true));
    if (!before || before.place !== now.place || before.layers !== now.layers) {
      places.select(now.place, before?.place ?? null);
      circle(now.place, now);
    }
  }

  return {
    element,
    map,
    layers: [
      "areas",
      "front",
      "band",
      "reach",
      "labels",
      ...ground.layers,
      ...(tiles ? [ONLINE] : []),
    ],
    paint,
    mark: places.mark,
    view() {
      const center = map.getCenter();
      const zoom = map.getZoom();
      // A map stands on whole pixels: a view that was asked for is told as it was asked.
      const still =
        asked &&
        asked[2] === zoom &&
        map.project(center, zoom).distanceTo(map.project([asked[0], asked[1]], zoom)) < 1.5;
      const [lat, lon] = still && asked ? asked : [center.lat, center.lng];
      return `${lat.toFixed(4)},${lon.toFixed(4)},${Number(zoom.toFixed(2))}`;
    },
    look(view) {
      asked = view;
      map.invalidateSize({ animate: false });
      // Anew and not only moved, so that what stood before the player came is moved plainly too.
      map.setView(map.getCenter(), map.getZoom(), { animate: false, reset: true });
      if (view) map.setView([view[0], view[1]], view[2], { animate: false });
      // The main places with a quarter as much again around them: what is near explains them.
      else {
        const room = legendRoom();
        map.fitBounds(
          L.latLngBounds([
            [south, west],
            [north, east],
          ]).pad(timeline.doc.view.open ? 0.25 : 0),
          {
            animate: false,
            [stage.words.direction === "rtl" ? "paddingBottomRight" : "paddingTopLeft"]: [room, 0],
          },
        );
      }
      places.settleLabels();
    },
    /** Bring a place into view, as near as the reader has zoomed. @param {number} n */
    reveal(n) {
      const { lat, lon } = timeline.places[n];
      if (lat !== null && lon !== null) map.setView([lat, lon], map.getZoom(), { animate: false });
    },
    toFront() {
      const bounds = territory.frontBounds();
      if (bounds) map.fitBounds(bounds, { padding: [30, 30] });
    },
    destroy() {
      reach.remove();
      places.remove();
      territory.remove();
      ground.remove();
      container.classList.remove("kp-leaflet");
      if (home?.isConnected) home.appendChild(container);
    },
  };
}
