/**
 * Areas, front and places of a theatre too large for an element each: drawn on canvas, and of a
 * step only the cells that changed. Same shape as territory.js, so that the map need not know.
 */
import { el } from "../dom.js";
import { opposes } from "../state/statuses.js";
import { INK, contestedInks } from "./symbols.js";

/** More places than this are drawn here; their first ones, by role, stay elements that can be focused. */
export const CROWD = 300;

/** Dashing a long line costs more than all the rest of a step. */
const DASH_UP_TO = 1500;
const MARGIN = 0.15;

/**
 * @typedef {import("../state/types.js").Standing} Standing
 * @param {any} L
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("./symbols.js").Symbols} symbols
 * @param {{choose: (place: number) => void, apart: Set<number>}} options `apart`: places that have a marker of their own
 */
export function makeCrowd(L, map, { doc, looks, sides }, symbols, { choose, apart }) {
  const { cells, edges } = doc.territory;
  const pane = map.getPane("kp-areas") ?? map.createPane("kp-areas");
  pane.style.zIndex = "405";
  pane.style.pointerEvents = "none";
  const sheets = ["areas", "front", "dots"].map((name) => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      el("canvas", { class: `kp-crowd kp-crowd-${name} leaflet-zoom-hide`, "aria-hidden": "true" })
    );
    pane.append(canvas);
    return { canvas, ink: /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")) };
  });
  const [areas, lines, dots] = sheets;
  const fills = patterns(areas.ink, looks, sides);
  const opacity = new Map(looks.map((standing) => [standing.look, symbols.area(standing).opacity]));
  const cellsOf = new Map();
  cells.forEach((cell, n) => cellsOf.set(cell.place, [...(cellsOf.get(cell.place) ?? []), n]));
  const edgesOf = new Map();
  edges.forEach((edge, n) =>
    [edge.a, edge.b].forEach((place) => edgesOf.set(place, [...(edgesOf.get(place) ?? []), n])),
  );
  /** @type {Set<number>} */
  const front = new Set();
  /** @type {Standing[]} */
  let standings = [];
  let key = "";
  // Flat lists of x and y: joining ready paths costs five times what drawing them anew does.
  /** @type {Float32Array[][]} */
  let outlines = [];
  /** @type {Float32Array[]} */
  let borders = [];
  /** @type {({x: number, y: number}|null)[]} */
  let points = [];
  let corner = { x: 0, y: 0 };
  let size = { x: 0, y: 0 };

  /** Project once for each zoom level. */
  function project() {
    const now = `${map.getZoom()} ${map.getPixelOrigin()}`;
    if (now === key) return;
    key = now;
    const flat = (/** @type {import("../state/types.js").LatLng[]} */ line) =>
      Float32Array.from(
        line.flatMap((at) => {
          const { x, y } = map.latLngToLayerPoint(at);
          return [x, y];
        }),
      );
    outlines = cells.map((cell) => cell.polygons.flat().map(flat));
    borders = edges.map((edge) => flat(edge.line));
    points = doc.places.map(({ lat, lon }) =>
      lat === null || lon === null ? null : map.latLngToLayerPoint([lat, lon]),
    );
  }

  /** Whether a place is on the sheet, or near enough for its cell to be. @param {number} place */
  function seen(place) {
    const at = points[place];
    return (
      at !== null &&
      at !== undefined &&
      at.x > corner.x - 200 &&
      at.y > corner.y - 200 &&
      at.x < corner.x + size.x + 200 &&
      at.y < corner.y + size.y + 200
    );
  }

  /**
   * Colour the cells and dots of many places: one fill for each look, not one for each place.
   * @param {number[]} places
   * @param {boolean} again whether they were drawn before and have to be rubbed out
   */
  function colour(places, again) {
    /** @type {Float32Array[]} */
    const rubbed = [];
    const wiped = new Path2D();
    const byLook = looks.map((standing) => ({
      standing,
      rings: /** @type {Float32Array[]} */ ([]),
      spots: new Path2D(),
      disputed: new Path2D(),
    }));
    const heapOf = new Map(byLook.map((heap) => [heap.standing.look, heap]));
    for (const place of places) {
      const standing = standings[place];
      const heap = /** @type {typeof byLook[number]} */ (heapOf.get(standing.look));
      for (const n of cellsOf.get(place) ?? []) {
        heap.rings.push(...outlines[n]);
        if (again) rubbed.push(...outlines[n]);
      }
      const at = points[place];
      if (!at || apart.has(place)) continue;
      if (again) wiped.rect(at.x - 4, at.y - 4, 8, 8);
      dot(standing.disputed ? heap.disputed : heap.spots, at, standing);
    }
    for (const { ink } of [areas, dots]) ink.globalCompositeOperation = "destination-out";
    areas.ink.globalAlpha = 1;
    if (again) draw(areas.ink, rubbed).fill("evenodd");
    if (again) dots.ink.fill(wiped);
    for (const { ink } of [areas, dots]) ink.globalCompositeOperation = "source-over";
    for (const { standing, rings, spots, disputed } of byLook) {
      areas.ink.globalAlpha = opacity.get(standing.look) ?? 1;
      areas.ink.fillStyle = fills.get(standing.look) ?? INK.unknown;
      if (rings.length) draw(areas.ink, rings).fill("evenodd");
      dots.ink.fillStyle = dotInk(standing);
      dots.ink.fill(spots);
      dots.ink.fillStyle = INK.disputed;
      dots.ink.fill(disputed);
    }
  }

  function drawFront() {
    const { ink } = lines;
    ink.clearRect(corner.x, corner.y, size.x, size.y);
    draw(
      ink,
      [...front].filter((n) => seen(edges[n].a)).map((n) => borders[n]),
    );
    ink.lineWidth = 1.8;
    ink.strokeStyle = "#211f1b";
    ink.setLineDash(front.size > DASH_UP_TO ? [] : [6, 4]);
    ink.stroke();
  }

  function drawAll() {
    project();
    const view = map.getSize();
    const ratio = window.devicePixelRatio || 1;
    size = { x: Math.round(view.x * (1 + 2 * MARGIN)), y: Math.round(view.y * (1 + 2 * MARGIN)) };
    corner = map.containerPointToLayerPoint([-view.x * MARGIN, -view.y * MARGIN]).round();
    for (const { canvas, ink } of sheets) {
      canvas.width = size.x * ratio;
      canvas.height = size.y * ratio;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
      canvas.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
      ink.setTransform(ratio, 0, 0, ratio, -corner.x * ratio, -corner.y * ratio);
    }
    colour([...standings.keys()].filter(seen), false);
    drawFront();
  }

  /** @param {any} event a click on the map chooses the nearest place within a finger's width */
  function clicked(event) {
    const near = points
      .map((at, place) => ({
        place,
        far: at && !apart.has(place) ? event.layerPoint.distanceTo(at) : Infinity,
      }))
      .reduce((best, one) => (one.far < best.far ? one : best));
    if (near.far < 12) choose(near.place);
  }

  map.on("moveend viewreset resize", drawAll);
  map.on("click", clicked);
  const renderer = L.svg({ pane: "kp-areas", padding: 0.3 });

  return {
    renderer,
    /** @param {Standing[]} fresh @param {Iterable<number>} touched */
    paint(fresh, touched) {
      const first = standings.length !== fresh.length;
      const changed = first
        ? [...fresh.keys()]
        : [...touched].filter((place) => standings[place] !== fresh[place]);
      if (first) standings = [...fresh];
      for (const place of changed) standings[place] = fresh[place];
      for (const place of changed) {
        for (const n of edgesOf.get(place) ?? []) {
          if (opposes(standings[edges[n].a], standings[edges[n].b])) front.add(n);
          else front.delete(n);
        }
      }
      if (first) return drawAll();
      colour(changed.filter(seen), true);
      if (changed.length) drawFront();
    },
    frontBounds: () =>
      front.size ? L.latLngBounds([...front].flatMap((n) => edges[n].line)) : null,
    /** A crowd stands so close that a band would hide it. @param {(place: number) => number|null} _staleDays */
    widen(_staleDays) {},
    /** @param {{areas: boolean, front: boolean, band: boolean}} shown */
    show(shown) {
      areas.canvas.hidden = !shown.areas;
      lines.canvas.hidden = !shown.front;
    },
    remove() {
      map.off("moveend viewreset resize", drawAll);
      map.off("click", clicked);
      renderer.remove();
      for (const { canvas } of sheets) canvas.remove();
    },
  };
}

