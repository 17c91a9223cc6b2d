/** How wide the band is in which a line is a guess. The numbers are the document's. */

/** After so many days a report is as stale as it gets; a place that nobody confirmed is so too. */
const STALEST = 28;

/**
 * Width in metres at an edge, as the staler of its two reports has it.
 * @param {{band: [number, number]}} edge
 * @param {(number|null)[]} staleDays of the places on both sides
 */
export function bandWidth({ band: [fresh, more] }, staleDays) {
  const stale = Math.max(...staleDays.map((days) => days ?? STALEST));
  return fresh + (more * Math.min(Math.max(stale, 0), STALEST)) / STALEST;
}
