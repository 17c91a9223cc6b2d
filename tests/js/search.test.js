/** Search: a name in any spelling or script, and what happened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeIndex, plain, skeleton } from "../../kasab_map/player/static/words/search.js";
import { stageOf } from "./small.js";

test("spellings of a name come to the same letters", () => {
  assert.equal(plain("Al-Nab'in"), plain("nabin"));
  assert.equal(plain("Değirmen"), plain("DEGIRMEN"));
  assert.equal(plain("النبعين"), plain("نبعين"));
  assert.equal(skeleton("Kassab"), skeleton("Kesap"));
});

test("a place is found by any of its names, an event by its words", () => {
  const find = makeIndex(/** @type {any} */ (stageOf({})));
  const found = (/** @type {string} */ text) => find(text).map(({ label }) => label);
  assert.deepEqual(found("mil"), ["mill"]);
  assert.deepEqual(found("degirmen"), ["mill"]);
  assert.deepEqual(found("طاحونة"), ["mill"]);
  assert.deepEqual(found("bridge"), ["A bridge is hit"]);
  assert.deepEqual(found(" "), []);
  assert.deepEqual(found("zzz"), []);
});

test("to pick an event is to go to its day and place", () => {
  const stage = stageOf({ playing: true });
  makeIndex(/** @type {any} */ (stage))("bridge")[0].pick();
  const { day, place, playing } = stage.state;
  assert.deepEqual([day, place, playing], [5, 1, false]);
});
