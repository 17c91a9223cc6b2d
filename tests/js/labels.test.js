/** Names on the map touch nothing, and the places one moves among lie where the arrow points. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeNames, signBox, touch, within } from "../../kasab_map/player/static/map/labels.js";
import { towards } from "../../kasab_map/player/static/map/compass.js";

const FRAME = { x: 0, y: 0, w: 400, h: 300 };
const name = (x, y, rest = {}) => ({ x, y, half: 10, w: 80, h: 16, ...rest });

test("a name stands to the right, and moves aside for what was there before", () => {
  const [alone] = placeNames([name(100, 100)], [], FRAME);
  assert.ok(alone && alone.x > 110);
  const wall = { x: 111, y: 0, w: 200, h: 300 };
  const [left] = placeNames([name(100, 100)], [wall], FRAME);
  assert.ok(left && left.x + left.w < 90);
});

test("who comes later is dropped before it may touch; who must be named tries farther off", () => {
  const crowded = [0, 1, 2, 3, 4, 5].map((n) => name(200 + 4 * n, 150 + 3 * n));
  const found = placeNames(crowded, [], FRAME);
  assert.ok(found[0]);
  assert.ok(found.includes(null));
  const all = placeNames(
    crowded.map((one) => ({ ...one, must: true })),
    [],
    FRAME,
  );
  assert.ok(all.filter(Boolean).length > found.filter(Boolean).length);
});

test("no name touches another, a sign, a panel or the edge, whatever the crowd", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 50; round++) {
    const names = Array.from({ length: 30 }, () =>
      name(random() * 400, random() * 300, { must: random() < 0.2, w: 30 + random() * 90 }),
    );
    const panels = [{ x: 0, y: 0, w: 120, h: 200 }];
    const found = placeNames(names, panels, FRAME);
    found.forEach((box, n) => {
      if (!box) return;
      assert.ok(within(box, FRAME));
      assert.ok(!panels.some((panel) => touch(box, panel)));
      names.forEach((other, m) => assert.ok(m === n || !touch(box, signBox(other))));
      found.forEach((other, m) => assert.ok(m === n || !other || !touch(box, other)));
    });
  }
});

test("a sign under a panel or out of sight is not named", () => {
  const panel = { x: 50, y: 50, w: 40, h: 40 };
  assert.deepEqual(placeNames([name(60, 60), name(-5, 10)], [panel], FRAME), [null, null]);
});

test("an arrow goes to the nearest place that way, or stays", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 30, y: 5 },
    { x: 20, y: 19 },
    { x: 0, y: -40 },
  ];
  assert.equal(towards(points, 0, [1, 0]), 1);
  assert.equal(towards(points, 0, [0, -1]), 3);
  assert.equal(towards(points, 0, [-1, 0]), 0);
  assert.equal(towards(points, 1, [0, 1]), 2);
});
