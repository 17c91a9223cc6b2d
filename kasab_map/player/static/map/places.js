/** Places on the map: one focusable marker for each located place, and its name where there is room. */
import { put } from "../dom.js";
import { isStale } from "../state/stale.js";
import { RANK } from "../state/timeline.js";
import { WAYS, towards } from "./compass.js";
import { isCut, placeNames, signBox, touch, within } from "./labels.js";
import { hushed } from "./gliding.js";
import { makeMarker } from "./markers.js";
import { originAt } from "./plane.js";

/** What a ring and a mark of difference may add between a sign and the end of its name, in pixels. */
const TO_COME = 24;
/** Names that stand nearer to each other touch, once they are on whole pixels. */
const APART = 2;
/** Halos fade when no other day has come for this long. */
const REST_MS = 800;

/** @typedef {(at: [number|null, number|null]) => {x: number, y: number}} Project */

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {object} options
 * @param {(place: number) => void} options.choose
 * @param {(place: number, at: any) => void} options.keyed chosen by keyboard
 * @param {number[]} options.shown places that get a marker
 * @param {() => import("./labels.js").Room} options.room what names must keep clear of
 */
export function makePlaces(L, map, stage, symbols, { choose, keyed, shown, room }) {
  const { timeline, words } = stage;
  // Not Leaflet's own markers: each of those is a compositing layer, and fifty of them cost a
  // software-drawn screen more than all the rest of a step.
  const pane = map.getPane("kp-places") ?? map.createPane("kp-places");
  pane.style.zIndex = "620";
  const marks = new Map(shown.map((n) => [n, makeMarker(stage, symbols, n)]));
  const order = [...marks.values()].sort((a, b) => RANK[a.place.role] - RANK[b.place.role]);
  let presenting = false;
  let silentShown = false;
  for (const one of order) {
    one.size(false);
    one.element.addEventListener("click", () => map.dragging?.moved() || choose(one.n));
    one.element.addEventListener("keydown", (event) => pressed(event, one));
    one.element.addEventListener("focus", () => stop(one));
    pane.append(one.element);
  }

  /** The one that Tab comes to. @type {import("./markers.js").Marker|undefined} */
  let stopAt;
  /** @param {import("./markers.js").Marker|undefined} one */
  function stop(one) {
    if (!one || one === stopAt) return;
    if (stopAt) stopAt.element.tabIndex = -1;
    one.element.tabIndex = 0;
    stopAt = one;
  }
  stop(order[0]);

  const drawn = () =>
    order.filter((one) => (presenting ? one.place.role === "main" : silentShown || !one.silent));

  /** @param {KeyboardEvent} event @param {import("./markers.js").Marker} one */
  function pressed(event, one) {
    const way = event.shiftKey || event.altKey ? undefined : WAYS[event.key];
    if (!way && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (!way) return keyed(one.n, L.latLng(one.place.lat, one.place.lon));
    const all = drawn();
    const points = all.map(({ place }) => map.latLngToLayerPoint([place.lat, place.lon]));
    const next = all[towards(points, all.indexOf(one), way)];
    next.element.focus({ preventScroll: true });
    if (!map.getBounds().contains([next.place.lat, next.place.lon]))
      map.panTo([next.place.lat, next.place.lon], { animate: false });
  }

  /** @param {Project} project */
  function stand(project) {
    for (const { place, element } of order) {
      const { x, y } = project([place.lat, place.lon]);
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  }
  const standNow = () => stand((at) => map.latLngToLayerPoint(at));
  /** Names that would touch something on the way are silent until they find their places anew. @param {Project} project */
  function hush(project) {
    const all = drawn().sort((a, b) => rank(a) - rank(b));
    if (!all.some((one) => one.named)) return; // nor is anything measured for it
    const places = all.map(({ place: { lat, lon }, half, named }) => ({
      from: map.latLngToLayerPoint([lat, lon]),
      to: project([lat, lon]),
      half,
      name: named,
    }));
    for (const n of hushed(places, room())) all[n].name(null);
  }
  /** Where places will be when a zoom that has begun is over: they glide there with the map. */
  const glide = (/** @type {any} */ event) => {
    const origin = originAt(L, map, event);
    /** @type {Project} */
    const there = (at) => map.project(at, event.zoom).subtract(origin);
    hush(there);
    stand(there);
  };
  /** Under two fingers each step of a zoom is a way by itself. */
  const zooming = () => {
    hush((at) => map.latLngToLayerPoint(at));
    standNow();
  };

  /** Boxes of names and signs as they now stand, on the map's pane. @type {import("./labels.js").Box[]} */
  let taken = [];
  /** Those of them that give way. @type {{one: import("./markers.js").Marker, box: import("./labels.js").Box}[]} */
  let weak = [];
  /** Places whose status changed on the day shown. @type {Set<number>} */
  let changed = new Set();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let resting;

  /** @param {import("./markers.js").Marker} one who chooses first: the chosen, the main, what changed */
  const rank = (one) =>
    one.chosen
      ? -1
      : one.place.role === "main"
        ? 0
        : changed.has(one.n)
          ? 0.5
          : RANK[one.place.role];

  /** @param {import("./markers.js").Marker} one @returns {import("./labels.js").Name} */
  const standing = (one) => {
    const { x, y } = map.latLngToLayerPoint([one.place.lat, one.place.lon]);
    return { x, y, half: one.half, ...one.box };
  };

  /** Names must not run into anything. @param {boolean} [measure] whether they are written otherwise now */
  function settleLabels(measure = false) {
    if (measure === true) for (const one of order) one.size(presenting);
    const around = room();
    if (!around.frame.w) return;
    const all = drawn().sort((a, b) => rank(a) - rank(b));
    const names = all.map((one) => {
      const at = standing(one);
      const must = one.chosen || one.place.role === "main";
      const [x, y, firm] = [Math.round(at.x), Math.round(at.y), changed.has(one.n)];
      return { ...at, x, y, must, firm, folded: one.folded };
    });
    const found = placeNames(names, around);
    taken = names.map(signBox);
    weak = [];
    all.forEach((one, n) => {
      const box = found[n];
      // Half a sign tells nothing and is taken for a fault: it comes when there is room for it.
      const { must, x, y } = names[n];
      const cut =
        !box &&
        (must ? !within({ x, y, w: 0, h: 0 }, around.frame) : isCut(signBox(names[n]), around));
      put(one.element, "data-cut", cut ? "" : null);
      one.name(box && { ...box, x: box.x - names[n].x, y: box.y - names[n].y });
      if (!box) return;
      if (names[n].must || names[n].firm) taken.push(box);
      else weak.push({ one, box });
    });
  }

  const events = { zoom: zooming, viewreset: standNow, zoomanim: glide };
  map.on(events);
  standNow();

  /** Places to which the lens gives another status than the first one. @type {Set<number>} */
  let marked = new Set();

  return {
    /** @param {Set<number>} wanted places that differ from the first lens; whether names are others now */
    mark(wanted) {
      if (wanted.size === 0 && marked.size === 0) return false;
      for (const n of new Set([...wanted, ...marked])) {
        const one = marks.get(n);
        if (!one || wanted.has(n) === marked.has(n)) continue;
        one.differs = wanted.has(n);
        put(one.element, "data-differs", wanted.has(n) ? "" : null);
        put(one.element, "aria-description", wanted.has(n) ? words.say("lens.differs") : null);
      }
      marked = wanted;
      return true;
    },
    /** @param {Set<number>} wanted places that differ from the other map; whether they are others now */
    unlike(wanted) {
      const others = [...marks.values()].filter((one) => one.unlike !== wanted.has(one.n));
      for (const one of others) {
        one.unlike = wanted.has(one.n);
        put(one.element, "data-unlike", one.unlike ? "" : null);
      }
      return others.length > 0;
    },
    /**
     * @param {import("../state/types.js").Standing[]} standings
     * @param {(place: number) => number|null} staleDays
     * @param {Set<number>} fresh places that changed on this day
     */
    paint(standings, staleDays, fresh) {
      let moved = fresh.size > 0 || changed.size > 0;
      for (const n of new Set([...changed, ...fresh])) {
        const one = marks.get(n);
        if (one) put(one.element, "data-changed", fresh.has(n) ? "" : null);
      }
      put(pane, "data-resting", null);
      clearTimeout(resting);
      resting = setTimeout(() => put(pane, "data-resting", ""), REST_MS);
      changed = fresh;
      for (const [n, one] of marks) {
        if (one.silent && one.standing) continue;
        const days = standings[n].unknown ? 0 : staleDays(n);
        if (one.paint(standings[n], isStale(days))) moved = true;
      }
      return moved;
    },
    /** Presenting shows the main places alone, and larger. @param {boolean} on */
    present(on) {
      presenting = on;
      settleLabels(true);
    },
    /** @param {boolean} on whether places nobody reports from are drawn */
    silent(on) {
      silentShown = on;
      put(pane, "data-silent", on ? "on" : "off");
    },
    silentCount: order.filter((one) => one.silent).length,
    all: () => marks.keys(),
    /** The place whose sign is nearest, if it is near. @param {{x: number, y: number}} at @param {number} reach */
    near({ x, y }, reach) {
      /** @type {number|null} */
      let found = null;
      for (const { n, place } of drawn()) {
        const sign = map.latLngToLayerPoint([place.lat, place.lon]);
        const away = Math.hypot(sign.x - x, sign.y - y);
        if (away <= reach) [found, reach] = [n, away];
      }
      return found;
    },
    /** Go to the one that Tab comes to. */
    focus: () => stopAt?.element.focus({ preventScroll: true }),
    settleLabels,
    taken: () => taken,
    /** Names that may as well be silent, where countries and the sea have no other room. */
    weak: () => weak.map(({ box }) => box),
    /** Names that stand where something else has to are silent. @param {import("./labels.js").Box} box */
    giveWay(box) {
      for (const { one, box: own } of weak) if (touch(own, box, APART)) one.name(null);
      weak = weak.filter(({ box: own }) => !touch(own, box, APART));
    },
    signs: () => drawn().map((one) => signBox(standing(one))),
    /** Main places, and their names where those would rather be, on any day. */
    mains: () =>
      order
        .filter(({ place }) => place.role === "main")
        .map((one) => {
          const { x, y, w, half } = standing(one);
          return { x: x - half, y: y - half, w: 2 * half + TO_COME + w, h: 2 * half };
        }),
    /** @param {number|null} place @param {number|null} before */
    select(place, before) {
      for (const [n, on] of /** @type {[number|null, boolean][]} */ ([
        [before, false],
        [place, true],
      ])) {
        const one = n === null ? undefined : marks.get(n);
        if (!one) continue;
        one.chosen = on;
        put(one.element, "data-chosen", on ? "" : null);
        if (on) stop(one);
      }
    },
    remove() {
      clearTimeout(resting);
      map.off(events);
      pane.replaceChildren();
    },
  };
}
