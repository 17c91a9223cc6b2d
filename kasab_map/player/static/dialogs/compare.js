/** Comparing: another day, or another lens, beside the map or under a swipe; the differences in words. */
import { el, put } from "../dom.js";
import { makeMap } from "../map/map.js";
import { mirrorOf, lockViews, refit } from "../map/mirror.js";
import { makeCompareBar } from "./compare-bar.js";
import { differences, makeDifferences } from "./differences.js";
import { makeTitles } from "./titles.js";
import { makeSwipe } from "./swipe.js";

/** @typedef {{center: any, zoom: number}} View */

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {Pick<ReturnType<typeof makeMap>, "unlike"|"look">} first the map that is there already
 * @returns {import("../state/types.js").Part & {words: HTMLElement}}
 */
export function makeCompare(L, map, stage, symbols, first) {
  const { timeline, words } = stage;
  const home = () => first.look(null);
  const bar = makeCompareBar(stage);
  const spoken = makeDifferences(stage);
  spoken.element.prepend(bar.element);
  const element = el("div", { class: "kp-compare", hidden: true });
  const handle = makeSwipe(element, words.say("compare.handle"));
  const titles = makeTitles(stage);
  /** @type {{part: ReturnType<typeof makeMap>, unlock: () => void}|null} */
  let twin = null;
  let stood = "";
  /** Where the reader was before, if anywhere, and where that put both maps. @type {{before: View|null, then: View}|null} */
  let went = null;
  /** What had the focus when it was opened. @type {Element|null} */
  let opener = null;

  function open() {
    opener = document.activeElement;
    const part = makeMap(L, mirrorOf(L, map), stage, symbols, words.say("compare.map"));
    element.prepend(part.element);
    part.element.append(handle);
    titles.open(map.getContainer().parentElement, part.element);
    element.hidden = spoken.element.hidden = false;
    twin = { part, unlock: () => {} };
    return twin;
  }

  function close() {
    if (!twin) return;
    twin.unlock();
    const { part } = twin;
    part.destroy?.();
    part.map.remove();
    part.element.remove();
    twin = null;
    titles.close();
    markUnlike([]);
    // The button that opened it may lie in a menu that has closed since.
    const back = opener?.closest("details:not([open])")?.querySelector("summary") ?? opener;
    const here = [element, spoken.element].some((one) => one.contains(document.activeElement));
    if (here && back instanceof HTMLElement) back.focus();
    element.hidden = spoken.element.hidden = true;
    const goBack = went && stays(went.then) ? went : null;
    for (const name of ["data-compare", "data-twin"])
      put(element.parentElement ?? element, name, null);
    stood = "";
    went = null;
    if (!goBack) return refit(map);
    map.invalidateSize({ animate: false });
    if (!goBack.before) return home();
    map.setView(goBack.before.center, goBack.before.zoom, { animate: false });
  }

  /** @returns {View} */
  const view = () => ({ center: map.getCenter(), zoom: map.getZoom() });
  /** Whether the reader has not moved the map since. A map stands on whole pixels. @param {View} then */
  const stays = ({ center, zoom }) =>
    map.getZoom() === zoom &&
    map.project(center, zoom).distanceTo(map.project(map.getCenter(), zoom)) < 2;
  /** Whether the reader sees the main places. */
  const seesMain = () =>
    timeline.main.every((n) => {
      const { lat, lon } = timeline.places[n];
      return lat === null || map.getBounds().contains([lat, lon]);
    });

  /**
   * Lay the maps beside or over each other: both on the main places, if the reader saw them, as near as
   * they have room; else on the ground they were looking at.
   * @param {boolean} swiped
   * @param {boolean} arrived whether they were nowhere before
   */
  function stand(swiped, arrived) {
    const kind = swiped ? "swipe" : "beside";
    if (!twin || stood === kind) return;
    stood = kind;
    twin.unlock();
    put(element, "data-swipe", swiped ? "" : null);
    const main = arrived || seesMain();
    const before = arrived ? null : (went?.before ?? view());
    put(element.parentElement ?? element, "data-compare", kind);
    if (main) home();
    else refit(map);
    went = main ? { before, then: view() } : null;
    twin.part.map.invalidateSize({ animate: false });
    twin.part.map.setView(map.getCenter(), map.getZoom(), { animate: false });
    twin.unlock = lockViews(map, twin.part.map);
  }

  /** Mark on both maps the places in which they differ. @param {number[]} places */
  function markUnlike(places) {
    for (const part of [first, twin?.part]) part?.unlike(new Set(places));
  }

  return {
    element,
    words: spoken.element,
    paint(state, before) {
      const { compare } = state;
      if (!compare) return close();
      // What was painted before does not count for a second map that was not there.
      const was = twin ? before : null;
      const { part } = twin ?? open();
      part.paint({ ...state, ...compare }, was?.compare ? { ...was, ...was.compare } : null);
      const chosen = !was || was.compare !== compare;
      if (chosen) {
        bar.show(compare);
        stand(compare.swipe, !before);
      }
      if (!chosen && was.day === state.day && was.lens === state.lens) return;
      // The earlier day stands to the left, as on any line of time.
      put(
        element.parentElement ?? element,
        "data-twin",
        compare.day < state.day ? "before" : "after",
      );
      titles.say(state, compare);
      spoken.say(state, compare);
      markUnlike(differences(timeline, state, compare).map(({ n }) => n));
    },
    destroy: close,
  };
}
