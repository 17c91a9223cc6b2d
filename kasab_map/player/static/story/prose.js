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

/**
 * @param {import("../state/types.js").Piece[]} line
 * @param {(numbers: number[]) => import("../dom.js").Child[]} cite
 * @returns {import("../dom.js").Child[]}
 */
function pieces(line, cite) {
  return line.flatMap((piece, n) => {
    // A number stands close to its sentence, and where none is shown no gap stays behind.
    if (typeof piece === "string") return [line[n + 1]?.[0] === "cite" ? piece.trimEnd() : piece];
    const [kind, ...inside] = piece;
    if (kind === "cite") return cite(inside);
    if (kind === "a") {
      const shown = link(inside[0], "");
      shown.append(el("span", {}, pieces(inside.slice(1), cite)));
      return [shown];
    }
    return [el(kind === "strong" ? "strong" : "em", {}, pieces(inside, cite))];
  });
}
