/** The legend, with a switch for each layer: reported places above, what is only inferred below. */
import { el, put, svg, button } from "../dom.js";
import { lookTitle } from "../words/parties.js";

export const LAYERS = {
  areas: true,
  front: true,
  band: true,
  reach: true,
  labels: true,
  relief: true,
  road: true,
};
/** A layer that asks a third party: off until a reader switches it on, and never by a link. */
export const ONLINE = "online";
/** Narrower than this, in pixels, an open legend would hide the map. */
export const NARROW = 560;
const INFERRED = ["areas", "front", "band"];

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {string[]} layers the layers this map has
 * @returns {import("../state/types.js").Part}
 */
export function makeLegend(stage, symbols, layers) {
  const { words, set, now } = stage;
  const entry = (/** @type {string} */ key, /** @type {Node} */ sign) =>
    el("li", {}, sign, words.say(key));
  const { looks } = stage.timeline;
  // One held area stands for all of them: which colour is whose, the signs tell.
  const swatch = (/** @type {import("../state/types.js").Standing} */ standing) =>
    svg(
      "svg",
      { width: 20, height: 14, "aria-hidden": "true" },
      svg("rect", {
        width: 20,
        height: 14,
        rx: 2,
        fill: symbols.area(standing).fill,
        "fill-opacity": symbols.area(standing).opacity,
      }),
    );
  const signs = looks.map((standing) =>
    el(
      "li",
      { "data-look": standing.look },
      symbols.still("village", standing),
      standing.contested || (standing.unknown && standing.disputed)
        ? words.say(`legend.${standing.look}`)
        : lookTitle(words, standing),
    ),
  );
  const dashes = svg(
    "svg",
    { width: 22, height: 8, "aria-hidden": "true" },
    svg("path", {
      d: "M0 4H22",
      stroke: "#211f1b",
      "stroke-width": 2.4,
      "stroke-dasharray": "7 4",
    }),
  );
  const veil = svg(
    "svg",
    { width: 20, height: 14, "aria-hidden": "true" },
    svg("rect", { width: 20, height: 14, rx: 7, fill: "#3b372f", "fill-opacity": 0.22 }),
  );
  const boxes = new Map(
    layers.map((layer) => {
      const box = /** @type {HTMLInputElement} */ (
        el("input", {
          type: "checkbox",
          change: () => set({ layers: { ...now().layers, [layer]: box.checked } }),
        })
      );
      return [layer, box];
    }),
  );
  const { tiles } = stage.timeline.doc;
  /** @type {Record<string, string>} */
  const online =
    tiles && layers.includes(ONLINE)
      ? { name: tiles.name, host: new URL(tiles.url.replaceAll(/[{}]/g, "")).host }
      : {};
  const only = button(
    words.say("player.only_reported"),
    () => {
      const hide = INFERRED.some((layer) => now().layers[layer]);
      set({
        layers: { ...now().layers, ...Object.fromEntries(INFERRED.map((layer) => [layer, !hide])) },
      });
    },
    { class: "kp-only", "aria-pressed": "false" },
  );
  const element = el(
    "details",
    { class: "kp-legend", open: true },
    el("summary", {}, words.say("player.legend")),
    el("ul", {}, signs),
    el(
      "ul",
      { class: "kp-inferred" },
      entry("legend.areas", swatch(looks.filter(({ side }) => side).at(-1) ?? looks[0])),
      entry("legend.front", dashes),
      entry("legend.band", veil),
    ),
    only,
    el(
      "details",
      { class: "kp-layers" },
      el("summary", {}, words.say("player.layers")),
      layers.map((layer) => el("label", {}, boxes.get(layer), words.say(`layer.${layer}`, online))),
    ),
  );

  // On a narrow map it is opened when asked for.
  let narrow = false;
  const watch = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width < NARROW === narrow) return;
    narrow = !narrow;
    element.toggleAttribute("open", !narrow);
  });
  requestAnimationFrame(() => element.parentElement && watch.observe(element.parentElement));

  return {
    element,
    destroy: () => watch.disconnect(),
    paint(state, before) {
      if (before && before.layers === state.layers) return;
      for (const [layer, box] of boxes) box.checked = Boolean(state.layers[layer]);
      const hidden = INFERRED.every((layer) => !state.layers[layer]);
      put(only, "aria-pressed", String(hidden));
      put(element, "data-inferred", hidden ? "off" : "on");
    },
  };
}
