import assert from "node:assert/strict";
import { test } from "node:test";
import { leanTo, stepAside } from "../../kasab_map/player/static/map/uncover.js";

const legend = { x: 0, y: 0, w: 100, h: 200 };
const frame = { x: 0, y: 0, w: 400, h: 400 };
const aside = (signs, ...panels) => stepAside(signs, { frame, panels });
const sign = (x, y = 50) => ({ x, y, w: 10, h: 10 });

test("a view without a covered sign stays where it is", () => {
  assert.equal(aside([sign(150), sign(50, 300)], legend), 0);
});

test("a sign half under a panel comes out, and no farther than it must", () => {
  assert.equal(aside([sign(95), sign(200)], legend), 6);
});

test("a step that would put another sign under a panel is not taken", () => {
  const tools = { x: 220, y: 0, w: 40, h: 200 };
  assert.equal(aside([sign(95), sign(205)], legend, tools), 0);
});

test("a sign too far under a panel moves nothing", () => {
  assert.equal(aside([sign(10)], legend), 0);
});

test("a view leans towards what is named beyond its edge, as far as what must be seen leaves room", () => {
  const kept = [{ x: 100, y: 50, w: 270, h: 20 }];
  assert.equal(leanTo(kept, [{ x: -50 }, { x: 200 }], frame), 30);
  assert.equal(leanTo([{ ...kept[0], x: 20 }], [{ x: -50 }], frame), 48);
  assert.equal(leanTo(kept, [{ x: 450 }], frame), -48);
  assert.equal(leanTo(kept, [{ x: -50 }, { x: 450 }], frame), 0);
  assert.equal(leanTo(kept, [{ x: 200 }], frame), 0);
  assert.equal(leanTo([{ ...kept[0], x: 200 }], [{ x: -50 }], frame), 0);
});
