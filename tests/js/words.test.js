/** Words of one language: holes filled, plurals chosen by its own rules, dates its own way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeWords } from "../../kasab_map/player/static/words/words.js";
import { doc, ENGLISH, words } from "./small.js";

test("holes are filled, and an unknown one stays to be seen", () => {
  assert.equal(words.say("hello", { who: "reader" }), "Hello, reader.");
  assert.equal(words.say("hello"), "Hello, {who}.");
  assert.equal(words.say("no.such.message"), "no.such.message");
});

test("a message that counts takes the form of its count", () => {
  const say = (count) => words.say("miles", { where: "Kes" }, count);
  assert.deepEqual([0, 1, 2, 1200].map(say), [
    "0 miles to Kes",
    "1 mile to Kes",
    "2 miles to Kes",
    "1,200 miles to Kes",
  ]);
  assert.equal(words.count("miles", 1, { where: "Kes" }), say(1));
});

test("a language with six forms has all six", () => {
  const plurals = ["zero", "one", "two", "few", "many", "other"];
  const messages = { days: Object.fromEntries(plurals.map((form) => [form, form])) };
  const rules = new Intl.PluralRules("ar");
  const counts = Array.from({ length: 200 }, (_, n) => plurals.indexOf(rules.select(n))).join("");
  const spoken = { ...ENGLISH, tag: "ar", plurals, counts };
  spoken.messages = { ...ENGLISH.messages, ...messages };
  const arabic = makeWords("ar", spoken, doc.first);
  for (const n of [0, 1, 2, 3, 11, 99, 100, 101, 103, 111, 200, 203, 1002, 1011])
    assert.equal(arabic.say("days", {}, n), rules.select(n), String(n));
});

test("dates and small numbers are written in a language's own digits", () => {
  const messages = { ...ENGLISH.messages, "date.digits": "٠١٢٣٤٥٦٧٨٩" };
  const own = makeWords("ar", { ...ENGLISH, messages }, doc.first);
  assert.equal(own.day(2, "long"), "١ March ٢٠٠١");
  assert.equal(own.number(120), "١٢٠");
});

test("parts keep what is put in whole", () => {
  const node = /** @type {any} */ ({});
  assert.deepEqual(words.parts("hello", { who: node }), ["Hello, ", node, "."]);
});

test("a language is called as the language spoken calls it", () => {
  assert.deepEqual(["ar", "hy", "tr"].map(words.language), ["Arabic", "Armenian", "Turkish"]);
});

test("days are counted from the first, over the end of a month", () => {
  assert.equal(words.iso(2), "2001-03-01");
  assert.equal(words.day(2), "Thursday 1 March 2001");
  assert.equal(words.day(-1, "day"), "26 February");
  assert.equal(words.day(2, "short"), "1 Mar");
  assert.equal(words.day(2, "flag"), "Thu 1 March");
  assert.deepEqual([words.month(2), words.month(2, true)], ["March", "Mar"]);
});

test("two days share the year that both are in", () => {
  assert.equal(words.span(0, 2), "27 February – 1 March 2001");
  assert.equal(words.span(-60, 2), "29 December 2000 – 1 March 2001");
});
