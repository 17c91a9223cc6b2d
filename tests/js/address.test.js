/** An address may say anything: what is wrong falls back and is told, in a few letters. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { understand } from "../../kasab_map/player/static/state/address.js";

const timeline = /** @type {any} */ ({
  doc: { lenses: ["editors"] },
  dayOf: () => null,
  indexOf: () => null,
});

/** @param {Record<string, string>} asked */
const read = (asked) => understand(asked, timeline, ["en"]);

test("no layer is called as what every object has", () => {
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    const { state, wrong } = read({ layers: `areas,${name}` });
    assert.equal(state.layers, undefined);
    assert.deepEqual(wrong, [{ key: "layers", value: `areas,${name}` }]);
  }
  assert.equal(read({ layers: "areas" }).state.layers?.areas, true);
});

test("a long value is told by its first letters", () => {
  const { wrong } = read({ date: "9".repeat(10_000), place: "\u{1f5fa}".repeat(10_000) });
  assert.deepEqual(
    wrong.map(({ value }) => [...value].length),
    [41, 41],
  );
  assert.ok(wrong.every(({ value }) => value.endsWith("…")));
});

test("letters that hide or turn the others are told as such", () => {
  const [{ value }] = read({ place: "kasab\u202ebasak\u200b\u0000" }).wrong;
  assert.equal(value, "kasab\ufffdbasak\ufffd\ufffd");
});
