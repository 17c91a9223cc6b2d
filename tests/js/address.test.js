/** The address: ours is read and written, everybody else's is left alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, readAddress } from "../../kasab_map/player/static/state/address.js";

const at = (search) => /** @type {any} */ ({ pathname: "/map", search, hash: "#top" });

test("only what is ours is read", () => {
  assert.deepEqual(readAddress("?date=2001-03-01&q=mill&view=1,2,3"), {
    date: "2001-03-01",
    view: "1,2,3",
  });
});

test("what is shown replaces what was asked, and nothing else", () => {
  const shown = { date: "2001-03-02", place: "mill", compare: null };
  assert.equal(
    addressOf(shown, at("?q=a%20b&date=2001-03-01&compare=2001-03-01")),
    "/map?q=a+b&date=2001-03-02&place=mill#top",
  );
});

test("a comma stays readable", () => {
  assert.equal(addressOf({ view: "1,2,3" }, at("")), "/map?view=1,2,3#top");
});
