/** The names of areas, countries and the sea: each written once, letter-spaced, where nothing else stands. */
import { el } from "../dom.js";
import { lookWords } from "../words/parties.js";
import { nearestFree, touch, within } from "./labels.js";
import { makeRegions } from "./regions.js";

/** Between the spots that are tried for a side's name, in pixels. */
const GRID = 26;
/** Between those for a country or a sea, in squares of its region: few first, then all. */
const EVERY = [4, 1];
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
    .map(({ kind, names, short, at }) => ({
      // Written in full, or shorter where there is no room for that.
      forms: [names[words.lang] ?? names.en, short?.[words.lang] ?? ""]
        .filter(Boolean)
        .map((text) => written(text, `kp-ground-name kp-${kind}-name`)),
      at,
    }));
  /** What lies where, and where one may write: changes as the map moves, and not by the day. */
  let known = "";
  /** @type {Point[]} */
  let grid = [];
  /** The ink's square under each of them. @type {number[]} */
  let squares = [];
  /** @type {Map<object, {tried: Point[][], wanted: Point, mine: (box: Box) => boolean}>} */
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
    const regions = makeRegions(frame, { home: rings(ground.land), abroad: rings(ground.abroad) });
    grounds = new Map(
      labels.map((label) => {
        const at = map.latLngToLayerPoint(label.at);
        const own = regions.of(at);
        // Where it is wanted most, or, when that is out of sight, in the middle of what is seen of it.
        const tried = EVERY.map((every) => regions.points(own, every));
        const wanted = within({ ...at, w: 0, h: 0 }, frame) ? at : middleOf(tried[0]);
        return [label, { tried, wanted, mine: (/** @type {Box} */ b) => regions.holds(b, own) }];
      }),
    );
  }

  return {
    /**
     * @param {import("./labels.js").Room} room
     * @param {Box[]} taken names and signs of places
     * @param {{weak: () => Box[], giveWay: (box: Box) => void}} places whose other names may give way
     */
    settle({ frame, panels, front = () => false }, taken, places) {
      if (!frame.w) return;
      survey(frame);
      const fixed = [...panels, ...taken];
      /**
       * @param {{element: HTMLElement, size: Size|null}} name
       * @param {{own: Point[], wanted: Point, mine: (box: Box) => boolean}} ground
       * @param {Box[]} weak
       */
      const place = (name, { own, wanted, mine }, weak) => {
        const { element } = name;
        const size = (name.size ??= { w: element.offsetWidth, h: element.offsetHeight });
        const clear = (/** @type {Box[]} */ others, /** @type {Box} */ box) =>
          others.every((other) => !touch(box, other, CLEAR));
        const free = (/** @type {Box} */ box) =>
          within(box, frame) && clear(fixed, box) && clear(weak, box) && mine(box) && !front(box);
        const box = nearestFree(size, own, wanted, free);
        element.style.visibility = box ? "visible" : "hidden";
        if (!box) return false;
        element.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
        fixed.push(box);
        places.giveWay(box);
        return true;
      };
      // Countries and the sea before the sides: those are named at every view, these where there is room.
      for (const label of labels) {
        const found = grounds.get(label);
        if (!found) continue;
        for (const { element } of label.forms) element.style.visibility = "hidden";
        [places.weak(), []].some((weak) =>
          label.forms.some((form) =>
            found.tried.some((own) => place(form, { ...found, own }, weak)),
          ),
        );
      }
      const inked = squares.map((square) => ink?.sideOf(square));
      for (const side of sides) {
        const own = grid.filter((_, n) => inked[n] === side.number);
        const mine = (/** @type {Box} */ box) => corners(box).every(side.mine);
        place(side, { own, wanted: middleOf(own), mine }, places.weak());
      }
    },
    /** Where countries and the sea would be named. */
    wanted: () => labels.map(({ at }) => map.latLngToLayerPoint(at)),
    /** They are written otherwise now. */
    measure() {
      for (const name of [...sides, ...labels.flatMap(({ forms }) => forms)]) name.size = null;
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
