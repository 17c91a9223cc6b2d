/**
 * Areas of control and the front line: both *inferred*. The geometry never changes; a day is a
 * colouring of the cells, and the front is the set of edges whose two cells have different holders. Contested,
 * unknown and disputed cells open the line.
 */

import { svg } from "../dom.js";
import { bandWidth } from "../state/band.js";
import { opposes } from "../state/statuses.js";

/** Widths in metres in which a band can be drawn: one outline each, whatever the theatre. */
const BANDS = [1000, 2000, 3500, 6000];

let made = 0;

/** @typedef {import("../state/types.js").Standing} Standing */

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("./symbols.js").Symbols} symbols
 */
export function makeTerritory(L, map, { doc, looks }, symbols) {
  const { cells, edges } = doc.territory;
  const renderer = rendererIn(L, map, "kp-areas", 405);
  const Shape = shapeClass(L);
  const geometry = {
    key: "",
    cells: /** @type {string[]} */ ([]),
    edges: /** @type {string[]} */ ([]),
  };
  // A disputed place with a status is coloured by it: areas go by look, and only the marker is ringed.
  const members = new Map(looks.map(({ look }) => [look, /** @type {Set<number>} */ (new Set())]));
  const shapesOf = (/** @type {string} */ look) =>
    [...(members.get(look) ?? [])].map((n) => geometry.cells[n]).join("");
  const cellsOf = indexBy(cells, (cell) => [cell.place]);
  const edgesOf = indexBy(edges, (edge) => [edge.a, edge.b]);
  const bandOf = edges.map((edge) => nearestBand(edge.band[0]));
  const front = new Set();

  /** Project every ring once for each zoom level; a pan moves the pane and needs nothing. */
  function project() {
    const key = `${map.getZoom()} ${map.getPixelOrigin()}`;
    if (geometry.key === key) return;
    const trace = (/** @type {import("../state/types.js").LatLng[]} */ line) =>
      "M" +
      line
        .map((point) => {
          const { x, y } = map.latLngToLayerPoint(point);
          return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
        })
        .join("L");
    geometry.key = key;
    geometry.cells = cells.map((cell) =>
      cell.polygons
        .flat()
        .map((ring) => `${trace(ring)}Z`)
        .join(""),
    );
    geometry.edges = edges.map((edge) => trace(edge.line));
  }

  const areas = new Map(
    looks.map((standing) => [
      standing.look,
      new Shape({
        project,
        data: () => shapesOf(standing.look),
        renderer,
        stroke: false,
        fill: true,
        fillColor: symbols.area(standing).fill,
        fillOpacity: symbols.area(standing).opacity,
        fillRule: "evenodd",
        className: "kp-area",
        interactive: false,
      }),
    ]),
  );
  const lines = (/** @type {(n: number) => boolean} */ chosen) => () =>
    [...front]
      .filter(chosen)
      .map((n) => geometry.edges[n])
      .join("");
  const bands = BANDS.map(
    (metres, kind) =>
      new Shape({
        project,
        data: lines((n) => bandOf[n] === kind),
        metres,
        renderer,
        fill: false,
        className: "kp-band",
        color: "#3b372f",
        opacity: 1,
        interactive: false,
      }),
  );
  const line = new Shape({
    project,
    data: lines(() => true),
    renderer,
    fill: false,
    className: "kp-front",
    color: "#211f1b",
    weight: 2.4,
    dashArray: "7 4",
    opacity: 1,
    interactive: false,
  });
  // The line may lie where a side holds: not at sea, over the border or on open ground.
  const held = looks.filter(({ side }) => side).map(({ look }) => look);
  const sides = new Shape({
    project,
    data: () => held.map(shapesOf).join(""),
    renderer,
    stroke: false,
    interactive: false,
  });
  const layers = [...areas.values(), ...bands, line, sides];
  for (const layer of layers) layer.addTo(map);
  // One veil for all the bands: where two of them meet it gets no darker.
  const veil = svg(
    "g",
    { opacity: 0.09, "clip-path": `url(#kp-sides-${++made})` },
    bands.map((band) => band._path),
  );
  line._path.before(veil, svg("clipPath", { id: `kp-sides-${made}` }, sides._path));

  /** @type {(Standing|undefined)[]} */
  let painted = [];

  /**
   * Recolour the cells of some places and redraw what they touch.
   * @param {Standing[]} standings
   * @param {Iterable<number>} touched
   */
  function paint(standings, touched) {
    const fresh = painted.length !== standings.length;
    if (fresh) painted = new Array(standings.length).fill(undefined);
    /** @type {Set<string>} */
    const dirty = new Set();
    let moved = fresh;
    for (const place of fresh ? standings.keys() : touched) {
      const was = painted[place]?.look;
      const { look } = standings[place];
      if (painted[place] === standings[place]) continue;
      painted[place] = standings[place];
      for (const n of cellsOf.get(place) ?? []) {
        if (was !== undefined) (members.get(was)?.delete(n), dirty.add(was));
        (members.get(look)?.add(n), dirty.add(look));
      }
      for (const n of edgesOf.get(place) ?? []) {
        const opposed = opposes(standings[edges[n].a], standings[edges[n].b]);
        if (opposed === front.has(n)) continue;
        if (opposed) front.add(n);
        else front.delete(n);
        moved = true;
      }
    }
    for (const look of dirty) areas.get(look)?.redraw();
    if (held.some((look) => dirty.has(look))) sides.redraw();
    if (moved) for (const layer of [...bands, line]) layer.redraw();
  }

  /**
   * Widen the band where the front has gone without a report.
   * @param {(place: number) => number|null} staleDays
   */
  function widen(staleDays) {
    let changed = false;
    for (const n of front) {
      const { a, b } = edges[n];
      const kind = nearestBand(bandWidth(edges[n], [staleDays(a), staleDays(b)]));
      if (kind === bandOf[n]) continue;
      bandOf[n] = kind;
      changed = true;
    }
    if (changed) for (const band of bands) band.redraw();
  }

  return {
    paint,
    widen,
    /** Bounds of the front now painted, as Leaflet takes them; null when there is none. */
    frontBounds: () =>
      front.size ? L.latLngBounds([...front].flatMap((n) => edges[n].line)) : null,
    /** @param {{areas: boolean, front: boolean, band: boolean}} shown */
    show(shown) {
      const wanted = [
        ...[...areas].map(() => shown.areas),
        ...bands.map(() => shown.front && shown.band),
        shown.front,
        true,
      ];
      // Hidden and not taken away: taking away and adding again would turn the order of drawing round.
      layers.forEach((layer, n) => {
        layer._path.style.display = wanted[n] ? "" : "none";
      });
    },
    renderer,
    remove() {
      for (const layer of [...layers, renderer]) layer.remove();
    },
  };
}

/** @param {number} metres */
function nearestBand(metres) {
  return BANDS.reduce(
    (best, width, n) => (Math.abs(width - metres) < Math.abs(BANDS[best] - metres) ? n : best),
    0,
  );
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number[]} keys
 */
function indexBy(items, keys) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  items.forEach((item, n) => {
    for (const key of keys(item)) found.set(key, [...(found.get(key) ?? []), n]);
  });
  return found;
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
    _project() {
      this.options.project();
    },
    _update() {
      this._renderer._setPath(this, this.options.data() || "M0 0");
      if (this.options.metres) this._widen();
    },
    /** A band is a distance on the ground, so its stroke follows the zoom. */
    _widen() {
      const { lat } = this._map.getCenter();
      const metresPerPixel =
        (156543.03392 * Math.cos((lat * Math.PI) / 180)) / 2 ** this._map.getZoom();
      this._path.setAttribute("stroke-width", String(this.options.metres / metresPerPixel));
    },
    _reset() {
      this._project();
      this._update();
    },
    redraw() {
      if (this._map) this._update();
      return this;
    },
  });
}
