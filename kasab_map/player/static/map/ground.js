/**
 * The ground under a record, drawn from the document on any Leaflet map: the player's own, the
 * second of a comparison, anybody's. Numbers become outlines and words become text; nothing that
 * a theatre says is read as a template, a script or markup.
 */
import { el, put, svg } from "../dom.js";
import { makePlane } from "./plane.js";
import { inside } from "./regions.js";

/**
 * From the bottom up; the sheet covers where the ground knows neither land nor sea. Colours: ground.css.
 * The ink of areas (402) lies on the home country, and what is beyond is drawn over it: so its edge
 * is sharp at coast and border, and no mask has to be laid over a picture at every step (8 of 12 ms
 * of what a processor without a graphics card spends on putting the page together).
 */
const PANES = [
  { name: "kp-ground", height: "210", layers: ["land", "relief", "lakes"] },
  {
    name: "kp-lines",
    height: "404",
    layers: ["beyond", "abroad", "far-lakes", "sheet", "border", "road"],
  },
];

/** What an online map takes the place of. */
const UNDER_TILES = ["abroad", "land", "beyond", "sheet"];

/**
 * @typedef {object} Drawn
 * @property {string[]} layers what a reader can switch: those of relief and road that there are
 * @property {(layer: string, shown: boolean) => void} show
 * @property {boolean} cuts whether it covers ink beyond coast and border
 * @property {(online: boolean) => void} giveWay whether an online map lies underneath instead
 * @property {() => void} remove
 */

/**
 * Draw a ground on a map.
 *
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/types.js").Ground|null|undefined} ground none draws nothing
 * @param {{bounds: [import("../state/types.js").LatLng, import("../state/types.js").LatLng], later: (work: () => void) => void}} options
 *   bounds: where the theatre ends, south west and north east; later: does what the first map need not wait for
 * @returns {Drawn}
 */
export function drawGround(L, map, ground, { bounds, later }) {
  if (!ground) return { layers: [], cuts: false, show() {}, giveWay() {}, remove() {} };
  const [[south, west], [north, east]] = bounds;
  const sheets = PANES.map((pane) => {
    const group = svg("g", { class: "leaflet-zoom-animated" });
    const plane = makePlane(L, map, { group, corner: [north, west], fine: ground.zoom[1] });
    return { ...pane, group, plane };
  });
  const [{ plane }] = sheets;
  /** @param {import("../state/types.js").LatLng[]} line */
  const trace = (line) =>
    `M${line
      .map((point) => {
        const { x, y } = plane.place(point);
        return `${x} ${y}`;
      })
      .join("L")}`;
  /** @param {import("../state/types.js").LatLng[][][]} polygons */
  const areas = (polygons) => polygons.map((rings) => path(rings.map((r) => `${trace(r)}Z`)));

  /** Each twice: a pale one under it keeps it apart from what it crosses. @param {import("../state/types.js").LatLng[][]} all */
  const lines = (all) => {
    const traced = all.map(trace);
    return [path(traced, "kp-casing"), ...traced.map((line) => path([line]))];
  };

  const frame = /** @type {import("../state/types.js").LatLng[]} */ ([
    [south, west],
    [north, west],
    [north, east],
    [south, east],
  ]);
  const sheet = /** @type {import("../state/types.js").LatLng[][]} */ ([
    [
      [-85, -180],
      [-85, 180],
      [85, 180],
      [85, -180],
    ],
    frame,
  ]);
  const home = ground.land.flat();
  const shores = home.map((ring) => ring.map(([y, x]) => ({ x, y })));
  const far = ground.lakes.filter(([[[y, x]]]) => !inside(shores, { x, y }));
  /** @type {Record<string, (SVGElement|null)[]>} */
  const drawn = {
    abroad: areas(ground.abroad),
    land: areas(ground.land),
    relief: ground.relief ? [picture(ground.relief, plane.place, later)] : [],
    lakes: areas(ground.lakes.filter((lake) => !far.includes(lake))),
    "far-lakes": areas(far),
    beyond: home.length ? areas([[frame, ...home]]) : [],
    border: lines(ground.border),
    road: lines(ground.road),
    sheet: ground.land.length + ground.abroad.length ? areas([sheet]) : [],
  };
  const groups = Object.fromEntries(
    Object.keys(drawn).map((layer) => [layer, svg("g", { "data-ground": layer }, drawn[layer])]),
  );
  const elements = sheets.map(({ name, height, layers, group }) => {
    group.append(...layers.map((layer) => groups[layer]));
    const pane = map.getPane(name) ?? map.createPane(name);
    Object.assign(pane.style, { zIndex: height, pointerEvents: "none" });
    const about = { class: "kp-ground", width: 1, height: 1, "aria-hidden": "true" };
    const element = svg("svg", about, group);
    pane.append(element);
    return element;
  });
  const credit = creditOf(ground.credits);
  if (credit) map.attributionControl?.addAttribution(credit);

  const show = (/** @type {string} */ layer, /** @type {boolean} */ shown) => {
    if (groups[layer]) groups[layer].style.display = shown ? "" : "none";
  };
  return {
    layers: ["relief", "road"].filter((l) => (l === "road" ? ground.road : drawn[l]).length),
    show,
    cuts: home.length > 0,
    giveWay: (online) => UNDER_TILES.forEach((layer) => show(layer, !online)),
    remove() {
      for (const one of sheets) one.plane.remove();
      for (const element of elements) element.remove();
      if (credit) map.attributionControl?.removeAttribution(credit);
    },
  };
}

/** Whether somebody else's map lies under a map already: then ours would hide it. @param {any} L @param {any} map */
export function hasTiles(L, map) {
  let found = false;
  map.eachLayer((/** @type {any} */ layer) => {
    found ||= layer instanceof L.TileLayer;
  });
  return found;
}

/** @param {string[]} parts @param {string} [name] */
function path(parts, name) {
  return svg("path", {
    d: parts.join(""),
    "fill-rule": "evenodd",
    class: name,
  });
}

/** Pictures that have been shown. @type {Set<string>} */
const unpacked = new Set();

/**
 * The relief: a picture whose rows are even in Web Mercator, as the map's are.
 * @param {{picture: string, bounds: [import("../state/types.js").LatLng, import("../state/types.js").LatLng], opacity: number}} relief
 * @param {(point: import("../state/types.js").LatLng) => {x: number, y: number}} place
 * @param {(work: () => void) => void} later
 */
function picture({ picture: href, bounds, opacity }, place, later) {
  // A document is data, whoever made it: a picture in it, and no address to be asked.
  if (!href.startsWith("data:image/png;base64,")) return null;
  const [[south, west], [north, east]] = bounds;
  const { x, y } = place([north, west]);
  const end = place([south, east]);
  const image = svg("image", {
    x,
    y,
    width: end.x - x,
    height: end.y - y,
    preserveAspectRatio: "none",
    opacity,
  });
  // Unpacked when the map has been painted without it: who holds what does not wait for hills. A map
  // that is made anew, such as one for paper, has them at once.
  const unpack = () => put(image, "href", href);
  if (unpacked.has(href)) unpack();
  else later(() => (unpacked.add(href), unpack()));
  return image;
}

/**
 * Who made the layers, on one line of a phone, which opens when it is pressed. Leaflet reads credits
 * as markup: this is the markup of an element that holds them as text.
 * @param {string[]} credits
 */
function creditOf(credits) {
  if (!credits.length) return "";
  return el("details", {}, el("summary", {}, credits.join("\u00a0· "))).outerHTML;
}
