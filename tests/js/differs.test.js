/** Where a lens names another status, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { differing, otherReadings } from "../../kasab_map/player/static/words/differs.js";

/** Three places under three lenses, a status each; "?" is no report. @type {Record<string, string>} */
const READ = { first: "red blue ?", second: "red red red", third: "? ? blue" };

/** @type {any} */
const timeline = {
  lenses: Object.keys(READ).map((id) => ({ id })),
  places: [0, 1, 2],
  read: (/** @type {string} */ lens) => ({
    at(/** @type {number} */ place) {
      const status = READ[lens].split(" ")[place];
      return { status, unknown: status === "?" };
    },
  }),
};

test("a place differs where the lens names another status, not where it is silent", () => {
  assert.deepEqual(differing(timeline, "first", 0), []);
  assert.deepEqual(differing(timeline, "second", 0), [1, 2]);
  assert.deepEqual(differing(timeline, "third", 0), [2]);
});

test("other readings are those that name another status than the one shown", () => {
  const others = [0, 1, 2].map((place) =>
    otherReadings(timeline, place, "first", 0).map(({ lens, row }) => `${lens} ${row.status}`),
  );
  assert.deepEqual(others, [[], ["second red"], ["second red", "third blue"]]);
});
