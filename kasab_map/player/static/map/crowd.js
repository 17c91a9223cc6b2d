/**
 * Areas, front and places of a theatre too large for an element each: drawn on canvas, and of a
 * step only the cells that changed. Same shape as territory.js, so that the map need not know.
 */
import { opposes } from "../state/statuses.js";
import { makeCanvases, makeProjection } from "./canvases.js";
import { dot, dotInk, patterns, trace } from "./strokes.js";

/** More places than this are drawn here; their first ones, by role, stay elements that can be focused. */
export const CROWD = 300;

/** Dashing a long line costs more than all the rest of a step. */
const DASH_UP_TO = 1500;
/** Pixels between a click and the place it means. */
const FINGER = 12;

/**
 * @typedef {import("../state/types.js").Standing} Standing
 * @param {any} L
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("./symbols.js").Symbols} symbols
 * @param {{choose: (place: number) => void, apart: Set<number>}} options `apart`: places that have a marker of their own
 */
export function makeCrowd(L, map, timeline, symbols, { choose, apart }) {
  const { cells, edges } = timeline.doc.territory;
  const pane = map.getPane("kp-areas") ?? map.createPane("kp-areas");
  pane.style.zIndex = "405";
  pane.style.pointerEvents = "none";
  const canvases = makeCanvases(map, pane, ["areas", "front", "dots"]);
  const [areas, lines, dots] = canvases.sheets;
  const laid = makeProjection(map, timeline.doc);
  const colour = makeColours(areas.ink, dots.ink, timeline, symbols, laid, apart);
  const edgesOf = byPlace(edges, ({ a, b }) => [a, b]);
  /** @type {Set<number>} */
  const front = new Set();
  /** @type {Standing[]} */
  let standings = [];
  const seen = (/** @type {number} */ place) => canvases.reach(laid.points[place]);

  function drawFront() {
    const { ink } = lines;
    canvases.wipe(ink);
    const shown = [...front].filter((n) => seen(edges[n].a));
    trace(
      ink,
      shown.map((n) => laid.borders[n]),
    );
    ink.lineWidth = 1.8;
    ink.strokeStyle = timeline.plain.word;
    ink.setLineDash(front.size > DASH_UP_TO ? [] : [6, 4]);
    ink.stroke();
  }

  function drawAll() {
    laid.update();
    canvases.lay();
    colour(standings, [...standings.keys()].filter(seen), false);
    drawFront();
  }

  /** @param {any} event a click on the map chooses the nearest place within a finger's width */
  function clicked(event) {
    const near = laid.points
      .map((at, place) => ({
        place,
        far: at && !apart.has(place) ? event.layerPoint.distanceTo(at) : Infinity,
      }))
      .reduce((best, one) => (one.far < best.far ? one : best));
    if (near.far < FINGER) choose(near.place);
  }

  map.on("moveend viewreset resize", drawAll);
  map.on("click", clicked);

  return {
    /** @param {Standing[]} fresh @param {Iterable<number>} touched */
    paint(fresh, touched) {
      const first = standings.length !== fresh.length;
      const changed = first
        ? [...fresh.keys()]
        : [...touched].filter((place) => standings[place] !== fresh[place]);
      if (first) standings = [...fresh];
      for (const place of changed) standings[place] = fresh[place];
      for (const n of changed.flatMap((place) => edgesOf.get(place) ?? [])) {
        if (opposes(standings[edges[n].a], standings[edges[n].b])) front.add(n);
        else front.delete(n);
      }
      if (first) return drawAll();
      colour(standings, changed.filter(seen), true);
      if (changed.length) drawFront();
    },
    frontBounds: () =>
      front.size ? L.latLngBounds([...front].flatMap((n) => edges[n].line)) : null,
    /** Areas of a crowd are too small for names, and its front too long for a trail. */
    ground: undefined,
    ahead: undefined,
    front: undefined,
    trail: undefined,
    /** @param {{areas: boolean, front: boolean}} shown */
    show(shown) {
      areas.canvas.hidden = !shown.areas;
      lines.canvas.hidden = !shown.front;
    },
    remove() {
      map.off("moveend viewreset resize", drawAll);
      map.off("click", clicked);
      canvases.remove();
    },
  };
}

/**
 * Colours the cells and dots of many places: one fill for each look, not one for each place.
 * @param {CanvasRenderingContext2D} areas
 * @param {CanvasRenderingContext2D} dots
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("./symbols.js").Symbols} symbols
 * @param {ReturnType<typeof makeProjection>} laid
 * @param {Set<number>} apart
 */
function makeColours(areas, dots, timeline, symbols, laid, apart) {
  const { doc, looks, plain } = timeline;
  const cellsOf = byPlace(doc.territory.cells, ({ place }) => [place]);
  const fills = patterns(areas, timeline);
  const opacity = new Map(looks.map((standing) => [standing.look, symbols.area(standing).opacity]));

  /** @param {Float32Array[]} rings @param {Path2D} spots */
  function rub(rings, spots) {
    for (const ink of [areas, dots]) ink.globalCompositeOperation = "destination-out";
    areas.globalAlpha = 1;
    trace(areas, rings).fill("evenodd");
    dots.fill(spots);
    for (const ink of [areas, dots]) ink.globalCompositeOperation = "source-over";
  }

  /**
   * @param {Standing[]} standings
   * @param {number[]} places
   * @param {boolean} again whether they were drawn before and have to be rubbed out
   */
  return function colour(standings, places, again) {
    /** @type {Float32Array[]} */
    const rubbed = [];
    const wiped = new Path2D();
    const heaps = looks.map((standing) => ({
      standing,
      rings: /** @type {Float32Array[]} */ ([]),
      spots: new Path2D(),
      disputed: new Path2D(),
    }));
    const heapOf = new Map(heaps.map((heap) => [heap.standing.look, heap]));
    for (const place of places) {
      const standing = standings[place];
      const heap = /** @type {typeof heaps[number]} */ (heapOf.get(standing.look));
      const rings = (cellsOf.get(place) ?? []).flatMap((n) => laid.outlines[n]);
      heap.rings.push(...rings);
      rubbed.push(...rings);
      const at = laid.points[place];
      if (!at || apart.has(place)) continue;
      wiped.rect(at.x - 4, at.y - 4, 8, 8);
      dot(standing.disputed ? heap.disputed : heap.spots, at, standing);
    }
    if (again) rub(rubbed, wiped);
    for (const { standing, rings, spots, disputed } of heaps) {
      areas.globalAlpha = opacity.get(standing.look) ?? 1;
      areas.fillStyle = fills.get(standing.look) ?? plain.unknown;
      if (rings.length) trace(areas, rings).fill("evenodd");
      dots.fillStyle = dotInk(standing, plain);
      dots.fill(spots);
      dots.fillStyle = plain.word;
      dots.fill(disputed);
    }
  };
}

/**
 * Positions in a list by the places they belong to.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number[]} places
 * @returns {Map<number, number[]>}
 */
function byPlace(items, places) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  items.forEach((item, n) => {
    for (const place of places(item)) {
      const own = found.get(place);
      if (own) own.push(n);
      else found.set(place, [n]);
    }
  });
  return found;
}
