/**
 * Words follow the map. When nothing but the day has changed, the map, the date and the headline are
 * painted first and the paragraphs in the frame after: 2 ms of script and as much of layout that no
 * reader waits for. Any other change is painted at once.
 */
import { APART, SHOWN_MS, makeAfterwards } from "../state/afterwards.js";

/**
 * @typedef {Pick<import("../state/types.js").Part, "paint"|"destroy">} Painter
 * @param {Painter[]} parts
 * @returns {Painter}
 */
export function makeFollowing(parts) {
  /** @type {import("../state/types.js").State|null} */
  let wanted = null;
  /** @type {import("../state/types.js").State|null} */
  let shown = null;

  function show() {
    if (!wanted || wanted === shown) return;
    const [now, before] = [wanted, shown];
    shown = wanted;
    for (const part of parts) part.paint(now, before);
  }
  const later = makeAfterwards(show, SHOWN_MS);

  return {
    paint(now, before) {
      if (!before) shown = null;
      wanted = now;
      if (shown && onlyDay(now, shown)) return later.ask(now.dragging ? APART : 0);
      later.cancel();
      show();
    },
    destroy: later.cancel,
  };
}

/** What may differ while days pass. */
const PASSING = new Set(["day", "dragging", "playing"]);

/** @param {import("../state/types.js").State} now @param {import("../state/types.js").State} before */
function onlyDay(now, before) {
  const keys = /** @type {(keyof typeof now)[]} */ (Object.keys(now));
  return keys.every((key) => PASSING.has(key) || now[key] === before[key]);
}
