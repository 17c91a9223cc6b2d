/** Where in the world this is: a small map for a first visit, gone once a reader has chosen or moved. */
import { el, svg } from "../dom.js";

const WIDE = 168;

/** @typedef {import("../state/types.js").LatLng} LatLng */

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part|null} none where the theatre has no outlines for it
 */
export function makeLocator({ timeline, words }) {
  const { ground, view } = timeline.doc;
  const { land, abroad } = ground?.locator ?? { land: [], abroad: [] };
  if (!land.length) return null;
  const points = [...land, ...abroad].flat(2);
  const [south, north] = ends(points.map(([lat]) => lat));
  const [west, east] = ends(points.map(([, lon]) => lon));
  const flat = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDE / ((east - west) * flat);
  const high = Math.round((north - south) * scale);
  /** @param {LatLng} at */
  const place = ([lat, lon]) => ({
    x: Math.round((lon - west) * flat * scale * 10) / 10,
    y: Math.round((north - lat) * scale * 10) / 10,
  });
  const outline = (/** @type {LatLng[][][]} */ polygons, /** @type {string} */ name) =>
    svg("path", {
      class: name,
      d: polygons
        .flat()
        .map(
          (ring) =>
            `M${ring
              .map(place)
              .map(({ x, y }) => `${x} ${y}`)
              .join("L")}Z`,
        )
        .join(""),
    });
  const labels = (ground?.labels ?? [])
    .filter(({ kind }) => kind.startsWith("locator_"))
    .flatMap(({ kind, names, at }) => {
      const { x, y } = place(at);
      const city = kind === "locator_city";
      const text = names[words.lang] ?? names.en;
      return [
        city && svg("circle", { class: "kp-locator-city", cx: x, cy: y, r: 2 }),
        svg(
          "text",
          {
            class: city ? "kp-locator-city" : "kp-locator-country",
            x: city ? x + 4 : x,
            y: y + 4,
            "text-anchor": city ? "start" : "middle",
          },
          text,
        ),
      ].filter((part) => part !== false);
    });
  const [[s, w], [n, e]] = view.open ?? view.bounds;
  const here = place([(s + n) / 2, (w + e) / 2]);
  const first = timeline.main[0];
  const name = first === undefined ? timeline.doc.title : words.name(timeline.places[first]);
  const picture = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDE} ${high}`,
      width: WIDE,
      height: high,
      direction: "ltr",
      "aria-hidden": "true",
    },
    outline(abroad, "kp-locator-abroad"),
    outline(land, "kp-locator-land"),
    ...labels,
    svg("rect", {
      class: "kp-locator-here",
      x: here.x - 4.5,
      y: here.y - 4.5,
      width: 9,
      height: 9,
    }),
    svg("text", { class: "kp-locator-name", x: here.x + 8, y: here.y + 4 }, name),
  );
  const element = el(
    "div",
    { class: "kp-locator", role: "img", "aria-label": words.say("map.locator", { place: name }) },
    picture,
  );
  /** The day the player opened on. @type {number|null} */
  let opened = null;

  return {
    element,
    paint({ day, place: chosen, compare }) {
      opened ??= day;
      if (chosen !== null || day !== opened || compare) element.hidden = true;
    },
  };
}

/** @param {number[]} numbers */
const ends = (numbers) => [
  numbers.reduce((a, b) => Math.min(a, b), Infinity),
  numbers.reduce((a, b) => Math.max(a, b), -Infinity),
];
