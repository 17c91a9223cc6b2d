/** Who says so, side by side, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  columnsOf,
  lastWords,
  rowOf,
  shortName,
  spanOn,
  spansOf,
  verdictOf,
} from "../../kasab_map/player/static/words/voices.js";

/** @param {string} text day claimant kind status, and when it was said @returns {any} */
function claim(text) {
  const [day, claimant, kind, status, reported = day] = text.split(" ");
  return { day: Number(day), claimant: Number(claimant), kind, status, reported: Number(reported) };
}
const says = (/** @type {any} */ one) => one.status;
const SPOKEN = ["red", "blue", null, "blue"];
const about = { says, speaksFor: (/** @type {any} */ one) => SPOKEN[one.claimant] };

test("a span covers three days and stops where the reading changes", () => {
  const days = [1, 2, 3, 4, 8, 9, 10].map((day) => claim(`${day} 0 held red`));
  const spans = spansOf(days, [9]).map(({ from, to }) => [from, to]);
  assert.deepEqual(spans, [
    [1, 3],
    [4, 4],
    [8, 8],
    [9, 10],
  ]);
});

test("a day is answered by its own span or by the last before it", () => {
  const spans = spansOf([claim("1 0 held red"), claim("8 0 held red")], []);
  assert.deepEqual(
    [0, 1, 5, 8, 90].map((day) => spanOn(spans, day)),
    [-1, 0, 0, 1, 1],
  );
});

test("the last word of a claimant is the newest that names a status", () => {
  const said = [
    claim("1 0 captured red"),
    claim("2 0 advance unknown"),
    claim("2 1 held blue 2"),
    claim("2 1 contested contested 4"),
    claim("3 2 contested unknown"),
  ];
  const last = lastWords(said, says).map(({ claimant, kind }) => `${claimant} ${kind}`);
  assert.deepEqual(last, ["2 contested", "1 contested", "0 captured"]);
});

test("sides that say different things contradict, and the cells say which", () => {
  const said = ["1 0 recaptured red", "1 1 held blue", "1 3 held blue", "2 1 held blue"];
  const [span] = spansOf(said.map(claim), []);
  const { tag, cells } = rowOf(span, ["red", null, "blue"], about);
  assert.equal(tag, "contradict");
  const told = cells.map((cell) => cell.map((w) => `${w.verdict} ${w.status} ${w.claims.length}`));
  assert.deepEqual(told, [["regained red 1"], [], ["holds blue 2"]]);
});

test("one voice neither agrees nor contradicts, and silence does neither", () => {
  const tag = (/** @type {string[]} */ ...said) =>
    rowOf(spansOf(said.map(claim), [])[0], ["red", null, "blue"], about).tag;
  assert.equal(tag("1 0 held red"), null);
  assert.equal(tag("1 0 held red", "1 1 advance unknown"), null);
  assert.equal(tag("1 0 held red", "1 1 held red"), "agree");
});

test("a verdict is what the claim says of the place", () => {
  const verdicts = ["captured red", "recaptured red", "held red", "denied red", "attacked red"]
    .concat([
      "contested contested",
      "denied contested",
      "withdrawn contested",
      "advance unknown",
      "denied unknown",
    ])
    .map((one) => verdictOf(claim(`1 0 ${one}`), one.split(" ")[1]));
  assert.deepEqual(verdicts, [
    ...["took", "regained", "holds", "holds", "attacked"],
    ...["fighting", "neither", "leaving", "fighting", "silent"],
  ]);
});

test("those who speak for no side stand in the middle, the sides concerned first", () => {
  assert.deepEqual(columnsOf(["red", "blue"], ["blue"]), ["red", null, "blue"]);
  const four = columnsOf(["red", "blue", "green", "grey"], ["green", "contested", "blue"]);
  assert.deepEqual(four, ["green", null, "blue", "red", "grey"]);
});

test("a claimant goes by its letters, or by its name without the brackets", () => {
  const names = ["Syrian Observatory (SOHR)", "Al-Watan (Syria)", "Reuters", "Army (not named)"];
  assert.deepEqual(names.map(shortName), ["SOHR", "Al-Watan", "Reuters", "Army"]);
});
