/** What a standing is drawn with, and what differs between two views. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dot, dotInk } from "../../kasab_map/player/static/map/strokes.js";
import { differences } from "../../kasab_map/player/static/dialogs/differences.js";
import { timeline } from "./small.js";

/** How a standing's dot is drawn: the calls it makes. */
function drawn(standing) {
  const calls = [];
  const path = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args) =>
          calls.push([name, ...args]),
    },
  );
  dot(/** @type {any} */ (path), { x: 10, y: 20 }, standing);
  return calls;
}

test("a side is known by the shape it declares, silence by a smaller one", () => {
  const [unknown, north, south] = timeline.statuses.map((_, n) => timeline.standing(n, false));
  assert.deepEqual(drawn(north), [["rect", 7, 17, 6, 6]]);
  assert.deepEqual(
    drawn(south).map(([name]) => name),
    ["moveTo", "arc"],
  );
  assert.deepEqual(drawn(unknown), [["rect", 8.5, 18.5, 3, 3]]);
});

test("a side's dot has its ink", () => {
  assert.equal(dotInk(timeline.standing(1, false)), "ink of north");
});

test("what differs between two views, the main places first", () => {
  const view = (day, lens = "editors") => ({ day, lens });
  assert.deepEqual(
    differences(timeline, view(0), view(8)).map(({ n }) => n),
    [0, 1, 2],
  );
  assert.deepEqual(differences(timeline, view(4), view(5)), []);
  assert.deepEqual(
    differences(timeline, view(3), view(3, "as-reported")).map(({ n }) => n),
    [0, 1, 2],
  );
});
