/** A lane's pieces: one place's days, cut where its status, a dispute or its freshness changes. */
import { STALE_AFTER } from "../state/stale.js";

/**
 * @typedef {object} Segment
 * @property {number} from first day
 * @property {number} to the day after the last
 * @property {import("../state/types.js").Row} row
 * @property {boolean} stale whether no claim confirmed the status in the last days
 */

/**
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {number} place
 * @returns {Segment[]} every day of the theatre once
 */
export function segments(timeline, lens, place) {
  const rows = timeline.read(lens).rows[place];
  /** @type {Segment[]} */
  const found = [];
  rows.forEach((row, n) => {
    const from = Math.max(0, row.first);
    const next = n + 1 < rows.length ? rows[n + 1].first : timeline.days;
    const to = Math.min(timeline.days, next);
    for (let day = from; day < to; day++) {
      const stale = !row.unknown && isStale(row.confirmed, day);
      const last = found[found.length - 1];
      if (last && last.to === day && last.stale === stale && last.row.standing === row.standing)
        last.to = day + 1;
      else found.push({ from: day, to: day + 1, row, stale });
    }
  });
  return found;
}

/** @param {number[]} confirmed ascending @param {number} day */
function isStale(confirmed, day) {
  let last = -Infinity;
  for (const said of confirmed) if (said <= day) last = said;
  return day - last > STALE_AFTER;
}
