import assert from "node:assert/strict";
import { test } from "node:test";
import { hushed, meet } from "../../kasab_map/player/static/map/gliding.js";
import { touch } from "../../kasab_map/player/static/map/labels.js";

const ROOM = { frame: { x: 0, y: 0, w: 400, h: 300 }, panels: [{ x: 300, y: 0, w: 100, h: 60 }] };

/** A place that glides, with a name to its right. */
const place = (from, to, name = { x: 12, y: -8, w: 60, h: 16 }) => ({ from, to, half: 9, name });

test("two boxes meet anywhere on their ways, not only where these begin and end", () => {
  const still = { x: 100, y: 100, w: 20, h: 20, to: { x: 100, y: 100 } };
  const passing = { x: 0, y: 0, w: 20, h: 20, to: { x: 200, y: 200 } };
  assert.ok(meet(still, passing) && meet(passing, still));
  assert.ok(!meet(still, { ...passing, to: { x: 200, y: 20 } }));
  assert.ok(!meet(still, { ...passing, to: { x: 78, y: 78 } }));
  assert.ok(meet(still, { ...still, w: 5 }));
});

test("what meets is what touches at one of a thousand moments", () => {
  let seed = 11;
  const random = (most) => ((seed = (seed * 16807) % 2147483647) / 2147483647) * most;
  const box = () => ({ x: random(200), y: random(200), w: 10 + random(60), h: 10 + random(20) });
  for (let round = 0; round < 300; round++) {
    const [a, b] = [box(), box()].map((one) => ({
      ...one,
      to: { x: random(200), y: random(200) },
    }));
    const at = ({ x, y, w, h, to }, t) => ({ x: x + (to.x - x) * t, y: y + (to.y - y) * t, w, h });
    const moments = Array.from({ length: 1001 }, (_, n) => n / 1000);
    const touched = moments.some((t) => touch(at(a, t), at(b, t), 1));
    if (touched) assert.ok(meet(a, b));
    else assert.ok(!meet(a, b) || moments.some((t) => touch(at(a, t), at(b, t), 1.5)));
  }
});

test("who comes later is silent where two names would meet; each sign is kept clear", () => {
  const far = [
    place({ x: 50, y: 100 }, { x: 90, y: 100 }),
    place({ x: 50, y: 200 }, { x: 90, y: 108 }),
  ];
  assert.deepEqual(hushed(far, ROOM), [1]);
  const sign = { ...place({ x: 140, y: 200 }, { x: 120, y: 104 }), name: null };
  assert.deepEqual(hushed([far[0], sign], ROOM), [0]);
  assert.deepEqual(hushed([far[0]], ROOM), []);
});

test("a name is silent that would slide under a panel or out of sight", () => {
  const from = { x: 200, y: 150 };
  assert.deepEqual(hushed([place(from, { x: 240, y: 40 })], ROOM), [0]);
  assert.deepEqual(hushed([place(from, { x: 350, y: 150 })], ROOM), [0]);
  assert.deepEqual(hushed([place(from, from)], ROOM), []);
});
