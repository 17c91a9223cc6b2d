/** The names of areas, countries and the sea: each written once, letter-spaced, where nothing else stands. */
import { el } from "../dom.js";
import { lookWords } from "../words/parties.js";
import { nearestFree, touch, within } from "./labels.js";

/** Between the spots that are tried, in pixels. */
const GRID = 26;
const CLEAR = 6;

/** @typedef {import("./labels.js").Box} Box */

/**
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {ReturnType<typeof import("./ink.js").makeInk>|undefined} ink none where areas have no names
 */
export function makeAreaNames(map, { timeline, words }, ink) {
  const pane = map.getPane("kp-names") ?? map.createPane("kp-names");
  Object.assign(pane.style, { zIndex: "610", pointerEvents: "none" });
  const titles = new Map(
    timeline.looks.flatMap((one) => (one.side ? [[one.side.id, lookWords(words, one)]] : [])),
  );
  const names = timeline.sides.map((side, number) => {
    const element = el(
      "div",
      { class: "kp-area-name leaflet-zoom-hide", "data-for": side.id, "aria-hidden": "true" },
      titles.get(side.id),
    );
    pane.append(element);
    return {
      element,
      size: /** @type {{w: number, h: number}|null} */ (null),
      /** @param {{x: number, y: number}} at */
      mine: (at) => ink !== undefined && ink.sideOf(ink.squareOf(at)) === number,
    };
  });

  return {
    /**
     * @param {{frame: Box, panels: Box[]}} room
     * @param {Box[]} taken names and signs of places
     */
    settle({ frame, panels }, taken) {
      if (!frame.w) return;
      const obstacles = [...panels, ...taken];
      const grid = [];
      for (let y = frame.y + GRID / 2; y < frame.y + frame.h; y += GRID)
        for (let x = frame.x + GRID / 2; x < frame.x + frame.w; x += GRID) grid.push({ x, y });
      for (const name of names) {
        const { element, mine } = name;
        const size = (name.size ??= { w: element.offsetWidth, h: element.offsetHeight });
        const own = grid.filter(mine);
        const middle = {
          x: own.reduce((sum, { x }) => sum + x, 0) / own.length,
          y: own.reduce((sum, { y }) => sum + y, 0) / own.length,
        };
        const box = nearestFree(
          size,
          own,
          middle,
          (b) =>
            within(b, frame) &&
            corners(b).every(mine) &&
            obstacles.every((other) => !touch(b, other, CLEAR)),
        );
        element.style.visibility = box ? "visible" : "hidden";
        if (!box) continue;
        element.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
        obstacles.push(box);
      }
    },
    /** They are written otherwise now. */
    measure() {
      for (const name of names) name.size = null;
    },
    remove: () => pane.replaceChildren(),
  };
}

/** @param {Box} box */
const corners = ({ x, y, w, h }) => [
  { x, y },
  { x: x + w, y },
  { x, y: y + h },
  { x: x + w, y: y + h },
];
