/** The layers of the map, a switch each: seldom used, so they lie under a button. */
import { el } from "../dom.js";
import { ONLINE } from "./legend.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {string[]} layers the layers this map has
 * @returns {import("../state/types.js").Part}
 */
export function makeLayers({ words, set, now, timeline }, layers) {
  const { tiles } = timeline.doc;
  /** @type {Record<string, string>} */
  const online =
    tiles && layers.includes(ONLINE)
      ? { name: tiles.name, host: new URL(tiles.url.replaceAll(/[{}]/g, "")).host }
      : {};
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
  return {
    element: el(
      "fieldset",
      { class: "kp-layers" },
      el("legend", {}, words.say("player.layers")),
      layers.map((layer) => el("label", {}, boxes.get(layer), words.say(`layer.${layer}`, online))),
    ),
    paint(state, before) {
      if (before && before.layers === state.layers) return;
      for (const [layer, box] of boxes) box.checked = Boolean(state.layers[layer]);
    },
  };
}
