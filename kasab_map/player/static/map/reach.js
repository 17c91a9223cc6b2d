/** The circle in which an ill-placed place may lie, dotted, with words that say so. */
import { el, put, svg } from "../dom.js";
import { touch, within } from "./labels.js";
import { metresOfPixel } from "./overlay.js";

/** Smaller than this, in metres, a circle says what a sign says anyhow. */
const WORTH_WORDS = 1000;
/** A circle smaller than this, in pixels, would lie on the sign's own edge. */
const WORTH_DRAWING = 26;
/** Where its words are tried: angles round the circle, the lower right first. */
const ROUND = [45, 60, 30, 135, 120, 150, 75, 105, 0, 180, 315, 225];

/** @typedef {import("./labels.js").Box} Box */

/** Where a located place is, and how far off it may be. @param {import("../state/types.js").Place} place */
const around = ({ lat, lon, uncertainty_m: metres }) => ({
  at: /** @type {import("../state/types.js").LatLng} */ ([lat ?? 0, lon ?? 0]),
  metres: metres ?? 0,
});

/**
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./overlay.js").Overlay} overlay
 */
export function makeReach(map, { timeline, words }, overlay) {
  const circle = svg("circle", { class: "kp-reach" });
  const said = el(
    "div",
    { class: "kp-reach-words leaflet-zoom-hide", "aria-hidden": "true" },
    el("span", {}, words.say("map.reach")),
  );
  const pane = map.getPane("kp-names") ?? map.createPane("kp-names");
  pane.append(said);
  /** @type {import("../state/types.js").Place|null} */
  let place = null;
  /** @type {{w: number, h: number}|null} */
  let size = null;

  return {
    /** @param {import("../state/types.js").State} now */
    paint({ place: n, layers, presenting }) {
      const chosen = n === null ? null : timeline.places[n];
      const known = chosen && chosen.lat !== null && chosen.uncertainty_m && layers.reach;
      place = known && !presenting ? chosen : null;
      if (!place) return circle.remove();
      const { cx, cy, r } = overlay.circle(around(place));
      put(circle, "cx", String(cx));
      put(circle, "cy", String(cy));
      put(circle, "r", String(r));
      overlay.group.append(circle);
    },
    /** @param {import("./labels.js").Room} room @param {Box[]} taken @returns {Box[]} what it takes itself */
    settle({ frame, panels, front = () => false }, taken) {
      const own = place && around(place);
      if (own) circle.style.visibility = radiusOf(own) < WORTH_DRAWING ? "hidden" : "";
      const box =
        own && own.metres >= WORTH_WORDS && found(own, frame, [...panels, ...taken], front);
      said.style.visibility = box ? "visible" : "hidden";
      if (!box) return [];
      said.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
      return [box];
    },
    remove() {
      circle.remove();
      said.remove();
    },
  };

  /** In pixels. @param {ReturnType<typeof around>} own */
  function radiusOf({ at, metres }) {
    return metres / metresOfPixel(at[0], map.getZoom());
  }

  /** @param {ReturnType<typeof around>} own @param {Box} frame @param {Box[]} obstacles @param {(box: Box) => boolean} front */
  function found({ at, metres }, frame, obstacles, front) {
    /** @type {Box|null} */
    let across = null;
    const middle = map.latLngToLayerPoint(at);
    const radius = radiusOf({ at, metres });
    size ??= { w: said.offsetWidth, h: said.offsetHeight };
    for (const angle of ROUND) {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const edge = { x: middle.x + (radius + 6) * cos, y: middle.y + (radius + 6) * sin };
      const box = {
        x: cos > 0.1 ? edge.x : cos < -0.1 ? edge.x - size.w : edge.x - size.w / 2,
        y: sin > 0.1 ? edge.y : sin < -0.1 ? edge.y - size.h : edge.y - size.h / 2,
        ...size,
      };
      if (!within(box, frame) || obstacles.some((other) => touch(box, other, 2))) continue;
      if (!front(box)) return box;
      across ??= box;
    }
    return across;
  }
}
