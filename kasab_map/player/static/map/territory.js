/**
 * Areas of control and the front line: both *inferred*. The geometry never changes; a day is a
 * colouring of the cells, and the front lies where two cells have different holders. Contested,
 * unknown and disputed cells open the line.
 */
import { makeFrontLines } from "./front.js";
import { indexBy, makeInk } from "./ink.js";
import { makeMarks } from "./marks.js";
import { makeStripes } from "./stripes.js";

/** Positions of the front in a span of days that are drawn at most. */
const TRAIL = 12;

/** @typedef {import("../state/types.js").Standing} Standing */
/** @typedef {import("../state/types.js").LatLng} LatLng */

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeTerritory(L, map, timeline) {
  const { cells, edges } = timeline.doc.territory;
  const renderer = rendererIn(L, map, "kp-areas", 405);
  const Shape = shapeClass(L);
  const ink = makeInk(L, map, timeline);
  const stripes = makeStripes(map, ink, timeline.sides);
  const marks = makeMarks(map, ink, timeline.sides);
  const frontOf = makeFrontLines(edges);
  const cellsOf = indexBy(cells, (cell) => [cell.place]);
  /** @type {import("./front.js").Front} */
  let front = { lines: [], presumed: [] };
  /** @type {Standing[]} */
  let painted = [];

  /** @param {LatLng[][]} lines */
  const trace = (lines) =>
    lines
      .map((line) => {
        const points = line.map((point) => {
          const { x, y } = map.latLngToLayerPoint(point);
          return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
        });
        return `M${points.join("L")}`;
      })
      .join("");
  /** @param {string} className @param {() => LatLng[][]} lines @param {object} [options] */
  const drawn = (className, lines, options = {}) =>
    new Shape({
      data: () => trace(lines()),
      renderer,
      fill: false,
      className,
      interactive: false,
      ...options,
    });
  // A pale line under the ink keeps it from running into a road or a name.
  const fronts = [
    drawn("kp-front-under", () => front.lines),
    drawn("kp-presumed", () => front.presumed),
    drawn("kp-front", () => front.lines),
  ];
  for (const layer of fronts) layer.addTo(map);
  /** @type {any[]} */
  let trails = [];
  let frontShown = true;

  /**
   * Recolour the cells of some places and redraw what they touch.
   * @param {Standing[]} standings
   * @param {Iterable<number>} touched
   */
  function paint(standings, touched) {
    const places = painted.length === standings.length ? [...touched] : [...standings.keys()];
    if (painted.length !== standings.length) painted = new Array(standings.length);
    const moved = places.filter((place) => painted[place] !== standings[place]);
    if (!moved.length) return;
    for (const place of moved) painted[place] = standings[place];
    ink.paint(standings, moved);
    const fought = new Set(
      [...cellsOf].flatMap(([place, own]) => (standings[place].contested ? own : [])),
    );
    stripes.paint(fought);
    marks.paint();
    const now = frontOf((place) => standings[place]);
    if (now === front) return;
    front = now;
    for (const layer of fronts) layer.redraw();
  }

  return {
    paint,
    /** Bounds of the front now painted, as Leaflet takes them; null when there is none. */
    frontBounds: () => (front.lines.length ? L.latLngBounds(front.lines.flat()) : null),
    /** @param {{areas: boolean, front: boolean}} shown */
    show(shown) {
      ink.show(shown.areas);
      stripes.show(shown.areas);
      marks.show(shown.areas);
      frontShown = shown.front;
      for (const layer of [...fronts, ...trails])
        layer._path.style.display = frontShown ? "" : "none";
    },
    /**
     * Where the front lay on days of a span, the latest strongest.
     * @param {import("../state/timeline.js").Reading|null} reading
     * @param {{from: number, to: number}|null} span
     */
    trail(reading, span) {
      for (const layer of trails) layer.remove();
      trails = [];
      if (!reading || !span) return;
      const days = [span.from, ...reading.changeDays.filter((d) => d > span.from && d <= span.to)];
      const positions = [
        ...new Set(days.map((day) => frontOf((place) => reading.at(place, day).standing).lines)),
      ].filter((lines) => lines.length);
      if (!frontShown) return;
      const every = Math.max(1, Math.ceil(positions.length / TRAIL));
      const some = positions.filter((_, n) => (positions.length - 1 - n) % every === 0);
      trails = some.map((lines, n) =>
        drawn("kp-trail", () => lines, { opacity: 0.15 + (0.5 * (n + 1)) / some.length }).addTo(
          map,
        ),
      );
    },
    ground: ink,
    renderer,
    remove() {
      ink.remove();
      stripes.remove();
      marks.remove();
      for (const layer of [...fronts, ...trails, renderer]) layer.remove();
    },
  };
}

/** A renderer in a pane of its own. @param {any} L @param {any} map @param {string} name @param {number} height */
function rendererIn(L, map, name, height) {
  const made = map.getPane(name) ?? map.createPane(name);
  made.style.zIndex = String(height);
  made.style.pointerEvents = "none";
  return L.svg({ pane: name, padding: 0.3 });
}

/** A Leaflet path whose outline is a string made elsewhere: no latlngs to project on each change. @param {any} L */
function shapeClass(L) {
  return L.Path.extend({
    initialize(/** @type {any} */ options) {
      L.setOptions(this, options);
    },
    _project() {},
    _update() {
      this._renderer._setPath(this, this.options.data() || "M0 0");
    },
    _reset() {
      this._update();
    },
    redraw() {
      if (this._map) this._update();
      return this;
    },
  });
}
