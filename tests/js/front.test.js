/** The front as one drawn line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  drawnFront,
  joined,
  lengthOf,
  resampled,
  smoothed,
} from "../../kasab_map/player/static/map/lines.js";
import { makeFrontLines } from "../../kasab_map/player/static/map/front.js";

/** @typedef {[number, number][]} Line */

test("pieces that meet, or nearly, are one line whichever way they were written", () => {
  const pieces = /** @type {Line[]} */ ([
    [
      [0, 0],
      [2, 0],
    ],
    [
      [4, 0],
      [2.5, 0],
    ],
    [
      [9, 9],
      [9, 12],
    ],
  ]);
  const lines = joined(pieces);
  assert.equal(lines.length, 2);
  assert.equal(lengthOf(lines[0]), 4);
});

test("a crumb is left out", () => {
  const crumb = /** @type {Line} */ ([
    [0, 0],
    [1.5, 0],
  ]);
  assert.deepEqual(drawnFront([crumb]), []);
});

test("smoothing keeps the ends and rounds the corners", () => {
  const corner = /** @type {Line} */ ([
    [0, 0],
    [3, 0],
    [3, 3],
  ]);
  const line = smoothed(corner);
  const near = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    Math.hypot(a[0] - b[0], a[1] - b[1]);
  assert.ok(near(line[0], [0, 0]) < 1e-9);
  assert.ok(near(line[line.length - 1], [3, 3]) < 1e-9);
  assert.ok(line.every((at) => near(at, [3, 0]) > 0.1));
});

test("points stand at even distances", () => {
  const line = resampled(
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    0.5,
  );
  assert.equal(line.length, 5);
  assert.deepEqual(line[3], [1, 0.5]);
});

test("a front is where two holders touch, and the same colouring gives the same line", () => {
  const edge = (/** @type {number} */ a, /** @type {number} */ b, /** @type {Line} */ line) => ({
    a,
    b,
    km: 1,
    band: 1000,
    line,
  });
  const front = makeFrontLines([
    edge(0, 1, [
      [35.9, 36],
      [35.95, 36],
    ]),
    edge(1, 2, [
      [35.95, 36],
      [35.99, 36],
    ]),
  ]);
  const [north, south] = [{ id: "north" }, { id: "south" }];
  const holders = [north, south, null];
  const standing = (/** @type {number} */ n) => /** @type {any} */ ({ side: holders[n] });
  const [line, ...more] = front(standing).lines;
  assert.equal(more.length, 0);
  assert.deepEqual(
    line[0].map((n) => Number(n.toFixed(4))),
    [35.9, 36],
  );
  assert.equal(front(standing), front(standing));
  holders[2] = north;
  assert.ok(lengthOf(front(standing).lines[0]) > lengthOf(line));
});
