/** A language that inflects, made up: its messages ask for forms, a theatre and the catalogue give them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeWords } from "../../kasab_map/player/static/words/words.js";
import {
  campWords,
  lensWords,
  lookTitle,
  saysWords,
  stateWords,
} from "../../kasab_map/player/static/words/parties.js";
import { changeSentence } from "../../kasab_map/player/static/words/sentences.js";
import { ENGLISH } from "./small.js";

const words = makeWords(
  "ml",
  {
    ...ENGLISH,
    messages: {
      ...ENGLISH.messages,
      "says.side": "{side:holding} anu:",
      "lens.side": "parsa {side:of}",
      "sentence.then": "{from:was}, ka {to:is}.",
      "sentence.now_disputed": "{status:is} disputa.",
      "state.contested": "batala",
      "state.contested:was": "batalana",
      "state.and_disputed": "{status} ka disputa",
      "state.and_disputed:is": "{status} disputana",
      "camp.independent": "libera",
      hops: { one: "{count} hop {side:of}", other: "{count} hops {side:of}" },
    },
  },
  "2001-02-27",
);
const north = /** @type {any} */ ({
  id: "north",
  names: { en: "North", ml: "norda" },
  forms: { ml: { holding: "nordane", of: "nordasa", was: "nordata", is: "nordaya" } },
});
/** It has a name of this language and no forms. */
const south = /** @type {any} */ ({ id: "south", names: { en: "South", ml: "suda" }, forms: {} });
/** It has no name of this language: its forms of another are not taken. */
const east = /** @type {any} */ ({ id: "east", names: { en: "East" }, forms: {} });
const standing = (/** @type {any} */ side, more = {}) => ({
  look: side.id ?? side,
  side: side.id ? side : null,
  disputed: false,
  unknown: false,
  ...more,
});
const change = (/** @type {any} */ from, /** @type {any} */ to) =>
  changeSentence(
    /** @type {any} */ ({ words }),
    /** @type {any} */ ({
      from: { ...from, standing: from },
      to: { ...to, standing: to },
    }),
  );

test("a name stands in the form its message asks for, and plain where nobody wrote the form", () => {
  const says = (/** @type {any} */ side) => saysWords(words, { id: side.id, side });
  assert.deepEqual([north, south, east].map(says), ["Nordane anu:", "Suda anu:", "East anu:"]);
  assert.equal(lookTitle(words, /** @type {any} */ (standing(north))), "Norda");
  const timeline = /** @type {any} */ ({ sides: [north], lens: () => ({ side: "north" }) });
  assert.equal(lensWords(words, timeline, "north-side"), "parsa nordasa");
  assert.equal(words.count("hops", 2, { side: (form) => north.forms.ml[form] }), "2 hops nordasa");
});

test("a change takes both forms, the catalogue's own too", () => {
  assert.equal(change(standing("contested"), standing(north)), "batalana, ka nordaya.");
  assert.equal(change(standing(north), standing("contested")), "nordata, ka batala.");
});

test("a dispute is asked for in the same form as the status in it", () => {
  const disputed = /** @type {any} */ (standing(north, { disputed: true }));
  assert.equal(stateWords(words, disputed), "norda ka disputa");
  assert.equal(stateWords(words, disputed, "is"), "nordaya disputana");
  assert.equal(change(standing(north), disputed), "nordaya disputa.");
});

test("parts hold elements and forms side by side", () => {
  const place = /** @type {any} */ ({ place: 1 });
  const parts = words.parts("sentence.then", { from: place, to: (form) => north.forms.ml[form] });
  assert.deepEqual(parts.filter(Boolean), [place, ", ka ", "nordaya", "."]);
});

test("a camp has its name in each language", () => {
  const named = (/** @type {any} */ camp) => campWords(words, camp);
  const camps = [
    { id: "radio", names: { en: "radio", ml: "radyo" } },
    { id: "press", names: { en: "press" } },
    { id: "independent", names: { en: "independent" } },
  ];
  assert.deepEqual(camps.map(named), ["radyo", "press", "libera"]);
});
