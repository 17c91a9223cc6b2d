/**
 * The colours of areas: ink, stripes where there is fighting, the marks of further sides. Making them
 * ready takes a quarter of all that a first map takes, so they are laid when it has been painted.
 */
import { indexBy, isPrepared, makeInk } from "./ink.js";
import { makeMarks } from "./marks.js";
import { makeStripes } from "./stripes.js";

/** @typedef {import("../state/types.js").Standing} Standing */

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeAreas(L, map, timeline) {
  const { doc, sides } = timeline;
  const { cells } = doc.territory;
  const cellsOf = indexBy(cells, (cell) => [cell.place]);
  /** @type {ReturnType<typeof made>|null} */
  let ready = null;
  /** The same, once they are coloured. @type {ReturnType<typeof made>|null} */
  let laid = null;
  /** What was asked for before they are laid. @type {{standings: Standing[], shown: boolean, cut: boolean}} */
  const wanted = { standings: [], shown: true, cut: false };
  /** Places that are fought over on some day. @type {number[]} */
  let fought = [];

  function made() {
    const ink = makeInk(L, map, timeline);
    return {
      ink,
      stripes: makeStripes(map, ink, timeline),
      marks: makeMarks(map, ink, sides, doc.signs.marks),
    };
  }

  /** @param {Iterable<number>} moved places */
  function colour(moved) {
    if (!laid) return;
    const { standings } = wanted;
    laid.ink.paint(standings, moved);
    const striped = [...cellsOf].flatMap(([n, own]) => (standings[n].contested ? own : []));
    laid.stripes.paint(new Set(striped));
    laid.marks.paint();
  }

  /** @param {boolean} on */
  function show(on) {
    wanted.shown = on;
    for (const part of laid ? Object.values(laid) : []) part.show(on);
  }

  /** Cut at coast and border, where no ground of ours covers what lies beyond. @param {boolean} on */
  function cut(on) {
    wanted.cut = on;
    laid?.ink.cut(on);
  }

  function lay() {
    if (laid) return;
    laid = ready ??= made();
    show(wanted.shown);
    cut(wanted.cut);
    colour(wanted.standings.keys());
  }

  /** The same in pieces: each cell's ink is softened by itself, and days to come will need it too. */
  function* laying() {
    const { ink } = (ready ??= made());
    for (const n of cells.keys()) yield ink.wash.patch(n);
    yield lay();
    yield* striping(fought);
  }

  /** Make the stripes that days to come will need; before areas are laid, when they are. @param {number[]} places */
  function* striping(places) {
    fought = places;
    if (!laid) return;
    const { stripes } = laid;
    for (const n of places) for (const cell of cellsOf.get(n) ?? []) yield stripes.lay(cell);
  }

  return {
    lay,
    laying,
    striping,
    /** @param {Standing[]} standings @param {Iterable<number>} moved places whose standing is another now */
    paint(standings, moved) {
      wanted.standings = standings;
      if (isPrepared(doc)) lay();
      colour(moved);
    },
    show,
    cut,
    /** The square under one of the map's pixels, or -1. @param {{x: number, y: number}} at */
    squareOf: (at) => laid?.ink.squareOf(at) ?? -1,
    /** Whose ink lies on a square: a side's number, or -1. @param {number} square */
    sideOf: (square) => laid?.ink.sideOf(square) ?? -1,
    /** Whose ground a square is: a place, or null. @param {number} square */
    placeOf: (square) => laid?.ink.placeOf(square) ?? null,
    remove() {
      for (const part of ready ? Object.values(ready) : []) part.remove();
    },
  };
}
