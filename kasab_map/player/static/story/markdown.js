/**
 * The Markdown that a story's text may hold, as the pieces of the document: paragraphs, lists,
 * emphasis, links, citations. Python's reader is the one that judges; a test holds this one to it.
 */

const PIECE =
  /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*|\[(?<shown>[^\]]*)\]\((?<to>https?:[^)\s]+)\)|\[(?<ids>[^\]]*)\]/g;
const ITEM = /^ {0,3}(?<mark>[-*+]|\d+[.)]) +(?<text>.*)$/;

/**
 * @param {string} text
 * @param {string[]} ids those cited so far; new ones are added
 * @returns {import("../state/types.js").Block[]}
 */
export function readBlocks(text, ids) {
  /** @type {{kind: string, lines: string[]}[]} */
  const blocks = [];
  let open = false;
  for (const line of text.split("\n")) {
    const item = ITEM.exec(line)?.groups;
    const last = blocks.at(-1);
    if (!line.trim()) open = false;
    else if (item) {
      const kind = /\d/.test(item.mark) ? "ol" : "ul";
      if (last?.kind === kind) last.lines.push(item.text);
      else blocks.push({ kind, lines: [item.text] });
      open = true;
    } else if (open && last) last.lines.push(`${last.lines.pop()} ${line.trim()}`);
    else {
      blocks.push({ kind: "p", lines: [line.trim()] });
      open = true;
    }
  }
  return blocks.map(({ kind, lines }) => [kind, ...lines.map((line) => pieces(line.trim(), ids))]);
}

/** @param {string} text @param {string[]} ids @returns {import("../state/types.js").Piece[]} */
function pieces(text, ids) {
  /** @type {import("../state/types.js").Piece[]} */
  const found = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) found.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { strong, em, shown, to, ids: cited } = match.groups ?? {};
    if (strong !== undefined) found.push(["strong", ...pieces(strong, ids)]);
    else if (em !== undefined) found.push(["em", ...pieces(em, ids)]);
    else if (to !== undefined) found.push(["a", to, ...pieces(shown, ids)]);
    else found.push(["cite", ...cited.split(/\s+/).filter(Boolean).map(numberOf)]);
  }
  if (end < text.length) found.push(text.slice(end));
  return found;

  /** @param {string} id */
  function numberOf(id) {
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id);
  }
}
