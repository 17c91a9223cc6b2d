/** By day and by night, and what the browser remembers. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keep, recalled } from "../../kasab_map/player/static/state/memory.js";
import { DAY, byNight } from "../../kasab_map/player/static/state/theme.js";
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";
import { actionOf } from "../../kasab_map/player/static/state/keyboard.js";
import { doc as small } from "./small.js";

/** @type {Map<string, string>} */
const kept = new Map();
beforeEach(() => {
  kept.clear();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text),
    },
  });
});

test("by night each side has the inks that it declares for the night", () => {
  const dark = { ink: "pale", area: "deep", on_ink: "deep", on_area: "pale" };
  const sides = small.sides.map((side) => ({ ...side, keyline: true, dark }));
  const doc = /** @type {any} */ ({ ...small, sides });
  const night = openTimeline(byNight(doc));
  for (const { ink, area, keyline } of night.sides)
    assert.deepEqual({ ink, area, keyline }, { ink: "pale", area: "deep", keyline: false });
  assert.equal(openTimeline(doc).sides[0].ink, "ink of north");
  assert.equal(openTimeline(doc).plain, DAY);
  assert.notEqual(night.plain.word, DAY.word);
  assert.equal(night.places, doc.places);
});

test("a choice is remembered, and nonsense is not", () => {
  assert.deepEqual(recalled(), { theme: "auto", letters: true });
  keep({ theme: "dark" });
  keep({ letters: false });
  assert.deepEqual(recalled(), { theme: "dark", letters: false });
  for (const text of ['{"theme": "pink"}', "null", "no JSON"]) {
    kept.set("kasab-map", text);
    assert.deepEqual(recalled(), { theme: "auto", letters: true }, text);
  }
});

test("a browser that keeps nothing is no error", () => {
  Object.assign(globalThis, { localStorage: undefined });
  keep({ theme: "dark" });
  assert.equal(recalled().theme, "auto");
});

test("letters and signs can be switched off; arrows, Space and Escape cannot", () => {
  const pressed = (/** @type {string} */ key, /** @type {boolean} */ letters) =>
    actionOf(
      /** @type {any} */ ({ key }),
      /** @type {any} */ ({ words: {}, act: {}, timeline: {}, set() {}, now: () => ({ letters }) }),
      /** @type {any} */ ({}),
    );
  for (const key of ["p", "l", "/", "?", "+", "-"]) {
    assert.ok(pressed(key, true), key);
    assert.equal(pressed(key, false), null, key);
  }
  for (const key of [" ", "ArrowLeft", "PageUp", "Home", "Escape"])
    assert.ok(pressed(key, false), key);
});
