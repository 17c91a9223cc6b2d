/** The address: ours is read and written, everybody else's is left alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { framedAddress, sharedAddress } from "../../kasab_map/player/static/dialogs/address.js";
import { addressOf, readAddress, readFrame } from "../../kasab_map/player/static/state/address.js";

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

test("a frame says that it is one, and which edition its author saw", () => {
  const framed = framedAddress("https://map.example.org/?date=2001-03-01&view=1,2,3", "2.0.0");
  assert.equal(framed, "https://map.example.org/?date=2001-03-01&view=1,2,3&embed=1&edition=2.0.0");
  assert.deepEqual(readFrame(new URL(framed).search), { framed: true, edition: "2.0.0" });
  assert.deepEqual(readFrame("?embed=true"), { framed: false, edition: "" });
  assert.equal(framedAddress("", "2.0.0"), "");
});

test("a link leads to where the map is published, or says who alone can open it", () => {
  const told = { date: "2001-03-02" };
  /** @param {string} href @param {string} [published] */
  const shared = (href, published = "") => {
    /** @type {any} */ (globalThis).window = { location: new URL(href) };
    return sharedAddress(told, published);
  };
  const local = "http://127.0.0.1:8501/?embed=1&edition=1&q=a";
  assert.deepEqual(shared(local, "https://map.example.org/front/"), {
    link: "https://map.example.org/front/?date=2001-03-02",
    alone: "",
  });
  assert.deepEqual(shared(local), {
    link: "http://127.0.0.1:8501/?q=a&date=2001-03-02",
    alone: "machine",
  });
  assert.equal(shared("http://[::1]/").alone, "machine");
  assert.equal(shared("http://localhost:1/").alone, "machine");
  assert.equal(shared("file:///kasab.html").alone, "file");
  assert.deepEqual(shared("https://map.example.org/"), {
    link: "https://map.example.org/?date=2001-03-02",
    alone: "",
  });
});
