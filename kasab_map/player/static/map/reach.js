/** The circle in which an ill-placed place may lie, dotted, with words that say so. */
import { el } from "../dom.js";
import { touch, within } from "./labels.js";

/** Smaller than this, in metres, a circle says what a sign says anyhow. */
const WORTH_WORDS = 1000;
/** Where its words are tried: angles round the circle, the lower right first. */
const ROUND = [45, 60, 30, 135, 120, 150, 75, 105, 0, 180, 315, 225];

/** @typedef {import("./labels.js").Box} Box */

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {any} renderer
 */
export function makeReach(L, map, { timeline, words }, renderer) {
  const circle = L.circle([0, 0], {
    renderer,
    radius: 1,
    fill: false,
    className: "kp-reach",
    color: "#1e2528",
    weight: 1.3,
    dashArray: "1.5 4",
    interactive: false,
  });
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
      if (place) circle.setLatLng([place.lat, place.lon]).setRadius(place.uncertainty_m).addTo(map);
      else circle.remove();
    },
    /** @param {{frame: Box, panels: Box[]}} room @param {Box[]} taken @returns {Box[]} what it takes itself */
    settle({ frame, panels }, taken) {
      const wanted = place && (place.uncertainty_m ?? 0) >= WORTH_WORDS;
      const own = circle._point;
      const box = wanted && own && found(own, circle._radius, frame, [...panels, ...taken]);
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

  /** @param {{x: number, y: number}} middle @param {number} radius @param {Box} frame @param {Box[]} obstacles */
  function found(middle, radius, frame, obstacles) {
    size ??= { w: said.offsetWidth, h: said.offsetHeight };
    for (const angle of ROUND) {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const at = { x: middle.x + (radius + 6) * cos, y: middle.y + (radius + 6) * sin };
      const box = {
        x: cos > 0.1 ? at.x : cos < -0.1 ? at.x - size.w : at.x - size.w / 2,
        y: sin > 0.1 ? at.y : sin < -0.1 ? at.y - size.h : at.y - size.h / 2,
        ...size,
      };
      if (within(box, frame) && obstacles.every((other) => !touch(box, other, 2))) return box;
    }
    return null;
  }
}
