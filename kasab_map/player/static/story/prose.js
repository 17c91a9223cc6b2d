/** A story's text as elements: what the document carries as pieces, and nothing else. */
import { el, link } from "../dom.js";

/**
 * @param {import("../state/types.js").Block[]} blocks
 * @param {(numbers: number[]) => import("../dom.js").Child[]} cite shows what a sentence rests on
 * @returns {HTMLElement[]}
 */
export function proseOf(blocks, cite) {
  return blocks.map(([kind, ...lines]) =>
    kind === "p"
      ? el("p", {}, pieces(lines[0], cite))
      : el(
          kind === "ol" ? "ol" : "ul",
          {},
          lines.map((line) => el("li", {}, pieces(line, cite))),
        ),
  );
}

/** The word before a number, and what closes a sentence after one: no line ends between them. */
const LAST = /\S*$/;
const CLOSE = /^[\p{Po}\p{Pe}\p{Pf}]+/u;

/**
 * @param {import("../state/types.js").Piece[]} line
 * @param {(numbers: number[]) => import("../dom.js").Child[]} cite
 * @returns {import("../dom.js").Child[]}
 */
function pieces(line, cite) {
  const cites = (/** @type {number} */ n) => line[n]?.[0] === "cite" && Array.isArray(line[n]);
  /** A text, without what closes the sentence of a number before it. @param {number} n */
  const textAt = (n) => {
    const text = line[n];
    if (typeof text !== "string") return "";
    // A number stands close to its sentence, and where none is shown no gap stays behind.
    const own = cites(n + 1) ? text.trimEnd() : text;
    return cites(n - 1) ? own.replace(CLOSE, "") : own;
  };
  /** @param {import("../state/types.js").Piece} piece @param {number} n @returns {import("../dom.js").Child[]} */
  const shownAs = (piece, n) => {
    if (typeof piece === "string") return [cites(n + 1) ? textAt(n).replace(LAST, "") : textAt(n)];
    const [kind, ...inside] = piece;
    if (kind === "cite") {
      const next = line[n + 1];
      const close = typeof next === "string" ? CLOSE.exec(next)?.[0] : "";
      return [el("span", { class: "kp-kept" }, LAST.exec(textAt(n - 1))?.[0], cite(inside), close)];
    }
    if (kind === "a") {
      const shown = link(inside[0], "");
      shown.append(el("span", {}, pieces(inside.slice(1), cite)));
      return [shown];
    }
    return [el(kind === "strong" ? "strong" : "em", {}, pieces(inside, cite))];
  };
  return line.flatMap(shownAs);
}
