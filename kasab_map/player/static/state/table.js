/** The day as a table to take away: a row a place, as `kasab-map export csv` writes it. */

const COLUMNS = "date,lens,place,name,status,disputed,since,confidence,stale_days,claims,lat,lon";
const CONFIDENCE = ["", "low", "medium", "high"];
/** What a spreadsheet would run; a number is none, whatever its sign. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * @param {Pick<import("./types.js").Stage, "timeline"|"words">} stage
 * @param {string} lens
 * @param {number} day
 */
export function dayTable({ timeline, words }, lens, day) {
  const reading = timeline.read(lens);
  const rows = timeline.places.map((place, n) => {
    const { standing, since, confidence, claims } = reading.at(n, day);
    return [
      words.iso(day),
      lens,
      place.id,
      words.name(place),
      standing.status,
      standing.disputed,
      Number.isFinite(since) ? words.iso(since) : "",
      CONFIDENCE[confidence],
      reading.staleDays(n, day),
      claims.map((claim) => timeline.doc.claims[claim].id).join(" "),
      place.lat,
      place.lon,
    ];
  });
  return [COLUMNS, ...rows.map((row) => row.map(cell).join(","))]
    .map((row) => `${row}\r\n`)
    .join("");
}

/** @param {unknown} value */
function cell(value) {
  const text = String(value ?? "");
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
