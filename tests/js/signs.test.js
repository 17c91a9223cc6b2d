/** Signs differ by shape as well as by colour. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { OUTLINES, halves, shapeOf } from "../../kasab_map/player/static/map/shapes.js";

test("high ground and the border keep their shape, a town takes its holder's", () => {
  assert.equal(shapeOf("hill", "square"), "triangle");
  assert.equal(shapeOf("police_post", "square"), "diamond");
  assert.equal(shapeOf("village", "square"), "square");
  assert.equal(shapeOf("village", "no-such-shape"), "circle");
});

test("a place fought over is half the one side's and half the other's", () => {
  const [left, right] = halves("village", ["square", "circle"]);
  assert.notEqual(left, right);
  assert.ok(![left, right].some((half) => Object.values(OUTLINES).includes(half)));
  assert.notDeepEqual(halves("hill", ["square", "circle"]), [left, right]);
});
