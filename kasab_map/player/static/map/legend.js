/** The legend, in three blocks: reported places, what is only inferred from them, border and road. */
import { el, put, svg, button } from "../dom.js";
import { lookTitle } from "../words/parties.js";

/** Places nobody ever reports from: off until asked for. */
export const SILENT = "silent";
export const LAYERS = {
  areas: true,
  front: true,
  reach: true,
  labels: true,
  relief: true,
  road: true,
};
/** A layer that asks a third party: off until a reader switches it on, and never by a link. */
export const ONLINE = "online";
/** Narrower than this, in pixels, an open legend would hide the map. */
export const NARROW = 560;
/** Lower than this it has no room among somebody's controls. */
const LOW = 360;
const INFERRED = ["areas", "front"];

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {string[]} layers the layers this map has
 * @returns {import("../state/types.js").Part}
 */
export function makeLegend(stage, symbols, layers) {
  const { words, set, now, timeline } = stage;
  const { looks, sides } = timeline;
  const entry = (/** @type {string} */ key, /** @type {Node|Node[]} */ sign) =>
    el("li", { "data-key": key }, el("span", { class: "kp-key-sign" }, sign), words.say(key));
  const held = looks.find(({ side }) => side);
  const last = looks.filter(({ side }) => side).at(-1) ?? looks[0];
  const signs = looks.map((standing) =>
    el(
      "li",
      { "data-look": standing.look },
      el("span", { class: "kp-key-sign" }, symbols.still("village", standing)),
      standing.contested
        ? words.say("legend.contested")
        : standing.look === "disputed"
          ? words.say("legend.disputed")
          : lookTitle(words, standing),
    ),
  );
  const reported = [
    ...signs,
    entry("legend.stale", symbols.still("village", last, true)),
    entry("legend.shapes", [symbols.still("hill", last), symbols.still("border_crossing", last)]),
  ];
  const only = button(
    "",
    () => {
      const hide = INFERRED.some((layer) => now().layers[layer]);
      set({
        layers: { ...now().layers, ...Object.fromEntries(INFERRED.map((layer) => [layer, !hide])) },
      });
    },
    { class: "kp-only kp-link" },
  );
  const silentPlaces = timeline.places.filter(
    (place, n) =>
      place.lat !== null &&
      place.role !== "main" &&
      !timeline.claimsOf(n).length &&
      !Object.keys(place.control).length,
  ).length;
  const silent = button(
    "",
    () => set({ layers: { ...now().layers, [SILENT]: !now().layers[SILENT] } }),
    { class: "kp-show-silent kp-link" },
  );
  silent.hidden = !silentPlaces || !layers.includes(SILENT);
  const has = (/** @type {string} */ layer) => layers.includes(layer);
  // On a narrow map it is opened when asked for; the window is known before the map has been laid out.
  let narrow = window.innerWidth < NARROW;
  const element = el(
    "details",
    { class: "kp-legend", open: !narrow },
    el(
      "summary",
      {},
      el(
        "span",
        { class: "kp-key-short" },
        held ? symbols.still("village", held) : null,
        symbols.still("village", last),
        words.say("player.legend"),
      ),
      el("span", { class: "kp-key-head" }, words.say("legend.reported")),
    ),
    el("ul", {}, reported),
    el(
      "div",
      { class: "kp-inferred" },
      el("div", { class: "kp-key-row" }, el("b", {}, words.say("legend.inferred")), only),
      el(
        "ul",
        {},
        entry("legend.areas", swatches(sides.map(({ area }) => area))),
        entry("legend.pale", swatches([sides.at(-1)?.area ?? ""], 0.42)),
        entry("legend.ground", hatch(symbols)),
        entry("legend.front", dashes("kp-front", "8.8 5.2")),
        entry("legend.presumed", dashes("kp-presumed", "0 5")),
      ),
    ),
    el(
      "ul",
      { class: "kp-key-ground" },
      entry("legend.border", dashes("kp-key-border", "9 3 2 3")),
      has("road") && entry("legend.road", dashes("kp-key-road", "")),
    ),
    silent,
  );

  const watch = new ResizeObserver(([{ contentRect }]) => {
    const low = contentRect.height < LOW && element.closest("[data-guest]") !== null;
    if ((contentRect.width < NARROW || low) === narrow) return;
    narrow = !narrow;
    element.toggleAttribute("open", !narrow);
  });
  stage.soon.held(() => {
    const map = element.closest(".kp-map");
    if (map) watch.observe(map);
  });

  return {
    element,
    destroy: () => watch.disconnect(),
    paint(state, before) {
      if (before && before.layers === state.layers) return;
      const hidden = INFERRED.every((layer) => !state.layers[layer]);
      put(only, "aria-pressed", String(hidden));
      put(only, "aria-label", words.say(hidden ? "legend.show_inferred" : "legend.hide_inferred"));
      only.textContent = words.say(hidden ? "legend.show" : "legend.hide");
      put(element, "data-inferred", hidden ? "off" : "on");
      const shown = Boolean(state.layers[SILENT]);
      put(silent, "aria-pressed", String(shown));
      silent.textContent = words.count(
        shown ? "legend.hide_silent" : "legend.show_silent",
        silentPlaces,
      );
    },
  };
}

/** @param {Node[]} parts */
const sample = (...parts) => svg("svg", { width: 30, height: 14, "aria-hidden": "true" }, parts);

/** Areas side by side. @param {string[]} areas @param {number} [opacity] */
const swatches = (areas, opacity = 1) =>
  sample(
    ...areas.map((area, n) =>
      svg("rect", {
        x: (n * 30) / areas.length,
        width: 30 / areas.length,
        height: 14,
        fill: area,
        "fill-opacity": opacity,
      }),
    ),
  );

/** @param {import("./symbols.js").Symbols} symbols */
const hatch = (symbols) => sample(svg("rect", { width: 30, height: 14, fill: symbols.fought }));

/** @param {string} name @param {string} dash */
const dashes = (name, dash) =>
  sample(
    svg("path", { d: "M0 7H30", class: name, fill: "none", "stroke-dasharray": dash || null }),
  );
