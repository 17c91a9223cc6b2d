/** Hands that were up, by place and answer; and how many of them the record bears out. */

/**
 * @typedef {Map<number, Map<string, number>>} Hands by place, then by look
 */

/**
 * @param {Hands} hands
 * @param {number} place
 * @param {string} look
 * @param {number} count
 */
export function raise(hands, place, look, count) {
  const own = hands.get(place) ?? new Map();
  const good = Number.isFinite(count) && count > 0 ? Math.floor(count) : 0;
  own.set(look, good);
  hands.set(place, own);
}

/**
 * @param {Hands} hands
 * @param {number} place
 * @param {string} look what the record shows
 * @returns {{right: number, all: number}}
 */
export function counted(hands, place, look) {
  const own = hands.get(place) ?? new Map();
  const all = [...own.values()].reduce((sum, count) => sum + count, 0);
  return { right: own.get(look) ?? 0, all };
}

/**
 * The day to predict: the next on which a place of the main ones changes, or else the last.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {number} from
 */
export function dayAfter(timeline, lens, from) {
  const reading = timeline.read(lens);
  const next = reading.changeDays.find(
    (day) =>
      day > from && reading.changesOn(day).some(({ place }) => timeline.main.includes(place)),
  );
  return next ?? timeline.last;
}
