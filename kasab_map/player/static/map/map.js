/** The map pane: areas, front, places and the circle of the chosen place, on the map folium made and the ground below. */
import { el, put } from "../dom.js";
import { makeAhead } from "../state/ahead.js";
import { APART, makeAfterwards } from "../state/afterwards.js";
import { makeCursor } from "../state/timeline.js";
import { NARROW, ONLINE, SILENT } from "./legend.js";
import { makeAreaNames } from "./names.js";
import { makeLocator } from "./locator.js";
import { makeReach } from "./reach.js";
import { makeRoom } from "./room.js";
import { makePlaces } from "./places.js";
import { leanTo, stepAside } from "./uncover.js";
import { makeCrowd, CROWD } from "./crowd.js";
import { tellOpened } from "./opened.js";
import { makeOverlay } from "./overlay.js";
import { makeTerritory } from "./territory.js";
import { drawGround, hasTiles } from "./ground.js";
import { ONLINE_TILES } from "./mirror.js";

/** Room for the name of a place at the edge of the first view, in pixels. */
const NAMES = 90;
/** A map smaller than this has no room for much around the main places. */
const SMALL = 450;
/** Beside a map so narrow names find what room there is. */
const SLIM = 300;
/** From a sign to the finger that means it. */
const FINGER = 22;

/**
 * @param {any} L Leaflet
 * @param {any} map a live map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {string} [name] what a screen reader calls it
 * @returns {import("../state/types.js").Part & {layers: string[], view: () => string, look: (view: number[]|null) => void, toFront: () => void, reveal: (place: number) => void, mark: (places: Set<number>) => void, unlike: (places: Set<number>) => void, focus: () => void, settle: () => void, map: any}}
 */
