/** The names of areas, countries and the sea: each written once, letter-spaced, where nothing else stands. */
import { el } from "../dom.js";
import { lookWords } from "../words/parties.js";
import { nearestFree, touch, within } from "./labels.js";
import { makeRegions } from "./regions.js";

/** Between the spots that are tried, in pixels. */
const GRID = 26;
const CLEAR = 6;

/** Kinds of names that stand on the map itself. */
const WRITTEN = new Set(["country", "sea"]);

/** @typedef {import("./labels.js").Box} Box */
/** @typedef {{x: number, y: number}} Point */
/** @typedef {{w: number, h: number}} Size */

/**
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {Pick<ReturnType<typeof import("./areas.js").makeAreas>, "squareOf"|"sideOf">|undefined} ink none where areas have no names
 * @param {import("../state/types.js").Ground|null|undefined} ground
 */
export function makeAreaNames(map, { timeline, words }, ink, ground) {
  const pane = map.getPane("kp-names") ?? map.createPane("kp-names");
  Object.assign(pane.style, { zIndex: "610", pointerEvents: "none" });

  /** @param {string} text @param {string} name @param {Record<string, string>} [about] */
  function written(text, name, about = {}) {
    const element = el(
      "div",
      { class: `${name} leaflet-zoom-hide`, "aria-hidden": "true", ...about },
      text,
    );
    pane.append(element);
    return { element, size: /** @type {Size|null} */ (null) };
  }
  const sides = timeline.looks.flatMap((look) => {
    const { side } = look;
    if (!side) return [];
    const number = timeline.sides.indexOf(side);
    return [
      {
        ...written(lookWords(words, look), "kp-area-name", { "data-for": side.id }),
        number,
        mine: (/** @type {Point} */ at) =>
          ink !== undefined && ink.sideOf(ink.squareOf(at)) === number,
      },
    ];
  });
  const labels = (ground?.labels ?? [])
    .filter(({ kind }) => WRITTEN.has(kind))
    .map(({ kind, names, at }) => ({
      ...written(names[words.lang] ?? names.en, `kp-ground-name kp-${kind}-name`),
      at,
    }));
  /** What lies where, and where one may write: changes as the map moves, and not by the day. */
  let known = "";
  /** @type {Point[]} */
  let grid = [];
  /** The ink's square under each of them. @type {number[]} */
  let squares = [];
  /** @type {Map<object, {own: Point[], wanted: Point, mine: (at: Point) => boolean}>} */
  let grounds = new Map();

  /** @param {Box} frame */
  function survey(frame) {
    const key = `${map.getZoom()} ${Object.values(frame)} ${map.getPixelOrigin()}`;
    if (key === known) return;
    known = key;
    grid = [];
    for (let y = frame.y + GRID / 2; y < frame.y + frame.h; y += GRID)
      for (let x = frame.x + GRID / 2; x < frame.x + frame.w; x += GRID) grid.push({ x, y });
    squares = ink ? grid.map(ink.squareOf) : [];
    if (!ground || !labels.length) return;
    const rings = (/** @type {import("../state/types.js").LatLng[][][]} */ polygons) =>
      polygons.flat().map((ring) => ring.map((at) => map.latLngToLayerPoint(at)));
    const region = makeRegions({ home: rings(ground.land), abroad: rings(ground.abroad) });
    const of = grid.map(region);
    grounds = new Map(
      labels.map((label) => {
        const at = map.latLngToLayerPoint(label.at);
        const own = region(at);
        // Where it is wanted most, or, when that is out of sight, in the middle of what is seen of it.
        const points = grid.filter((_, n) => of[n] === own);
        const wanted = within({ ...at, w: 0, h: 0 }, frame) ? at : middleOf(points);
        return [
          label,
          { own: points, wanted, mine: (/** @type {Point} */ p) => region(p) === own },
        ];
      }),
    );
  }

  return {
    /**
     * @param {{frame: Box, panels: Box[]}} room
     * @param {Box[]} taken names and signs of places
     */
    settle({ frame, panels }, taken) {
      if (!frame.w) return;
      survey(frame);
      const obstacles = [...panels, ...taken];
      /** @param {{element: HTMLElement, size: Size|null}} name @param {Point[]} own @param {Point} wanted @param {(at: Point) => boolean} mine */
      const place = (name, own, wanted, mine) => {
        const { element } = name;
        const size = (name.size ??= { w: element.offsetWidth, h: element.offsetHeight });
        const free = (/** @type {Box} */ box) =>
          within(box, frame) &&
          obstacles.every((other) => !touch(box, other, CLEAR)) &&
          corners(box).every(mine);
        const box = nearestFree(size, own, wanted, free);
        element.style.visibility = box ? "visible" : "hidden";
        if (!box) return;
        element.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
        obstacles.push(box);
      };
      // Countries and the sea before the sides: those are named at every view, these where there is room.
      for (const label of labels) {
        const found = grounds.get(label);
        if (found) place(label, found.own, found.wanted, found.mine);
      }
      const inked = squares.map((square) => ink?.sideOf(square));
      for (const side of sides) {
        const own = grid.filter((_, n) => inked[n] === side.number);
        place(side, own, middleOf(own), side.mine);
      }
    },
    /** They are written otherwise now. */
    measure() {
      for (const name of [...sides, ...labels]) name.size = null;
    },
    remove: () => pane.replaceChildren(),
  };
}

/** @param {Point[]} points @returns {Point} */
const middleOf = (points) => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** @param {Box} box */
const corners = ({ x, y, w, h }) => [
  { x, y },
  { x: x + w, y },
  { x, y: y + h },
  { x: x + w, y: y + h },
  { x: x + w / 2, y: y + h / 2 },
];
