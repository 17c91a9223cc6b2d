/** What is said in words, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSentence, daysOf } from "../../kasab_map/player/static/words/sentences.js";

const MONTHS = ["March", "April"];
/** Day 1 is 31 March; messages show their id and their values. @type {any} */
const words = {
  say: (/** @type {string} */ key, /** @type {object} */ values = {}) =>
    [key, ...Object.values(values)].join(" "),
  number: String,
  monthday: (/** @type {number} */ day) => (day < 2 ? day + 30 : day - 1),
  day(/** @type {number} */ day, /** @type {string} */ style) {
    const month = MONTHS[Number(day > 1)];
    return style === "month" ? month : `${words.monthday(day)} ${month}`;
  },
};

test("a change names both statuses, or that claimants begin to differ", () => {
  const change = (/** @type {number} */ from, /** @type {number} */ to) =>
    changeSentence(
      /** @type {any} */ ({ words }),
      /** @type {any} */ ({ from: { code: from }, to: { code: to } }),
    );
  assert.equal(change(3, 1), "sentence.then state.contested state.government");
  assert.equal(change(2, 6), "sentence.now_disputed state.opposition");
  assert.equal(change(6, 2), "sentence.no_longer state.opposition");
  assert.equal(change(2, 4), "sentence.then state.opposition state.disputed");
});

test("a span of days is said as a reader would", () => {
  const said = [
    [4, 4],
    [3, 5],
    [2, 3],
    [1, 2],
    [1, 4],
  ].map(([from, to]) => daysOf(words, { from, to }));
  assert.deepEqual(said, [
    "3 April",
    "days.more 2 4 April",
    "days.two 1 2 April",
    "days.two 31 March 1 April",
    "days.more 31 March 3 April",
  ]);
});
