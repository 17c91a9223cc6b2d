/** Names on the map touch nothing, and the places one moves among lie where the arrow points. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeNames, signBox, touch, within } from "../../kasab_map/player/static/map/labels.js";
import { trackOf } from "../../kasab_map/player/static/map/track.js";
import { towards } from "../../kasab_map/player/static/map/compass.js";

const FRAME = { x: 0, y: 0, w: 400, h: 300 };
const name = (x, y, rest = {}) => ({ x, y, half: 10, w: 80, h: 16, ...rest });

test("a name stands to the right, and moves aside for what was there before", () => {
  const [alone] = placeNames([name(100, 100)], { frame: FRAME, panels: [] });
  assert.ok(alone && alone.x > 110);
  const wall = { x: 111, y: 0, w: 200, h: 300 };
  const [left] = placeNames([name(100, 100)], { frame: FRAME, panels: [wall] });
  assert.ok(left && left.x + left.w < 90);
});

test("who comes later is dropped before it may touch; who must be named tries farther off", () => {
  const crowded = [0, 1, 2, 3, 4, 5].map((n) => name(200 + 4 * n, 150 + 3 * n));
  const found = placeNames(crowded, { frame: FRAME, panels: [] });
  assert.ok(found[0]);
  assert.ok(found.includes(null));
  const all = placeNames(
    crowded.map((one) => ({ ...one, must: true })),
    { frame: FRAME, panels: [] },
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
    const found = placeNames(names, { frame: FRAME, panels });
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
  assert.deepEqual(placeNames([name(60, 60), name(-5, 10)], { frame: FRAME, panels: [panel] }), [
    null,
    null,
  ]);
});

test("a name stands beside the front, on it only where it must, and else is silent", () => {
  const upright = trackOf([[150, 0, 300].map((y) => ({ x: 150, y }))]);
  const [aside] = placeNames([name(100, 100)], { frame: FRAME, panels: [], front: upright });
  assert.ok(aside && aside.x + aside.w < 150);
  const ring = Array.from({ length: 25 }, (_, n) => ({
    x: 100 + 30 * Math.cos((n * Math.PI) / 12),
    y: 100 + 30 * Math.sin((n * Math.PI) / 12),
  }));
  const room = { frame: FRAME, panels: [], front: trackOf([ring]) };
  assert.deepEqual(placeNames([name(100, 100)], room), [null]);
  for (const way of [{ must: true }, { firm: true }]) {
    const [across] = placeNames([name(100, 100, way)], room);
    assert.ok(across && room.front(across));
  }
});

test("a name that would have to stand on the front chooses before those that need not", () => {
  // Between two panels the second has room to its left only, or on the front to its right.
  const panels = [
    { x: 95, y: 0, w: 305, h: 90 },
    { x: 95, y: 110, w: 305, h: 190 },
  ];
  const front = trackOf([[0, 300].map((y) => ({ x: 215, y }))]);
  const two = [50, 190].map((x) => name(x, 100, { must: true }));
  const found = placeNames(two, { frame: FRAME, panels, front });
  assert.ok(found.every((box) => box && !front(box)));
});

test("who must be named stands wherever there is room round its sign, sooner than on the front", () => {
  // Beside the sign there is room at one place only, which no fixed offset meets.
  const panels = [
    { x: 0, y: 0, w: 400, h: 61 },
    { x: 0, y: 86, w: 95, h: 214 },
    { x: 0, y: 0, w: 80, h: 300 },
    { x: 145, y: 0, w: 255, h: 300 },
  ];
  const front = trackOf([[0, 400].map((x) => ({ x, y: 130 }))]);
  const one = name(100, 100, { must: true, w: 60 });
  const [found] = placeNames([one], { frame: FRAME, panels, front });
  assert.ok(found && !front(found) && found.y + found.h <= 100);
});

test("a name that must be written and has no room in one line is written in two", () => {
  const panels = [
    { x: 0, y: 0, w: 28, h: 300 },
    { x: 150, y: 0, w: 250, h: 300 },
  ];
  const one = { ...name(60, 100), must: true, w: 125 };
  assert.deepEqual(placeNames([one], { frame: FRAME, panels }), [null]);
  const folds = { ...one, folded: () => ({ w: 60, h: 32 }) };
  const [box] = placeNames([folds], { frame: FRAME, panels });
  assert.ok(box && box.w === 60 && box.h === 32);
  const [whole] = placeNames([folds], { frame: FRAME, panels: [] });
  assert.equal(whole?.w, 125);
});

test("a line is met between its points, and not beyond its ends", () => {
  const through = trackOf([
    [
      { x: 0, y: 0 },
      { x: 100, y: 100 },
    ],
    [{ x: 300, y: 0 }],
  ]);
  assert.ok(through({ x: 40, y: 45, w: 10, h: 10 }));
  assert.ok(!through({ x: 40, y: 70, w: 10, h: 10 }));
  assert.ok(!through({ x: 110, y: 110, w: 10, h: 10 }));
  assert.ok(!trackOf([])({ x: 0, y: 0, w: 10, h: 10 }));
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
