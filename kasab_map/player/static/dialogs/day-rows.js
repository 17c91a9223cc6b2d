/** The day as rows: every place with its status under every lens, for eyes and for a spreadsheet. */
import { statusWords } from "../words/parties.js";
import { RANK } from "../state/timeline.js";

/**
 * @typedef {object} DayRow
 * @property {number} place
 * @property {import("../state/types.js").Row} row under the lens shown
 * @property {number|null} stale
 * @property {import("../state/types.js").Standing[]} others under each lens, in their order
 */

/**
 * Places somebody speaks of come first, and among them the main ones.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {number} day
 * @returns {DayRow[]}
 */
export function dayRows(timeline, lens, day) {
  const shown = timeline.read(lens);
  const lenses = timeline.lenses.map(({ id }) => timeline.read(id));
  const rows = timeline.places.map((_, place) => ({
    place,
    row: shown.at(place, day),
    stale: shown.staleDays(place, day),
    others: lenses.map((reading) => reading.at(place, day).standing),
  }));
  const silent = (/** @type {DayRow} */ { others }) =>
    Number(others.every((standing) => standing === timeline.silence));
  return rows.sort(
    (a, b) =>
      silent(a) - silent(b) ||
      RANK[timeline.places[a.place].role] - RANK[timeline.places[b.place].role],
  );
}

/**
 * The rows as CSV (RFC 4180), statuses in words.
 * @param {DayRow[]} rows
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../words/words.js").Words} words
 * @param {number} day
 */
export function dayCsv(rows, timeline, words, day) {
  const head = ["date", "place", "name", "since", "stale_days"];
  const lines = rows.map(({ place, row, stale, others }) => [
    words.iso(day),
    timeline.places[place].id,
    words.name(timeline.places[place]),
    Number.isFinite(row.since) && !row.unknown ? words.iso(row.since) : "",
    stale ?? "",
    ...others.map((standing) => statusWords(words, standing)),
  ]);
  return [[...head, ...timeline.lenses.map(({ id }) => id)], ...lines]
    .map((cells) => cells.map((cell) => quoted(String(cell))).join(",") + "\r\n")
    .join("");
}

/** A cell that no spreadsheet runs: what begins like a formula gets an apostrophe. @param {string} text */
function quoted(text) {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
