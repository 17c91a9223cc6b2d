/** Ink that spreads from reports: sharp at coast and border, soft inside, and no wider than what is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, soften } from "../../kasab_map/player/static/map/raster.js";
import { PALE, inkOf, makeTint, makeWash } from "../../kasab_map/player/static/map/wash.js";

const rect = (x, y, w, h) => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];
/** Two cells beside each other, 8 km by 6 km each, on squares of 100 m; the sea begins at the left edge. */
const ground = {
  width: 180,
  height: 60,
  metres: 100,
  cells: [[rect(10, 0, 80, 60)], [rect(90, 0, 80, 60)]],
  places: [
    { x: 50, y: 30 },
    { x: 130, y: 30 },
  ],
  land: [rect(10, 0, 170, 60)],
};
const square = (x, y = 30) => y * ground.width + x;

test("a polygon fills the squares whose middle it holds, and not its holes", () => {
  const squares = fill(new Uint8Array(100), 10, [rect(1, 1, 8, 8), rect(4, 4, 2, 2)], 1);
  assert.equal(squares.filter(Boolean).length, 64 - 4);
  assert.equal(squares[0], 0);
});

test("softening spreads and loses nothing", () => {
  const squares = new Float32Array(60 * 60);
  squares[30 * 60 + 30] = 1;
  soften(squares, 60, 4);
  assert.ok(Math.abs(squares.reduce((a, b) => a + b) - 1) < 1e-4);
  assert.ok(squares[30 * 60 + 34] < squares[30 * 60 + 30]);
});

test("ink is full at the coast, pale far from a report, and gone where another's begins", () => {
  const tint = makeTint(makeWash(ground), 2);
  tint.lay(0, 0, false, 1);
  tint.lay(1, 1, false, 1);
  assert.equal(tint.sideOf(square(10)), 0);
  // Ink is as strong at the coast as a step inland: the edge is cut, not faded.
  assert.ok(Math.abs(tint.strength(square(10), 0) - tint.strength(square(14), 0)) < 0.05);
  assert.ok(tint.strength(square(50), 0) > 0.99);
  assert.ok(Math.abs(tint.strength(square(16), 0) - PALE) < 0.05);
  assert.ok(Math.abs(tint.strength(square(89), 0)) < 0.1);
  assert.equal(tint.sideOf(square(95)), 1);
  assert.ok(tint.strength(square(92), 1) < tint.strength(square(98), 1));
});

test("a day only adds and takes away: laid and taken up again leaves paper", () => {
  const tint = makeTint(makeWash(ground), 2);
  tint.lay(0, 0, false, 1);
  tint.lay(0, 0, false, -1);
  tint.lay(0, 1, true, 1);
  assert.equal(tint.sideOf(square(50)), 1);
  assert.ok(Math.abs(tint.strength(square(50), 1) - PALE) < 0.01);
});

test("fighting reaches no farther than its reach", () => {
  const { full, x, w } = makeWash(ground).patch(0, 2100, 0);
  const at = (/** @type {number} */ column) => full[30 * w + column - x];
  assert.ok(at(50) > 0.99);
  assert.ok(at(50 + 21 + 14) < 0.01);
});

test("small unreported ground takes the pale tone of neighbours who are all of one side", () => {
  const [north, south] = [{ id: "north" }, { id: "south" }];
  const held = (/** @type {any} */ side) => /** @type {any} */ ({ side });
  const silent = /** @type {any} */ ({ side: null, unknown: true });
  const fought = /** @type {any} */ ({ side: null, contested: true });
  const small = { place: 0, km2: 12 };
  assert.deepEqual(inkOf(small, [1, 2], [silent, held(north), silent]), {
    side: "north",
    pale: true,
  });
  assert.equal(inkOf(small, [1, 2], [silent, held(north), held(south)]), null);
  assert.equal(inkOf({ ...small, km2: 25 }, [1], [silent, held(north)]), null);
  assert.equal(inkOf(small, [1], [fought, held(north)]), null);
  assert.deepEqual(inkOf(small, [], [held(south)]), { side: "south", pale: false });
});
