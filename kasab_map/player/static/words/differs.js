/** Where a lens names another status than the reading a theatre begins with. */

/** In a larger theatre, reading every place on each step costs more than it tells. */
const MOST_PLACES = 1000;

/**
 * Whether a row names a status: silence and a dispute in which no side is picked do not.
 * @param {import("../state/types.js").Row} row
 */
function names({ unknown }) {
  return !unknown;
}

/** @param {import("../state/types.js").Row} one @param {import("../state/types.js").Row} two */
function same(one, two) {
  return one.status === two.status;
}

/**
 * Places to which a lens gives another status than the first lens does.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {number} day
 * @returns {number[]}
 */
export function differing(timeline, lens, day) {
  const [{ id: first }] = timeline.lenses;
  if (lens === first || timeline.places.length > MOST_PLACES) return [];
  const [base, other] = [timeline.read(first), timeline.read(lens)];
  return timeline.places.flatMap((_, place) => {
    const row = other.at(place, day);
    return names(row) && !same(row, base.at(place, day)) ? [place] : [];
  });
}

/**
 * Lenses that name another status for a place than the one shown.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {number} place
 * @param {string} lens
 * @param {number} day
 * @returns {{lens: string, row: import("../state/types.js").Row}[]}
 */
export function otherReadings(timeline, place, lens, day) {
  const shown = timeline.read(lens).at(place, day);
  return timeline.lenses.flatMap(({ id: one }) => {
    const row = timeline.read(one).at(place, day);
    return one !== lens && names(row) && !same(row, shown) ? [{ lens: one, row }] : [];
  });
}
