/** A story as a part of the state: what an address may say, what a step shows, where its marks stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readTelling,
  shownBy,
  stepOf,
  writeTelling,
} from "../../kasab_map/player/static/state/telling.js";
import { apart } from "../../kasab_map/player/static/story/marks.js";
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";
import { doc } from "./small.js";

const step = (title, more) => ({
  title,
  day: 1,
  until: 1,
  place: null,
  zoom: null,
  lens: "editors",
  layers: null,
  ...more,
});
const stories = [
  {
    id: "two-steps",
    steps: [step("One"), step("Two", { day: 2, until: 8, place: 0, layers: ["front"] })],
  },
];
const timeline = openTimeline({ ...doc, stories });
const LAYERS = { areas: true, front: true };

test("an address names a story and a step, and nothing else", () => {
  assert.deepEqual(readTelling("two-steps,2", timeline), { story: 0, step: 2 });
  assert.deepEqual(readTelling("two-steps", timeline), { story: 0, step: 0 });
  for (const wrong of ["two-steps,3", "two-steps,-1", "two-steps,1,1", "three", "two-steps,x", ","])
    assert.equal(readTelling(wrong, timeline), null, wrong);
  for (const written of ["two-steps", "two-steps,1"])
    assert.equal(writeTelling(readTelling(written, timeline), timeline), written);
  assert.equal(writeTelling(null, timeline), null);
});

test("a step shows its day, place, layers and view, and plays its days", () => {
  const shown = shownBy(timeline, { story: 0, step: 2 }, { layers: LAYERS, still: false });
  assert.deepEqual(shown.span, { from: 2, to: 8 });
  assert.equal(shown.playing, true);
  assert.deepEqual(shown.view, [1, 1, 12]);
  assert.deepEqual(shown.layers, { areas: false, front: true });
  const still = shownBy(timeline, { story: 0, step: 2 }, { layers: LAYERS, still: true });
  assert.equal(still.playing, false);
});

test("the cover shows the first step's view and plays nothing", () => {
  const cover = shownBy(timeline, { story: 0, step: 0 }, { layers: LAYERS, still: false });
  assert.deepEqual([cover.day, cover.playing, cover.view], [1, false, null]);
  assert.equal(stepOf(timeline, { story: 0, step: 0 }), null);
  assert.equal(stepOf(timeline, { story: 0, step: 1 })?.title, "One");
});

test("marks keep their order and stay on the line", () => {
  const spots = apart([0.01, 0.01, 0.5, 0.99, 0.99]);
  assert.deepEqual([...spots].sort(), spots);
  assert.ok(spots.at(-1) < 1);
  for (const n of [1, 2, 3, 4]) assert.ok(spots[n] - spots[n - 1] > 0.02);
});
