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

test("land that is nobody's is the sea, in sight or not", () => {
  const frame = { x: 0, y: 0, w: 300, h: 90 };
  const regions = makeRegions(frame, { home: [square(0, 100)], abroad: [square(200, 200)] });
  const [home, abroad, sea] = [50, 250, 150].map((x) => regions.of({ x, y: 50 }));
  assert.equal(new Set([home, abroad, sea]).size, 3);
  assert.equal(regions.of({ x: 350, y: 50 }), abroad);
  assert.equal(regions.of({ x: -50, y: 50 }), sea);
  assert.ok(regions.holds({ x: 10, y: 10, w: 60, h: 20 }, home));
  assert.ok(!regions.holds({ x: 60, y: 10, w: 60, h: 20 }, home));
  assert.ok(regions.points(sea, 4).every(({ x }) => x > 100 && x < 200));
  assert.ok(regions.points(sea, 1).length > regions.points(sea, 4).length);
});
