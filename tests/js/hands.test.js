/** Which places changed hands in a span of days. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { handsIn } from "../../kasab_map/player/static/words/hands.js";
import { timeline } from "./small.js";

/** @param {number} from @param {number} to */
const passed = (from, to) =>
  handsIn(timeline, "editors", { from, to }).map(({ place, first, hops }) => [
    timeline.places[place].id,
    first?.status ?? null,
    ...hops.map(({ day, standing }) => `${standing.status} ${day}`),
  ]);

test("fighting between two holders is one change of hands, counted on the day of the second", () => {
  assert.deepEqual(passed(0, 9), [
    ["mill", "north", "south 3"],
    ["ford", "north", "south 7"],
    ["hill", "north"],
  ]);
});

test("both ends belong to the span, and what changed before it does not", () => {
  assert.deepEqual(passed(3, 3), [
    ["mill", "north", "south 3"],
    ["ford", "north"],
  ]);
  assert.deepEqual(passed(4, 5), []);
});

test("fighting alone, or a dispute alone, leaves a place with its holder", () => {
  assert.deepEqual(passed(2, 2), [["mill", "north"]]);
  assert.deepEqual(passed(6, 6), [["hill", "north"]]);
});
