/** The sign of a status before a word: the one the map draws, at the size of the text. */
import { el, put } from "../dom.js";
import { isStale } from "../state/stale.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeSign({ timeline }, symbols) {
  /**
   * @param {number} place
   * @param {import("../state/types.js").Row} row
   * @param {number|null} [stale] days since a report; from when on a sign is hollow
   */
  return (place, row, stale = 0) => {
    const own = makeLastingSign(symbols, timeline.places[place].kind);
    own.dress(row, stale);
    return own.element;
  };
}

/**
 * The same, made once and dressed anew on each day: making one takes longer than all its line.
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {string} kind of place
 */
export function makeLastingSign(symbols, kind) {
  const { node, dress } = symbols.symbol(kind);
  const element = el("span", { class: "kp-sign" }, node);
  let worn = "";
  return {
    element,
    /** @param {import("../state/types.js").Row} row @param {number|null} stale days since a report */
    dress({ standing, disputed }, stale) {
      const hollow = isStale(stale);
      const key = `${standing.status} ${disputed} ${hollow}`;
      if (worn === key) return;
      worn = key;
      put(element, "data-disputed", disputed ? "" : null);
      put(element, "data-stale", hollow ? "" : null);
      dress(standing, hollow);
    },
  };
}
