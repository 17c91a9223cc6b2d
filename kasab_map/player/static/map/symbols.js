/**
 * How a standing looks: colour, shape *and* pattern, so that greyscale and colour-blind eyes can
 * tell. The sides bring theirs in the document; what is open has its own here. Legend, map, canvas,
 * lanes and small maps all draw from these.
 */
import { svg } from "../dom.js";

/** @typedef {import("../state/types.js").Standing} Standing */

export const INK = { word: "#211f1b", unknown: "#6F6A60", disputed: "#7B559E", paper: "#FFFFFF" };

const HIGH_GROUND = new Set(["observatory", "hill", "mountain"]);
const BORDER = new Set(["border_crossing", "police_post"]);

/** @type {Record<string, string>} */
const SHAPES = {
  square: "M-6-6H6V6H-6Z",
  circle: "M-6.5 0A6.5 6.5 0 1 0 6.5 0A6.5 6.5 0 1 0-6.5 0Z",
  triangle: "M0-7.5L8 6.5H-8Z",
  diamond: "M0-9L9 0L0 9L-9 0Z",
};

/** What tells a side besides its colour, drawn inside its sign. @type {Record<string, string>} */
const MARKS = {
  none: "",
  bar: "M-3.2-1.1H3.2V1.1H-3.2Z",
  dot: "M-2 0A2 2 0 1 0 2 0A2 2 0 1 0-2 0Z",
  bars: "M-3.2-2.6H3.2V-0.8H-3.2ZM-3.2 0.8H3.2V2.6H-3.2Z",
  plus: "M-1-3.2H1V-1H3.2V1H1V3.2H-1V1H-3.2V-1H-1Z",
  ring: "M-3 0A3 3 0 1 0 3 0A3 3 0 1 0-3 0ZM-1.2 0A1.2 1.2 0 1 1 1.2 0A1.2 1.2 0 1 1-1.2 0Z",
};

/** How strongly an area is tinted over the ground: held ground lets it through, a pattern less. */
const HELD = 0.3;
const OPEN = 0.6;
const SILENT = 0.75;

/** Inks of contested ground: both sides', or the word's own where there are more than two. @param {import("../state/types.js").Side[]} sides */
export function contestedInks(sides) {
  return sides.length === 2 ? [sides[0].ink, sides[1].ink] : [INK.word, INK.word];
}

let made = 0;

/**
 * Patterns of one player, under ids of its own: two players on a page must not share them,
 * or hiding one would take the other's patterns away.
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeSymbols({ sides }) {
  const id = (/** @type {string} */ name) => `kp-${name}-${number}`;
  const number = ++made;
  const [one, two] = contestedInks(sides);
  const dots = (
    /** @type {string} */ name,
    /** @type {string} */ ground,
    /** @type {string} */ ink,
    gap = 6,
  ) =>
    svg(
      "pattern",
      { id: id(name), width: gap, height: gap, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: gap, height: gap, fill: ground }),
      svg("circle", { cx: gap / 2, cy: gap / 2, r: 0.9, fill: ink }),
    );
  const defs = svg(
    "svg",
    { class: "kp-defs", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    svg(
      "defs",
      {},
      // White between the stripes keeps them apart where print makes both greys alike.
      svg(
        "pattern",
        {
          id: id("contested"),
          width: 7,
          height: 7,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        svg("rect", { width: 7, height: 7, fill: INK.paper }),
        svg("rect", { width: 2.7, height: 7, fill: one }),
        svg("rect", { x: 3.5, width: 2.7, height: 7, fill: two }),
      ),
      svg(
        "pattern",
        {
          id: id("contested-area"),
          width: 8,
          height: 8,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        svg("rect", { width: 8, height: 8, fill: INK.paper }),
        svg("rect", { width: 4, height: 8, fill: one, "fill-opacity": 0.6 }),
        svg("rect", {
          x: 4,
          width: sides.length === 2 ? 4 : 0,
          height: 8,
          fill: two,
          "fill-opacity": 0.5,
        }),
      ),
      dots("unknown", "#F3F0E8", INK.unknown, 4),
      dots("unknown-area", "#F6F4EE55", "#8A8478", 7),
      svg(
        "pattern",
        {
          id: id("disputed-area"),
          width: 9,
          height: 9,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(-45)",
        },
        svg("rect", { width: 9, height: 9, fill: "#F6F4EE" }),
        svg("rect", { width: 1.6, height: 9, fill: INK.disputed }),
      ),
    ),
  );

  /** The shape of a place of some kind: high ground and the border keep theirs, a town takes its holder's. @param {string} kind @param {Standing} standing */
  function shape(kind, { side, contested }) {
    if (HIGH_GROUND.has(kind)) return SHAPES.triangle;
    if (BORDER.has(kind)) return SHAPES.diamond;
    return SHAPES[side?.shape ?? (contested ? "square" : "circle")] ?? SHAPES.circle;
  }

  /** @param {Standing} standing */
  function fill({ side, look, contested }) {
    if (side) return side.ink;
    return look === "disputed" ? INK.paper : `url(#${id(contested ? "contested" : "unknown")})`;
  }

  /** Colour of the ring round a sign. @param {Standing} standing */
  const ring = ({ disputed }) => (disputed ? INK.disputed : INK.paper);

  /** Fill of an area, and how strongly it is laid over the ground. @param {Standing} standing */
  function area({ side, look, contested }) {
    if (side) return { fill: side.ink, opacity: HELD };
    if (look === "disputed") return { fill: `url(#${id("disputed-area")})`, opacity: OPEN };
    return contested
      ? { fill: `url(#${id("contested-area")})`, opacity: OPEN }
      : { fill: `url(#${id("unknown-area")})`, opacity: SILENT };
  }

  /**
   * The symbol of a place, made once and recoloured by `dress`.
   * @param {string} kind
   */
  function symbol(kind) {
    const halo = svg("path", { class: "kp-ring" });
    const body = svg("path", { class: "kp-shape" });
    const mark = svg("path", { class: "kp-mark" });
    const node = svg(
      "svg",
      {
        viewBox: "-13 -13 26 26",
        width: 26,
        height: 26,
        class: "kp-symbol",
        "aria-hidden": "true",
        focusable: "false",
      },
      halo,
      body,
      mark,
    );
    /** @param {Standing} standing */
    const dress = (standing) => {
      const d = shape(kind, standing);
      halo.setAttribute("d", d);
      body.setAttribute("d", d);
      body.setAttribute("fill", fill(standing));
      mark.setAttribute("d", MARKS[standing.side?.mark ?? "none"] ?? "");
      mark.setAttribute("fill", standing.side?.on_ink ?? "none");
      node.dataset.state = standing.status;
      node.toggleAttribute("data-keyline", Boolean(standing.side?.keyline));
      node.toggleAttribute("data-ring", standing.disputed);
    };
    return { node, dress };
  }

  return {
    defs,
    fill,
    ring,
    area,
    shape,
    symbol,
    /** A symbol that stays as it is: for legend and badges. @param {string} kind @param {Standing} standing */
    still(kind, standing) {
      const { node, dress } = symbol(kind);
      dress(standing);
      return node;
    },
  };
}

/** @typedef {ReturnType<typeof makeSymbols>} Symbols */
