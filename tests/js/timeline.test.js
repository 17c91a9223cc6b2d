/** The document opened: what stood on a day, what changed, and a walk from day to day. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCursor } from "../../kasab_map/player/static/state/timeline.js";
import { doc, timeline } from "./small.js";

const editors = timeline.read("editors");
const DAYS = Array.from({ length: doc.days }, (_, day) => day);

test("a day of the theatre is known by its date, and no other is", () => {
  assert.equal(timeline.dayOf("2001-02-27"), 0);
  assert.equal(timeline.dayOf("2001-03-08"), 9);
  for (const wrong of ["2001-02-26", "2001-03-09", "2001-02-30", "27-02-2001", "", "2001-2-27"])
    assert.equal(timeline.dayOf(wrong), null, wrong);
});

test("a status lasts until the next row", () => {
  const held = DAYS.map((day) => editors.at(0, day).status);
  const [n, c, s] = ["north", "contested", "south"];
  assert.deepEqual(held, [n, n, c, s, s, s, s, s, s, s]);
});

test("days of change are those on which what is said of a place changes, dispute included", () => {
  assert.deepEqual(editors.changeDays, [2, 3, 6, 7]);
  assert.deepEqual(editors.changeDaysOf(1), [3, 7]);
  assert.deepEqual(
    editors.changesOn(3).map(({ place }) => place),
    [0, 1],
  );
});

test("a lens without rows of its own about a place knows nothing of it", () => {
  assert.equal(timeline.read("as-reported").at(1, 5).unknown, true);
});

test("silence is counted from the last claim that confirms, and quiet from the last change", () => {
  assert.equal(editors.staleDays(0, 6), 2);
  assert.equal(editors.staleDays(1, 2), null);
  assert.equal(editors.quietDays(1), null);
  assert.equal(editors.quietDays(5), 2);
});

test("a walk ends as a jump does, forwards and back, and touches only what changed", () => {
  const cursor = makeCursor(editors);
  const stands = (day) => doc.places.map((_, place) => editors.at(place, day).standing);
  for (const day of [0, 9, 3, 3, 2, 7, 0, 6, 5]) {
    cursor.move(day);
    assert.deepEqual(cursor.standings, stands(day), `day ${day}`);
  }
  assert.deepEqual([...cursor.move(6)], [2]);
  assert.deepEqual([...cursor.move(6)], []);
});

test("the foremost places are the main ones", () => {
  assert.deepEqual(timeline.foremost(2), [0, 1]);
});
