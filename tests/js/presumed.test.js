/** What is presumed of the front, where it would run through ground that nobody reports from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf } from "../../kasab_map/player/static/map/lines.js";
import { drawnPresumed, gaps, midway } from "../../kasab_map/player/static/map/presumed.js";

/** @typedef {[number, number][]} Line */

const shore = (/** @type {number} */ y, /** @type {number} */ length) =>
  /** @type {Line} */ ([
    [0, y],
    [length, y],
  ]);

const [north, south] = [{ id: "north" }, { id: "south" }];
const held = (/** @type {object} */ side) => ({ side, unknown: false, disputed: false });
const silent = { side: null, unknown: true, disputed: false };
const fought = { side: null, unknown: false, contested: true, disputed: false };

/** North and south with something between them. @param {object} between */
const divided = (between) => {
  const standings = [held(north), between, held(south)];
  return gaps(
    [
      { a: 0, b: 1 },
      { a: 2, b: 1 },
    ],
    (n) => /** @type {any} */ (standings[n]),
  );
};

test("only unreported ground between two sides is crossed", () => {
  assert.deepEqual(divided(silent), [[[0], [1]]]);
  assert.deepEqual(divided(fought), []);
  assert.deepEqual(divided({ ...silent, disputed: true }), []);
  assert.deepEqual(divided(held(north)), []);
});

test("silent neighbours are one piece of ground", () => {
  const standings = [held(north), silent, silent, held(south)];
  const edges = [
    { a: 0, b: 1 },
    { a: 1, b: 2 },
    { a: 2, b: 3 },
  ];
  assert.deepEqual(
    gaps(edges, (n) => /** @type {any} */ (standings[n])),
    [[[0], [2]]],
  );
});

test("the line runs midway, no farther than the shorter shore, in narrow ground only", () => {
  const [line, ...more] = midway([shore(0, 9)], [shore(3, 5)]);
  assert.equal(more.length, 0);
  assert.ok(line.every(([x, y]) => Math.abs(y - 1.5) < 1e-6 && x > -0.01 && x < 5.01));
  assert.ok(Math.abs(lengthOf(line) - 5) < 0.5);
  assert.deepEqual(midway([shore(0, 5)], [shore(4.1, 5)]), []);
});

test("shores that meet are parted from where they meet", () => {
  const [line] = midway(
    [shore(0, 3)],
    [
      [
        [0, 0],
        [3, 3],
      ],
    ],
  );
  assert.ok(Math.min(...line.map(([x, y]) => Math.hypot(x, y))) < 0.1);
  const [x, y] = line[line.length - 1];
  assert.ok(Math.abs(Math.atan2(y, x) - Math.PI / 8) < 0.05);
});

test("a crumb is left out, unless it closes a gap in the front", () => {
  const crumb = shore(0, 1);
  assert.deepEqual(drawnPresumed([crumb], [[0, 0]]), []);
  assert.equal(
    drawnPresumed(
      [crumb],
      [
        [0, 0],
        [1, 0.2],
      ],
    ).length,
    1,
  );
});