/** Trace lines on a sheet. @param {CanvasRenderingContext2D} ink @param {Float32Array[]} lines */
function draw(ink, lines) {
  ink.beginPath();
  for (const line of lines) {
    ink.moveTo(line[0], line[1]);
    for (let n = 2; n < line.length; n += 2) ink.lineTo(line[n], line[n + 1]);
  }
  return ink;
}

/** Square or round as the side declares, and what is open smaller: shape tells too. @param {Path2D} path @param {{x: number, y: number}} at @param {Standing} standing */
function dot(path, { x, y }, { side, contested }) {
  if (side && side.shape !== "square") {
    path.moveTo(x + 3, y);
    path.arc(x, y, 3, 0, 7);
  } else {
    const half = side || contested ? 3 : 1.5;
    path.rect(x - half, y - half, 2 * half, 2 * half);
  }
}

/** @param {Standing} standing */
function dotInk({ side, contested }) {
  return side?.ink ?? (contested ? INK.word : INK.unknown);
}

/**
 * The fills of areas by look, hatched and dotted as in the markers.
 * @param {CanvasRenderingContext2D} ink
 * @param {Standing[]} looks
 * @param {import("../state/types.js").Side[]} sides
 */
function patterns(ink, looks, sides) {
  /** @param {(pen: CanvasRenderingContext2D) => void} draw */
  const tile = (draw) => {
    const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { width: 8, height: 8 }));
    draw(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")));
    return ink.createPattern(canvas, "repeat") ?? "#999";
  };
  /** @param {CanvasRenderingContext2D} pen @param {string} colour @param {number} width */
  const stripes = (pen, colour, width) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    for (const x of [-8, 0, 8])
      (pen.beginPath(), pen.moveTo(x - 1, 9), pen.lineTo(x + 9, -1), pen.stroke());
  };
  const [one, two] = contestedInks(sides);
  const silent = tile((pen) => {
    pen.fillStyle = "#8A8478";
    pen.fillRect(3, 3, 1.5, 1.5);
  });
  const contested = tile((pen) => {
    pen.fillStyle = INK.paper;
    pen.fillRect(0, 0, 8, 8);
    pen.globalAlpha = 0.55;
    if (one !== two) ((pen.fillStyle = two), pen.fillRect(0, 0, 8, 8));
    pen.globalAlpha = 1;
    stripes(pen, one, 3);
  });
  const disputed = tile((pen) => {
    pen.fillStyle = "#F6F4EE";
    pen.fillRect(0, 0, 8, 8);
    stripes(pen, INK.disputed, 1.3);
  });
  return new Map(
    looks.map((standing) => [
      standing.look,
      standing.side?.ink ??
        (standing.contested ? contested : standing.disputed ? disputed : silent),
    ]),
  );
}
