/** The day as rows, and as a file that no spreadsheet runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayCsv, dayRows } from "../../kasab_map/player/static/dialogs/day-rows.js";
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";
import { doc, timeline, words } from "./small.js";

test("each place has its row under the lens, and its standing under every lens", () => {
  const rows = dayRows(timeline, "editors", 7);
  assert.deepEqual(
    rows.map(({ place, row, stale, others }) => [
      timeline.places[place].id,
      row.status,
      stale,
      ...others.map(({ look }) => look),
    ]),
    [
      ["mill", "south", 3, "south", "south"],
      ["ford", "south", 0, "south", "unknown"],
      ["hill", "north", null, "north", "unknown"],
    ],
  );
});

test("a name that begins like a formula is text in the file", () => {
  const places = doc.places.map((place, n) => (n ? place : { ...place, names: { en: '=1+"1"' } }));
  const odd = openTimeline(/** @type {any} */ ({ ...doc, places }));
  const [head, first] = dayCsv(dayRows(odd, "editors", 7), odd, words, 7).split("\r\n");
  assert.equal(head, "date,place,name,since,stale_days,editors,as-reported");
  assert.match(first, /^2001-03-06,mill,"'=1\+""1""",2001-03-02,3,/);
});
