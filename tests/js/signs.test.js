/** Signs differ by shape as well as by colour. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { halves, shapeOf } from "../../kasab_map/player/static/map/shapes.js";

/** Letters for paths: what is drawn comes in the document. */
const signs = {
  outlines: { square: "s", circle: "c", triangle: "t", diamond: "d" },
  halves: {
    square: ["s1", "s2"],
    circle: ["c1", "c2"],
    triangle: ["t1", "t2"],
    diamond: ["d1", "d2"],
  },
  marks: {},
  kinds: { hill: "triangle", police_post: "diamond" },
};

test("high ground and the border keep their shape, a town takes its holder's", () => {
  assert.equal(shapeOf(signs, "hill", "square"), "triangle");
  assert.equal(shapeOf(signs, "police_post", "square"), "diamond");
  assert.equal(shapeOf(signs, "village", "square"), "square");
  assert.equal(shapeOf(signs, "village", "no-such-shape"), "circle");
});

test("a place fought over is half the one side's and half the other's", () => {
  assert.deepEqual(halves(signs, "village", ["square", "circle"]), ["s1", "c2"]);
  assert.deepEqual(halves(signs, "hill", ["square", "circle"]), ["t1", "t2"]);
});
