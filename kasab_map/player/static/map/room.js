/** What lies over the map: panels, tools, credits, the sheet of a phone. Names and views keep clear of it. */
import { NARROW } from "./legend.js";

const PANELS = [
  ".kp-legend",
  ".kp-map-tools",
  ".kp-layers-panel",
  ".kp-locator",
  ".kp-north",
  ".kp-map-title",
  ".leaflet-control",
];
/** Outside the map's own element, and over it where the screen is small. */
const OVER = [".kp-sheet", ".kp-search", ".kp-notice"];
/** From the map's edge to what is written on it. */
const EDGE = 4;

/** @typedef {import("./labels.js").Box} Box */

/**
 * @param {any} map
 * @param {HTMLElement} element the map's pane, which its panels lie in
 * @param {import("../state/soon.js").Queue} soon
 */
export function makeRoom(map, element, soon) {
  /** On the pane, from its upper left corner. @type {(Box & {folds: boolean})[]|null} */
  let panels = null;
  let size = { w: 0, h: 0 };
  let frame = 0;
  let told = () => {};

  /** Measured once, and anew when something has grown or moved. */
  function measured() {
    if (panels) return panels;
    const pane = element.getBoundingClientRect();
    size = { w: pane.width, h: pane.height };
    const over = element.closest(".kasab-player")?.querySelectorAll(OVER.join()) ?? [];
    // Under a swipe, what lies over the first map lies over the second too.
    const own = element.closest("[data-swipe]") ? element.closest(".kp-stage") : element;
    const within = own?.querySelectorAll(PANELS.join()) ?? [];
    panels = [...within, ...over].flatMap((panel) => {
      const { left, top, width, height } = panel.getBoundingClientRect();
      const folds = panel.matches(".kp-legend");
      const box = { x: left - pane.left, y: top - pane.top, w: width, h: height, folds };
      const seen = box.x < pane.width && box.y < pane.height && left + width > pane.left;
      return width && height && seen && top + height > pane.top ? [box] : [];
    });
    return panels;
  }

  /** @returns {{frame: Box, panels: Box[]}} in the pixels of the map's layers */
  function now() {
    const found = measured();
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    return {
      frame: { x: x + EDGE, y: y + EDGE, w: size.w - 2 * EDGE, h: size.h - 2 * EDGE },
      panels: found.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
    };
  }

  /** Measure again when the page has been laid out. */
  function anew() {
    panels = null;
    if (!frame)
      frame = requestAnimationFrame(() => {
        frame = 0;
        panels = null;
        told();
      });
  }
  const watched = new ResizeObserver(anew);
  const stops = new MutationObserver(anew);
  map.on("moveend resize", anew);
  element.addEventListener("toggle", anew, true);

  return {
    now,
    anew,
    /** @param {() => void} tell whenever there may be other room */
    watch(tell) {
      told = tell;
      watched.observe(element);
      // Not the sheet's own size: beside a wide map it grows and shrinks with every day's words.
      soon.held(() => {
        const stage = element.closest(".kp-stage");
        if (stage) stops.observe(stage, { attributeFilter: ["data-sheet", "data-compare"] });
      });
    },
    /** How much of each edge panels cover: a first view keeps what matters out from under them. */
    clear() {
      panels = null;
      const taken = { left: 0, right: 0, top: 0, bottom: 0 };
      measured();
      const narrow = size.w < NARROW;
      for (const { x, y, w, h, folds } of measured()) {
        // On a narrow map the legend is about to close, if it has not yet.
        if (narrow && folds) continue;
        const middle = { x: x + w / 2, y: y + h / 2 };
        // A panel narrower than half the map stands at a side, a wider one at the top or the foot.
        if (middle.x > size.w / 4 && middle.x < (3 * size.w) / 4 && w < size.w / 2) continue;
        if (w < size.w / 2 && h > 60) {
          if (middle.x < size.w / 2) taken.left = Math.max(taken.left, x + w);
          else taken.right = Math.max(taken.right, size.w - x);
        } else if (w >= size.w / 2) {
          if (middle.y < size.h / 2) taken.top = Math.max(taken.top, y + h);
          else taken.bottom = Math.max(taken.bottom, size.h - y);
        }
      }
      // However much lies over a small map, some of it is left to look at.
      const most = { left: size.w / 3, right: size.w / 3, top: size.h / 4, bottom: size.h / 2 };
      return {
        left: Math.min(taken.left, most.left),
        right: Math.min(taken.right, most.right),
        top: Math.min(taken.top, most.top),
        bottom: Math.min(taken.bottom, most.bottom),
      };
    },
    destroy() {
      cancelAnimationFrame(frame);
      watched.disconnect();
      stops.disconnect();
      map.off("moveend resize", anew);
      element.removeEventListener("toggle", anew, true);
    },
  };
}
