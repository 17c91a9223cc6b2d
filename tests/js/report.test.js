/** What a report of an error holds: the view, what is said, and nothing of who says it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "../../kasab_map/player/static/words/report.js";
import { timeline, words } from "./small.js";

test("a report names what is shown and what is said", () => {
  const now = () => ({ day: 2, place: 1, lens: "editors" });
  const said = { claim: "", wrong: " A day later. ", source: " https://a.example/b " };
  const report = reportOf({ timeline, words, now }, said);
  assert.deepEqual(Object.keys(report), [
    ...["format", "version", "theatre", "edition", "place", "day", "lens", "claim"],
    ...["wrong", "source"],
  ]);
  assert.equal(report.format, "control-map-report");
  assert.equal(report.place, timeline.places[1].id);
  assert.match(report.day, /^\d{4}-\d{2}-\d{2}$/);
  assert.equal(report.wrong, "A day later.");
  assert.equal(report.source, "https://a.example/b");
});
