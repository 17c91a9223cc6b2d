/**
 * The ground under a record, drawn from the document on any Leaflet map: the player's own, the
 * second of a comparison, anybody's. Numbers become outlines and words become text; nothing that
 * a theatre says is read as a template, a script or markup.
 */
import { el, svg } from "../dom.js";
import { makePlane } from "./plane.js";

/** Below Leaflet's own layers (400 and up), in which the record is drawn. */
const PANE = "kp-ground";
const HEIGHT = "210";

/** From the bottom up; the sheet covers where the ground knows neither land nor sea. Colours: ground.css. */
const LAYERS = ["abroad", "land", "relief", "lakes", "border", "road", "sheet"];

/** What an online map takes the place of. */
const UNDER_TILES = ["abroad", "land", "sheet"];

/**
 * @typedef {object} Drawn
 * @property {string[]} layers what a reader can switch: those of relief and road that there are
 * @property {(layer: string, shown: boolean) => void} show
 * @property {(online: boolean) => void} giveWay whether an online map lies underneath instead
 * @property {() => void} remove
 */

/**
 * Draw a ground on a map.
 *
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/types.js").Ground|null|undefined} ground none draws nothing
 * @param {{bounds: [import("../state/types.js").LatLng, import("../state/types.js").LatLng]}} options
 *   bounds: where the theatre ends, south west and north east
 * @returns {Drawn}
 */
export function drawGround(L, map, ground, { bounds }) {
  if (!ground) return { layers: [], show() {}, giveWay() {}, remove() {} };
  const [[south, west], [north, east]] = bounds;
  const group = svg("g", { class: "leaflet-zoom-animated" });
  const plane = makePlane(L, map, { group, corner: [north, west], fine: ground.zoom[1] });
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

  const sheet = /** @type {import("../state/types.js").LatLng[][]} */ ([
    [
      [-85, -180],
      [-85, 180],
      [85, 180],
      [85, -180],
    ],
    [
      [south, west],
      [north, west],
      [north, east],
      [south, east],
    ],
  ]);
  /** @type {Record<string, (SVGElement|null)[]>} */
  const drawn = {
    abroad: areas(ground.abroad),
    land: areas(ground.land),
    relief: ground.relief ? [picture(ground.relief, plane.place)] : [],
    lakes: areas(ground.lakes),
    border: ground.border.map((line) => path([trace(line)])),
    road: ground.road.map((line) => path([trace(line)])),
    sheet: ground.land.length + ground.abroad.length ? areas([sheet]) : [],
  };
  const groups = Object.fromEntries(
    LAYERS.map((layer) => [layer, svg("g", { "data-ground": layer }, drawn[layer])]),
  );
  group.append(...Object.values(groups));

  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  Object.assign(pane.style, { zIndex: HEIGHT, pointerEvents: "none" });
  const element = svg(
    "svg",
    { class: "kp-ground", width: 1, height: 1, "aria-hidden": "true" },
    group,
  );
  pane.append(element);
  const credit = creditOf(ground.credits);
  if (credit) map.attributionControl?.addAttribution(credit);

  const show = (/** @type {string} */ layer, /** @type {boolean} */ shown) => {
    if (groups[layer]) groups[layer].style.display = shown ? "" : "none";
  };
  return {
    layers: ["relief", "road"].filter((l) => drawn[l].length),
    show,
    giveWay: (online) => UNDER_TILES.forEach((layer) => show(layer, !online)),
    remove() {
      plane.remove();
      element.remove();
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

/** @param {string[]} parts */
function path(parts) {
  return svg("path", {
    d: parts.join(""),
    "fill-rule": "evenodd",
  });
}

/**
 * The relief: a picture whose rows are even in Web Mercator, as the map's are.
 * @param {{picture: string, bounds: [import("../state/types.js").LatLng, import("../state/types.js").LatLng], opacity: number}} relief
 * @param {(point: import("../state/types.js").LatLng) => {x: number, y: number}} place
 */
function picture({ picture: href, bounds, opacity }, place) {
  // A document is data, whoever made it: a picture in it, and no address to be asked.
  if (!href.startsWith("data:image/png;base64,")) return null;
  const [[south, west], [north, east]] = bounds;
  const { x, y } = place([north, west]);
  const end = place([south, east]);
  return svg("image", {
    href,
    x,
    y,
    width: end.x - x,
    height: end.y - y,
    preserveAspectRatio: "none",
    opacity,
  });
}

/**
 * Who made the layers, on one line of a phone, which opens when it is pressed. Leaflet reads credits
 * as markup: this is the markup of an element that holds them as text.
 * @param {string[]} credits
 */
function creditOf(credits) {
  if (!credits.length) return "";
  return el("details", {}, el("summary", {}, credits.join(" · "))).outerHTML;
}
