/**
 * How a standing looks: colour, shape *and* pattern, so that greyscale and colour-blind eyes can
 * tell. The sides bring theirs in the document; what is open has its own here. Legend, map, canvas,
 * lanes and small maps all draw from these; the colours of a sign are in places.css.
 */
import { put, svg } from "../dom.js";
import { halves, shapeOf } from "./shapes.js";

/** @typedef {import("../state/types.js").Standing} Standing */

/** How strongly an area is tinted over the ground, so that relief and road are seen through it. */
export const HELD = 0.92;

/** Inks of contested ground: both sides', or the word's own where there are more than two. @param {Pick<import("../state/timeline.js").Timeline, "sides"|"plain">} timeline */
export function contestedInks({ sides, plain }) {
  return sides.length === 2 ? [sides[0].ink, sides[1].ink] : [plain.word, plain.word];
}

let made = 0;

/**
 * Patterns of one player, under ids of its own: two players on a page must not share them,
 * or hiding one would take the other's patterns away.
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeSymbols({ sides, plain, doc: { signs } }) {
  const id = (/** @type {string} */ name) => `kp-${name}-${number}`;
  const number = ++made;
  const [one, two] = contestedInks({ sides, plain });
  const shapes = sides.length === 2 ? sides.map((side) => side.shape) : ["square", "circle"];
  /** @param {string} name @param {number} gap between two stripes @param {number} wide @param {number} opacity */
  const stripes = (name, gap, wide, opacity) =>
    svg(
      "pattern",
      {
        id: id(name),
        width: gap * 2,
        height: gap * 2,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      [one, two].map((ink, n) =>
        svg("rect", {
          x: n * gap + 1,
          width: wide,
          height: gap * 2,
          fill: ink,
          "fill-opacity": opacity,
        }),
      ),
    );
  const defs = svg(
    "svg",
    { class: "kp-defs", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    svg("defs", {}, stripes("contested-area", 8, 2.4, 0.5)),
  );

  /** The outline of a place of some kind. @param {string} kind @param {Standing} standing */
  const shape = (kind, { side, contested }) =>
    signs.outlines[shapeOf(signs, kind, side?.shape ?? (contested ? "square" : "circle"))];

  /** Fill of an area, and how strongly it is laid over the ground. @param {Standing} standing */
  function area({ side, contested }) {
    if (side) return { fill: side.area, opacity: HELD };
    return { fill: contested ? `url(#${id("contested-area")})` : "none", opacity: 1 };
  }

  /**
   * The symbol of a place, made once and recoloured by `dress`.
   * @param {string} kind
   */
  function symbol(kind) {
    const gap = svg("circle", { class: "kp-gap", r: 11.4 });
    const dashes = svg("circle", { class: "kp-ring", r: 11.4 });
    const halo = svg("path", { class: "kp-halo" });
    const body = svg("path", { class: "kp-shape" });
    const other = svg("path", { class: "kp-other" });
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
      [gap, halo, dashes, body, other, mark],
    );
    /**
     * @param {Standing} standing
     * @param {boolean} [stale] no report for long: the sign is hollow
     */
    const dress = (standing, stale = false) => {
      const { side, contested, unknown, disputed, status } = standing;
      const whole = shape(kind, standing);
      const [left, right] = contested ? halves(signs, kind, shapes) : [whole, ""];
      put(halo, "d", contested ? left + right : whole);
      put(body, "d", left);
      put(other, "d", right);
      put(mark, "d", signs.marks[side?.mark ?? "none"] ?? "");
      // A bar in a triangle stands where the triangle is wide.
      put(
        mark,
        "transform",
        whole === signs.outlines.triangle ? "translate(0 2.4) scale(0.9)" : null,
      );
      node.dataset.state = status;
      node.dataset.sign = unknown ? "unknown" : contested ? "contested" : "held";
      node.toggleAttribute("data-hollow", stale && !unknown);
      node.toggleAttribute("data-keyline", Boolean(side?.keyline));
      node.toggleAttribute("data-ring", disputed);
    };
    return { node, dress };
  }

  return {
    defs,
    /** The stripes of contested ground. */
    fought: `url(#${id("contested-area")})`,
    area,
    symbol,
    /** A symbol that stays as it is: for legend and badges. @param {string} kind @param {Standing} standing @param {boolean} [stale] */
    still(kind, standing, stale = false) {
      const { node, dress } = symbol(kind);
      dress(standing, stale);
      return node;
    },
  };
}

/** @typedef {ReturnType<typeof makeSymbols>} Symbols */
