/** Which places changed hands in a span of days: found here, said in span.js. */
import { ranked } from "./sentences.js";

/**
 * @typedef {import("../state/types.js").Standing} Standing
 * @typedef {{day: number, standing: Standing}} Hop
 * @typedef {object} Passed what a place went through
 * @property {number} place
 * @property {Standing|null} first who held it when the span began; null if nobody is named
 * @property {Hop[]} hops the days on which another side than the last is named as its holder
 */

/**
 * What each place went through whose status changed in a span. A place that was fought over and
 * stayed with its holder has no hops: it did not change hands.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {import("../state/types.js").Span} span
 * @returns {Passed[]} those that changed hands first, the main ones before others
 */
export function handsIn(timeline, lens, { from, to }) {
  const reading = timeline.read(lens);
  /** @type {Map<number, import("../state/types.js").Change>} */
  const changed = new Map();
  for (const day of reading.changeDays.filter((one) => one >= from && one <= to)) {
    for (const change of reading.changesOn(day)) changed.set(change.place, change);
  }
  const found = ranked(timeline, [...changed.values()]).map(({ place }) => {
    const rows = reading.rows[place].filter(({ first }) => first <= to);
    const before = rows.filter(({ first, side }) => first < from && side).pop();
    /** @type {Hop[]} */
    const hops = [];
    let holder = before?.side ?? null;
    for (const row of rows) {
      if (row.first < from || !row.side || row.side === holder) continue;
      holder = row.side;
      hops.push({ day: row.first, standing: row.standing });
    }
    return { place, first: before?.standing ?? null, hops };
  });
  // A first word on who holds a place is no change of hands.
  for (const one of found) if (!one.first) one.first = one.hops.shift()?.standing ?? null;
  return found.sort((a, b) => Number(b.hops.length > 0) - Number(a.hops.length > 0));
}
