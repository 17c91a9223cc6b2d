/** The sign of a status before a word: the one the map draws, at the size of the text. */
import { el } from "../dom.js";
import { STALE_AFTER } from "../state/stale.js";

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
    const hollow = stale === null || stale > STALE_AFTER;
    return el(
      "span",
      { class: "kp-sign", "data-disputed": row.disputed, "data-stale": hollow },
      symbols.still(timeline.places[place].kind, row.standing, hollow),
    );
  };
}
