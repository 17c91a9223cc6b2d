/** Small multiples: one small map for each day of change; a click goes there. */
import { el, svg, refill, button } from "../dom.js";
import { ranked } from "../words/sentences.js";
import { lensWords, lensRule } from "../words/parties.js";

const WIDTH = 200;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeMultiples(stage, symbols) {
  const { timeline, words, act, now } = stage;
  const grid = el("div", { class: "kp-multiples" });
  const lens = el("p", { class: "kp-rule" });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-wide", "aria-label": words.say("player.multiples") },
      el(
        "div",
        { class: "kp-dialog-head" },
        el("h2", {}, words.say("player.multiples")),
        button(words.say("player.close"), () => element.close(), { class: "kp-tool" }),
      ),
      lens,
      grid,
    )
  );

  const [[south, west], [north, east]] = timeline.doc.view.open ?? timeline.doc.view.bounds;
  const flat = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const high = (north - south) * 0.2;
  // As wide as it is high, or wider where the front is.
  const wide = Math.max(
    (east - west) * 0.2,
    ((north - south + 2 * high) / flat - (east - west)) / 2,
  );
  const scale = WIDTH / ((east - west + 2 * wide) * flat);
  const height = Math.round((north - south + 2 * high) * scale);
  /** @param {number} lat @param {number} lon */
  const x = (lat, lon) => Math.round((lon - west + wide) * flat * scale * 10) / 10;
  /** @param {number} lat */
  const y = (lat) => Math.round((north + high - lat) * scale * 10) / 10;
  /** @param {import("../state/types.js").LatLng[]} ring */
  const trace = (ring) => `M${ring.map(([lat, lon]) => `${x(lat, lon)} ${y(lat)}`).join("L")}Z`;

  /** The land of the ground, if there is one. */
  function land() {
    const { land: own, abroad } = timeline.doc.ground ?? { land: [], abroad: [] };
    return [...own, ...abroad].flat().map(trace).join("");
  }

  /** @type {string[]|null} */
  let cells = null;
  let ground = "";

  /** @param {number} day */
  function picture(day) {
    cells ??= timeline.doc.territory.cells.map((cell) => cell.polygons.flat().map(trace).join(""));
    ground ||= land();
    const reading = timeline.read(now().lens);
    /** @type {Map<string, string>} */
    const areas = new Map();
    timeline.doc.territory.cells.forEach((cell, n) => {
      const { look } = reading.at(cell.place, day);
      areas.set(look, (areas.get(look) ?? "") + (cells ?? [])[n]);
    });
    const marks = timeline.main
      .map((n) => ({ place: timeline.places[n], standing: reading.at(n, day).standing }))
      .filter(({ place }) => place.lat !== null);
    return svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true" },
      svg("rect", { width: WIDTH, height, class: "kp-sea" }),
      svg("path", { d: ground, class: "kp-land", "fill-rule": "evenodd" }),
      timeline.looks
        .filter(({ look }) => areas.has(look))
        .map((standing) => {
          const { fill, opacity } = symbols.area(standing);
          return svg("path", { d: areas.get(standing.look), fill, "fill-opacity": opacity });
        }),
      marks.map(({ place, standing }) =>
        svg("path", {
          d: symbols.shape(place.kind, standing),
          fill: symbols.fill(standing),
          stroke: symbols.ring(standing),
          "stroke-width": standing.disputed ? 3 : 1.6,
          transform: `translate(${x(place.lat ?? 0, place.lon ?? 0)} ${y(place.lat ?? 0)}) scale(0.75)`,
        }),
      ),
    );
  }

  return {
    element,
    open() {
      const state = now();
      const reading = timeline.read(state.lens);
      lens.textContent = `${lensWords(words, timeline, state.lens)}: ${lensRule(words, timeline, state.lens)}`;
      refill(
        grid,
        reading.changeDays.map((day) => {
          const names = ranked(timeline, reading.changesOn(day)).map(({ place }) =>
            words.name(timeline.places[place]),
          );
          const shown =
            names.slice(0, 3).join(words.say("list.comma")) +
            (names.length > 3 ? ` +${words.number(names.length - 3)}` : "");
          return button(
            [picture(day), el("strong", {}, words.day(day, "day")), el("span", {}, shown)],
            () => {
              element.close();
              act.go(day);
            },
            {
              class: "kp-multiple",
              "data-day": words.iso(day),
              "aria-current": day === state.day ? "date" : null,
            },
          );
        }),
      );
      element.showModal();
    },
  };
}
