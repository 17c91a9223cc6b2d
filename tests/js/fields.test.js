/** What lives outside the state: each field read as it was written, each wrong value told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  beginning,
  choiceOf,
  differs,
  understand,
  written,
} from "../../kasab_map/player/static/state/fields.js";
import { timeline, words } from "./small.js";

const known = { timeline, languages: ["en", "ar"] };
const ASKED = {
  date: "2001-03-03",
  place: "ford",
  lens: "as-reported",
  lang: "ar",
  layers: "areas,road",
  compare: "2001-03-01,editors,swipe",
};

test("nobody asks for anything: the first day, the first lens, no place", () => {
  const { day, lens, lang, place, view, compare } = beginning(known);
  assert.deepEqual({ day, lens, lang }, { day: 0, lens: "editors", lang: "en" });
  assert.deepEqual([place, view, compare], [null, null, null]);
});

test("what was asked for is written again as it was asked", () => {
  const { state, wrong } = understand(ASKED, known);
  assert.deepEqual(wrong, []);
  assert.deepEqual(written({ ...state, view: "1,2,3" }, words, known), {
    ...ASKED,
    view: "1,2,3",
    story: null,
  });
});

test("layers and comparison are not written while they are as they begin", () => {
  const { layers, compare } = written(beginning(known), words, known);
  assert.deepEqual([layers, compare], [null, null]);
});

test("no layer at all is none", () => {
  const { state } = understand({ layers: "none" }, known);
  assert.ok(Object.values(state.layers).every((shown) => !shown));
  assert.equal(written({ ...beginning(known), ...state }, words, known).layers, "none");
});

test("a view is three numbers within the world", () => {
  assert.deepEqual(understand({ view: "35.9,36,12.5" }, known).state.view, [35.9, 36, 12.5]);
});

test("each wrong value is told, and leaves the field alone", () => {
  const wrong = {
    date: "2001-01-01",
    place: "moon",
    lens: "rose-tinted",
    lang: "xx",
    view: "1,2",
    layers: "areas,unicorns",
    compare: "yesterday",
  };
  const understood = understand(wrong, known);
  assert.deepEqual(understood.state, {});
  assert.deepEqual(
    understood.wrong,
    Object.entries(wrong).map(([key, value]) => ({ key, value })),
  );
});

for (const view of ["91,0,5", "0,181,5", "0,0,0", "0,0,21", "a,b,c", "1,,2", "1,2,3,4"])
  test(`${view} is no view`, () => assert.equal(understand({ view }, known).wrong.length, 1));

test("what is empty or missing is not asked for", () => {
  assert.deepEqual(understand({ date: "", place: null }, known), { state: {}, wrong: [] });
});

test("a comparison without a lens takes the one beside it", () => {
  const { state } = understand({ lens: "as-reported", compare: "2001-03-01" }, known);
  assert.deepEqual(state.compare, { day: 2, lens: "as-reported", swipe: false });
});

test("going back undoes choices, not days and views", () => {
  const told = written({ ...beginning(known), view: "1,2,3" }, words, known);
  assert.equal(choiceOf({ ...told, date: "2001-03-05", view: "3,2,1" }), choiceOf(told));
  for (const key of ["place", "lens", "lang", "layers", "compare"])
    assert.notEqual(choiceOf({ ...told, [key]: "other" }), choiceOf(told), key);
});

test("two states differ when any field does", () => {
  const begun = beginning(known);
  assert.equal(differs(begun, { ...begun, playing: true }), false);
  assert.equal(differs(begun, { ...begun, day: 1 }), true);
});

test("no layer is called as what every object has", () => {
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    const { state, wrong } = understand({ layers: `areas,${name}` }, known);
    assert.equal(state.layers, undefined);
    assert.deepEqual(wrong, [{ key: "layers", value: `areas,${name}` }]);
  }
  assert.equal(understand({ layers: "areas" }, known).state.layers.areas, true);
});

test("a long value is told by its first letters", () => {
  const asked = { date: "9".repeat(10_000), place: "\u{1f5fa}".repeat(10_000) };
  const values = understand(asked, known).wrong.map(({ value }) => value);
  assert.deepEqual(
    values.map((value) => [...value].length),
    [41, 41],
  );
  assert.ok(values.every((value) => value.endsWith("…")));
});

test("letters that hide or turn the others are told as such", () => {
  const [{ value }] = understand({ place: "kasab\u202ebasak\u200b\u0000" }, known).wrong;
  assert.equal(value, "kasab\ufffdbasak\ufffd\ufffd");
});
