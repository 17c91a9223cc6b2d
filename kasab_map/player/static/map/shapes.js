/** Which outline, halves and mark a sign takes; the paths themselves come in the document (model/signs.py). */

/**
 * @typedef {object} Signs paths on a sheet of 26 by 26 whose middle is 0, 0
 * @property {Record<string, string>} outlines by shape
 * @property {Record<string, string[]>} halves by shape: left for one side, right for the other
 * @property {Record<string, string>} marks what tells a side besides its colour, inside its sign
 * @property {Record<string, string>} kinds the shape that places of some kinds keep, whoever holds them
 */

/**
 * The shape of a place of some kind: high ground and the border keep theirs, a town takes its holder's.
 * @param {Signs} signs
 * @param {string} kind
 * @param {string|undefined} own the holder's shape
 */
export function shapeOf({ kinds, outlines }, kind, own) {
  return kinds[kind] ?? (own !== undefined && own in outlines ? own : "circle");
}

/**
 * The two halves of a place that is fought over.
 * @param {Signs} signs
 * @param {string} kind
 * @param {string[]} shapes of the two sides
 * @returns {[string, string]}
 */
export function halves(signs, kind, shapes) {
  return [
    signs.halves[shapeOf(signs, kind, shapes[0] ?? "square")][0],
    signs.halves[shapeOf(signs, kind, shapes[1] ?? "circle")][1],
  ];
}
