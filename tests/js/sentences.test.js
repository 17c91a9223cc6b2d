/** What is said in words, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSentence, daysOf } from "../../kasab_map/player/static/words/sentences.js";

const MONTHS = ["March", "April"];
/** A status is called by its id; day 1 is 31 March; messages show their id and their values. @type {any} */
const words = {
  say: (/** @type {string} */ key, /** @type {Record<string, any>} */ values = {}) =>
    [key, ...Object.values(values).map((v) => (typeof v === "function" ? v("") : v))].join(" "),
  form: (/** @type {string} */ key) => key,
  number: String,
  monthday: (/** @type {number} */ day) => (day < 2 ? day + 30 : day - 1),
  month: (/** @type {number} */ day) => MONTHS[Number(day > 1)],
  day: (/** @type {number} */ day) => `${words.monthday(day)} ${words.month(day)}`,
};

/** @param {string} status @param {boolean} [disputed] @returns {any} */
function row(status, disputed = false) {
  const unknown = status === "unknown";
  const side = status === "red" && { id: "red", names: { en: "red" } };
  const standing = { status, disputed, unknown, look: unknown && disputed ? "disputed" : status };
  return { ...standing, standing: { ...standing, side } };
}

test("a change names both statuses, or that claimants begin to differ", () => {
  const change = (/** @type {any} */ from, /** @type {any} */ to) =>
    changeSentence(/** @type {any} */ ({ words }), /** @type {any} */ ({ from, to }));
  const said = [
    change(row("contested"), row("red")),
    change(row("red"), row("red", true)),
    change(row("red", true), row("red")),
    change(row("red"), row("unknown", true)),
  ];
  assert.deepEqual(said, [
    "sentence.then state.contested red",
    "sentence.now_disputed red",
    "sentence.no_longer red",
    "sentence.then red state.disputed",
  ]);
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
