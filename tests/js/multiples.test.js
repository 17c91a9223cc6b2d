/** Which days have a small map, and what changed on each. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { beyond, pictured } from "../../kasab_map/player/static/dialogs/multiples.js";
import { timeline, words } from "./small.js";

/** @param {string} choice @param {import("../../kasab_map/player/static/state/types.js").Span|null} [span] */
const drawn = (choice, span = null) =>
  pictured(timeline, "editors", choice, span, words.monthday).map(({ day, changed }) => [
    day,
    ...changed.map((place) => timeline.places[place].id),
  ]);

test("each day of change has its map, with what changed on it", () => {
  assert.deepEqual(drawn("change"), [
    [2, "mill"],
    [3, "mill", "ford"],
    [6, "hill"],
    [7, "ford"],
  ]);
});

test("a week or a month shows what changed since the map before, within the chosen days", () => {
  assert.deepEqual(drawn("week"), [[0], [7, "mill", "ford", "hill"]]);
  assert.deepEqual(drawn("month"), [[0], [2, "mill"], [9, "mill", "ford", "hill"]]);
  assert.deepEqual(drawn("change", { from: 6, to: 9 }), [
    [6, "hill"],
    [7, "ford"],
  ]);
});

test("what lies outside the picture, or would be cut by its edge, is pointed to from the rim", () => {
  assert.equal(beyond(100, 100, 200, 200), null);
  assert.deepEqual(beyond(100, 300, 200, 200), { x: 100, y: 188, turn: 90 });
  assert.deepEqual(beyond(-50, 100, 200, 200), { x: 12, y: 100, turn: 180 });
  assert.deepEqual(beyond(199, 1, 200, 200), { x: 188, y: 12, turn: -45 });
});
