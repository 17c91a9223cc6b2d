/** How a status looks: colour, shape *and* pattern, so that greyscale and colour-blind eyes can tell. */
import { svg } from "../dom.js";
import { DISPUTED } from "../state/timeline.js";

export const INK = {
  government: "#B5492F",
  opposition: "#1F7A8C",
  unknown: "#6F6A60",
  disputed: "#7B559E",
};

const HIGH_GROUND = new Set(["observatory", "hill", "mountain"]);
const BORDER = new Set(["border_crossing", "police_post"]);

const SHAPES = {
  square: "M-6-6H6V6H-6Z",
  circle: "M-6.5 0A6.5 6.5 0 1 0 6.5 0A6.5 6.5 0 1 0-6.5 0Z",
  triangle: "M0-7.5L8 6.5H-8Z",
  diamond: "M0-9L9 0L0 9L-9 0Z",
};

/** The shape of a place of some kind under some code. @param {string} kind @param {number} code */
export function shapeOf(kind, code) {
  if (HIGH_GROUND.has(kind)) return SHAPES.triangle;
  if (BORDER.has(kind)) return SHAPES.diamond;
  return code === 1 || code === 5 || (code & 3) === 3 ? SHAPES.square : SHAPES.circle;
}

let made = 0;

/**
 * Patterns of one player, under ids of its own: two players on a page must not share them,
 * or hiding one would take the other's patterns away.
 */
export function makeSymbols() {
  const id = (/** @type {string} */ name) => `kasab-${name}-${number}`;
  const number = ++made;
  const stripes = (
    /** @type {string} */ name,
    /** @type {string} */ one,
    /** @type {string} */ two,
    width = 4,
  ) =>
    svg(
      "pattern",
      {
        id: id(name),
        width: 2 * width,
        height: 2 * width,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      svg("rect", { width: 2 * width, height: 2 * width, fill: one }),
      svg("rect", { width, height: 2 * width, fill: two }),
    );
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
        svg("rect", { width: 7, height: 7, fill: "#fff" }),
        svg("rect", { width: 2.7, height: 7, fill: INK.government }),
        svg("rect", { x: 3.5, width: 2.7, height: 7, fill: INK.opposition }),
      ),
      stripes("contested-area", "#D99A88", "#8DBBC4", 4),
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

  /** @param {number} code */
  function fill(code) {
    if (code === DISPUTED) return "#FFFFFF";
    return [`url(#${id("unknown")})`, INK.government, INK.opposition, `url(#${id("contested")})`][
      code & 3
    ];
  }

  /** Fill of an area. @param {number} code */
  function areaFill(code) {
    if (code === DISPUTED) return `url(#${id("disputed-area")})`;
    return [
      `url(#${id("unknown-area")})`,
      INK.government,
      INK.opposition,
      `url(#${id("contested-area")})`,
    ][code & 3];
  }

  /**
   * The symbol of a place, made once and recoloured by `dress`.
   * @param {string} kind
   */
  function symbol(kind) {
    const ring = svg("path", { class: "kp-ring" });
    const shape = svg("path", { class: "kp-shape" });
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
      ring,
      shape,
    );
    /** @param {number} code */
    const dress = (code) => {
      const d = shapeOf(kind, code);
      ring.setAttribute("d", d);
      shape.setAttribute("d", d);
      shape.setAttribute("fill", fill(code));
      node.dataset.state = String(code & 3);
      node.toggleAttribute("data-ring", code >= DISPUTED);
    };
    return { node, dress };
  }

  return {
    defs,
    fill,
    areaFill,
    symbol,
    /** A symbol that stays as it is: for legend and badges. @param {string} kind @param {number} code */
    still(kind, code) {
      const { node, dress } = symbol(kind);
      dress(code);
      return node;
    },
  };
}

/** @typedef {ReturnType<typeof makeSymbols>} Symbols */
