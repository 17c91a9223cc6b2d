/** Small multiples: a small map for each day of change, or each week or month; a click goes there. */
import { el, put, svg, refill, button } from "../dom.js";
import { RANK } from "../state/timeline.js";
import { FOUGHT_WITHIN } from "../map/wash.js";
import { KM_PER_DEGREE } from "../map/front.js";
import { lensWords, lensRule, lookTitle } from "../words/parties.js";

const WIDTH = 200;
/** Pictures that have been drawn: what clips one is found by its name. */
let drawn = 0;
const WEEK = 7;
const CHOICES = ["change", "week", "month"];
/** Nearer to the edge than this a sign and its ring would be cut. */
const RIM = 12;

/**
 * The days that are drawn, each with the places that changed since the one before it.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {string} choice one of CHOICES
 * @param {import("../state/types.js").Span|null} span the days chosen, if any are
 * @param {(day: number) => number} monthday day of its month
 * @returns {{day: number, changed: number[]}[]}
 */
export function pictured(timeline, lens, choice, span, monthday) {
  const reading = timeline.read(lens);
  const [from, to] = span ? [span.from, span.to] : [0, timeline.last];
  const all = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const days =
    choice === "change"
      ? reading.changeDays.filter((day) => day >= from && day <= to)
      : all.filter((day) =>
          choice === "week"
            ? (day - from) % WEEK === 0
            : day === from || day === to || monthday(day) === 1,
        );
  return days.map((day, n) => {
    const before = choice === "change" ? day - 1 : n ? days[n - 1] : day;
    const changed = timeline.places
      .map((_, place) => place)
      .filter((place) => reading.at(place, day).standing !== reading.at(place, before).standing)
      .sort((a, b) => RANK[timeline.places[a].role] - RANK[timeline.places[b].role]);
    return { day, changed };
  });
}

/**
 * Where at the rim a picture points to what lies outside of it; null for what lies within.
 * @param {number} x @param {number} y @param {number} width @param {number} height
 * @returns {{x: number, y: number, turn: number}|null} the turn in degrees, from the east clockwise
 */
export function beyond(x, y, width, height) {
  const within = (/** @type {number} */ at, /** @type {number} */ size) =>
    Math.min(size - RIM, Math.max(RIM, at));
  const at = { x: within(x, width), y: within(y, height) };
  if (at.x === x && at.y === y) return null;
  return { ...at, turn: Math.round((Math.atan2(y - at.y, x - at.x) * 180) / Math.PI) };
}

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeMultiples(stage, symbols) {
  const { timeline, words, act, now } = stage;
  const grid = el("div", { class: "kp-multiples" });
  const lens = el("p", { class: "kp-rule" });
  const choice = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      { "aria-label": words.say("multiples.choose"), change: () => draw() },
      CHOICES.map((one) => el("option", { value: one }, words.say(`multiples.${one}`))),
    )
  );
  const ring = (/** @type {number} */ r) =>
    svg("circle", { r, fill: "none", class: "kp-multiple-ring", "stroke-width": 2 });
  const arrow = () => svg("path", { d: "M-5-7 9 0-5 7-1 0Z", class: "kp-multiple-arrow" });
  const drawing = (/** @type {Element} */ sign) =>
    svg("svg", { viewBox: "-12 -12 24 24", width: 20, height: 20, "aria-hidden": "true" }, sign);
  const key = el(
    "ul",
    { class: "kp-multiples-key" },
    timeline.looks.map((standing) =>
      el("li", {}, symbols.still("village", standing), lookTitle(words, standing)),
    ),
    el("li", {}, drawing(ring(9)), words.say("multiples.ring")),
    el("li", {}, drawing(arrow()), words.say("multiples.beyond")),
  );
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-wide", "aria-label": words.say("player.multiples") },
      el(
        "div",
        { class: "kp-dialog-head" },
        el("h2", {}, words.say("player.multiples")),
        choice,
        button(words.say("player.close"), () => element.close(), { class: "kp-tool" }),
      ),
      lens,
      key,
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

  /** @param {number} day @param {number[]} changed */
  function picture(day, changed) {
    cells ??= timeline.doc.territory.cells.map((cell) => cell.polygons.flat().map(trace).join(""));
    ground ||= land();
    const reading = timeline.read(now().lens);
    /** @type {Map<string, string>} */
    const areas = new Map();
    timeline.doc.territory.cells.forEach((cell, n) => {
      const { look } = reading.at(cell.place, day);
      areas.set(look, (areas.get(look) ?? "") + (cells ?? [])[n]);
    });
    const marks = [...new Set([...timeline.main, ...changed])]
      .map((n) => ({
        place: timeline.places[n],
        standing: reading.at(n, day).standing,
        new: changed.includes(n),
      }))
      .filter(({ place }) => place.lat !== null);
    // Fighting in one place says nothing of ground far off.
    const near = `kp-fought-${(drawn += 1)}`;
    const fought = timeline.places.filter(
      ({ lat }, n) => lat !== null && reading.at(n, day).standing.contested,
    );
    const r = (FOUGHT_WITHIN / 1000 / KM_PER_DEGREE) * scale;
    const within = (/** @type {import("../state/types.js").Place} */ { lat, lon }) => ({
      cx: x(lat ?? 0, lon ?? 0),
      cy: y(lat ?? 0),
      r,
    });
    return svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true" },
      svg(
        "clipPath",
        { id: near },
        fought.map((place) => svg("circle", within(place))),
      ),
      svg("rect", { width: WIDTH, height, class: "kp-sea" }),
      svg("path", { d: ground, class: "kp-land", "fill-rule": "evenodd" }),
      timeline.looks
        .filter(({ look }) => areas.has(look))
        .map((standing) => {
          const { fill, opacity } = symbols.area(standing);
          const clip = standing.contested ? `url(#${near})` : null;
          const look = { fill, "fill-opacity": opacity, "clip-path": clip };
          return svg("path", { d: areas.get(standing.look), ...look });
        }),
      marks.map(({ place, standing, new: isNew }) => {
        const at = { x: x(place.lat ?? 0, place.lon ?? 0), y: y(place.lat ?? 0) };
        const outside = isNew && beyond(at.x, at.y, WIDTH, height);
        const { x: left, y: top } = outside || at;
        const turned = outside ? `rotate(${outside.turn})` : "scale(0.75)";
        const about = {
          transform: `translate(${left} ${top}) ${turned}`,
          "data-changed": isNew ? place.id : null,
        };
        if (outside) return svg("g", about, arrow());
        const sign = symbols.still(place.kind, standing);
        put(sign, "x", "-13");
        put(sign, "y", "-13");
        return svg("g", about, sign, isNew && ring(15));
      }),
    );
  }

  function draw() {
    const state = now();
    refill(
      grid,
      pictured(timeline, state.lens, choice.value, state.span, words.monthday).map(
        ({ day, changed }) => {
          const names = changed.map((place) => words.name(timeline.places[place]));
          const shown =
            names.slice(0, 3).join(words.say("list.comma")) +
            (names.length > 3 ? ` +${words.number(names.length - 3)}` : "");
          return button(
            [picture(day, changed), el("strong", {}, words.day(day, "day")), el("span", {}, shown)],
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
        },
      ),
    );
  }

  return {
    element,
    open() {
      const { lens: shown } = now();
      lens.textContent = `${lensWords(words, timeline, shown)}: ${lensRule(words, timeline, shown)}`;
      draw();
      element.showModal();
    },
  };
}
