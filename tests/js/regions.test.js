/** What a point lies on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inside, makeRegions } from "../../kasab_map/player/static/map/regions.js";

const square = (/** @type {number} */ x, /** @type {number} */ size) => [
  { x, y: 0 },
  { x: x + size, y: 0 },
  { x: x + size, y: size },
  { x, y: size },
];

test("a point is inside what encloses it, and not in its holes", () => {
  assert.ok(inside([square(0, 10)], { x: 5, y: 5 }));
  assert.ok(!inside([square(0, 10), square(4, 3)], { x: 5, y: 2 }));
  assert.ok(!inside([square(0, 10)], { x: 15, y: 5 }));
});

test("land that is nobody's is the sea", () => {
  const region = makeRegions({ home: [square(0, 10)], abroad: [square(20, 10)] });
  assert.deepEqual(
    [5, 25, 15].map((x) => region({ x, y: 5 })),
    ["home", "abroad", "sea"],
  );
});