export function makeMap(L, map, stage, symbols, name = stage.words.say("player.map")) {
  const { timeline, act, soon } = stage;
  const container = map.getContainer();
  const home = container.parentNode;
  const element = el("section", { class: "kp-map", "aria-label": name }, container);
  container.classList.add("kp-leaflet");
  tellOpened(element);
  // Arrows mean days everywhere in the player, so the map gives its own keys up (Shift+arrows pan).
  map.keyboard?.disable();
  put(container, "tabindex", "-1");
  map.options.zoomSnap = 0.25;
  map.options.zoomDelta = 0.5;

  const overlay = makeOverlay(L, map, timeline.doc.view.bounds[0]);
  const first = timeline.foremost(CROWD);
  const territory =
    timeline.places.length > CROWD
      ? makeCrowd(L, map, timeline, symbols, { choose: act.choose, apart: new Set(first) })
      : makeTerritory(L, map, timeline, overlay);
  const under = hasTiles(L, map) ? null : timeline.doc.ground;
  const ground = drawGround(L, map, under, { bounds: timeline.doc.view.bounds, later: soon.ask });
  territory.ground?.cut(!ground.cuts);
  const reach = makeReach(map, stage, overlay);
  const room = makeRoom(map, element, soon);
  /** What names keep clear of: panels, the edge, the front. @returns {import("./labels.js").Room} */
  const around = () => ({ ...room.now(), front: territory.front?.() });
  const measuring = () => element.hasAttribute("data-measuring");
  const places = makePlaces(L, map, stage, symbols, {
    choose: (n) => measuring() || act.choose(n),
    // Whoever measures by keyboard goes from place to place.
    keyed: (n, latlng) =>
      measuring() ? map.fire("click", { latlng, originalEvent: {} }) : act.choose(n),
    shown: first,
    room: around,
  });
  const locator = makeLocator(stage);
  if (locator) element.append(locator.element);
  const names = makeAreaNames(map, stage, territory.ground, under);
  let cursor = makeCursor(timeline.read(stage.now().lens));
  /** @type {number[]|null} */
  let asked = null;
  const [[south, west], [north, east]] = timeline.doc.view.open ?? timeline.doc.view.bounds;

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
    territory.ground?.cut(wanted || !ground.cuts);
  }

  /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
  function paint(now, before) {
    const lensChanged = !before || before.lens !== now.lens;
    const dayChanged = !before || before.day !== now.day;
    const reading = timeline.read(now.lens);
    if (lensChanged) cursor = makeCursor(reading);
    const moved = cursor.move(now.day);
    const touched = lensChanged ? [...cursor.standings.keys()] : [...moved];
    if (touched.length) territory.paint(cursor.standings, touched);
    let unsettled = touched.length > 0;
    if (lensChanged || dayChanged) {
      const fresh = before && !dayChanged ? [] : reading.changesOn(now.day);
      const asked = places.paint(
        cursor.standings,
        (place) => reading.staleDays(place, now.day),
        new Set(fresh.map(({ place }) => place)),
      );
      unsettled ||= asked;
    }
    if (!before || before.layers !== now.layers) {
      territory.show({ areas: now.layers.areas, front: now.layers.front });
      places.silent(Boolean(now.layers[SILENT]));
      put(element, "data-labels", now.layers.labels ? "on" : "off");
      online(Boolean(now.layers[ONLINE]));
      for (const layer of ground.layers) ground.show(layer, Boolean(now.layers[layer]));
      unsettled = true;
    }
    if (territory.ahead && lensChanged) {
      const pieces = territory.ahead(reading);
      soon.ask(() => ahead.ask(pieces));
    }
    if (territory.trail && (!before || before.span !== now.span || lensChanged))
      territory.trail(reading, now.span);
    const staged = before && before.presenting !== now.presenting;
    if (!before || staged || before.place !== now.place || before.layers !== now.layers) {
      places.select(now.place, before?.place ?? null);
      reach.paint(now);
      unsettled = true;
    }
    locator?.paint(now, before);
    // Presenting sets names larger: they are measured anew once the page has been laid out.
    if (staged)
      requestAnimationFrame(() => {
        places.present(now.presenting);
        names.measure();
        if (!now.story) stageView(now.presenting); // a step has a view of its own
        room.anew();
      });
    // While days pass, names find their places when the map has been painted.
    else if (before && unsettled && dayChanged) settleLater.ask(now.dragging ? APART : 0);
    else if (before && unsettled) settle();
  }

  // Areas are coloured, and they, countries and the sea named, when the first map has been painted.
  let naming = false;
  const leave = soon.each(
    (function* () {
      yield* territory.ground?.laying() ?? [];
      naming = true;
      settleNames();
    })(),
  );

  /** Names find their places: those of places first, then of areas and countries where nothing stands. */
  function settle() {
    places.settleLabels();
    if (naming) settleNames();
  }

  function settleNames() {
    const free = around();
    const reached = reach.settle(free, [...places.taken(), ...places.weak()]);
    names.settle(free, [...places.taken(), ...reached], places);
  }
  const ahead = makeAhead();
  const settleLater = makeAfterwards(settle);
  room.watch(settle);
  // While fingers zoom, names find their places again and again.
  const zoomed = () => settleLater.ask(APART);
  map.on("zoom", zoomed);

  /** The main places with what is near around them, which explains them: less of it on a small map. */
  function fitMain() {
    const clear = room.clear();
    const small = Math.min(element.clientWidth, element.clientHeight) < SMALL;
    // Their names stand beside them, and want room on a narrow map too.
    const wide = element.clientWidth;
    const aside = wide < SLIM ? wide / 8 : Math.min(NAMES, wide / (small ? 6 : 4));
    // They would rather stand to the right.
    const onward = wide < SLIM ? wide / 5 : small ? Math.min(NAMES + 20, wide * 0.36) : aside;
    const edge = small ? 24 : 16;
    const bounds = L.latLngBounds([
      [south, west],
      [north, east],
    ]);
    // Beside panels over a small map there is room for names, above or below what lies there.
    const edges = (/** @type {number} */ panel, /** @type {number} */ name) =>
      small ? Math.max(panel + edge, name) : panel + name;
    map.fitBounds(bounds.pad(timeline.doc.view.open ? (small ? 0.06 : 0.3) : 0), {
      animate: false,
      paddingTopLeft: [edges(clear.left, aside), clear.top + edge],
      paddingBottomRight: [edges(clear.right, onward), clear.bottom + edge],
    });
    const lean = Math.round(leanTo(places.mains(), names.wanted(), room.now().frame));
    if (lean) map.panBy([-lean, 0], { animate: false });
    // On a narrow map the legend is about to close.
    if (element.clientWidth < NARROW) return;
    const by = stepAside(places.signs(), room.now());
    if (by) map.panBy([-by, 0], { animate: false });
  }

  /** Where the reader was before presenting. @type {{center: any, zoom: number}|null} */
  let kept = null;

  /** Presenting shows the main places, and gives the reader's own view back. @param {boolean} on */
  function stageView(on) {
    if (on) {
      kept = { center: map.getCenter(), zoom: map.getZoom() };
      fitMain();
    } else if (kept) map.setView(kept.center, kept.zoom, { animate: false });
  }

  /** A click on somebody's ground chooses the place it belongs to. @param {any} event */
  function clicked({ layerPoint, originalEvent: { target, pointerType } }) {
    if (measuring() || target?.closest?.(".kp-marker")) return;
    const near = pointerType === "touch" ? places.near(layerPoint, FINGER) : null;
    if (near !== null) return act.choose(near);
    const place = territory.ground?.placeOf(territory.ground.squareOf(layerPoint)) ?? null;
    if (place !== null && timeline.places[place].lat !== null) act.choose(place);
  }
  map.on("click", clicked);

  return {
    element,
    map,
    layers: [
      "areas",
      "front",
      "reach",
      "labels",
      SILENT,
      ...ground.layers,
      ...(tiles ? [ONLINE] : []),
    ],
    paint,
    mark: (wanted) => places.mark(wanted) && settleLater.ask(),
    unlike: (wanted) => places.unlike(wanted) && settleLater.ask(),
    focus: places.focus,
    /** Names find their places at once, those of the ground too: paper does not wait. */
    settle() {
      territory.ground?.lay();
      naming = true;
      room.anew();
      settle();
    },
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
      else fitMain();
      room.anew();
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
      map.off("click", clicked);
      leave();
      map.off("zoom", zoomed);
      settleLater.cancel();
      ahead.cancel();
      room.destroy();
      names.remove();
      reach.remove();
      places.remove();
      territory.remove();
      overlay.remove();
      ground.remove();
      container.classList.remove("kp-leaflet");
      if (home?.isConnected) home.appendChild(container);
    },
  };
}
