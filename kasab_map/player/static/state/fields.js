/**
 * What of the state lives outside the player: in the address, in what the shell is told, and in
 * where it asks to go. One row a field: its key outside, its name in the state, what it is when
 * nobody says, and how it is read and written. Python knows the keys too, and a test compares.
 */
import { LAYERS } from "../map/legend.js";
import { readTelling, writeTelling } from "./telling.js";

/** Letters of a wrong value that are told. */
const MOST_TOLD = 40;

/**
 * @typedef {object} Field
 * @property {string} key
 * @property {string} of
 * @property {boolean} choice  whether going back undoes a change of it
 * @property {(known: Known) => unknown} start
 * @property {(text: string, known: Known, read: Record<string, any>) => unknown} read  null: a wrong value
 * @property {(value: any, words: {iso: (day: number) => string}, known: Known) => string|null} write  null: as it begins
 *
 * @typedef {{timeline: import("./timeline.js").Timeline, languages: string[]}} Known
 */

/** In the order in which they are read: a comparison without a lens takes the one beside it. @type {Field[]} */
export const FIELDS = [
  {
    key: "date",
    of: "day",
    choice: false,
    start: () => 0,
    read: (text, { timeline }) => timeline.dayOf(text),
    write: (day, words) => words.iso(day),
  },
  {
    key: "place",
    of: "place",
    choice: true,
    start: () => null,
    read: (text, { timeline }) => timeline.indexOf(text),
    write: (place, _, { timeline }) => (place === null ? null : timeline.places[place].id),
  },
  {
    key: "lens",
    of: "lens",
    choice: true,
    start: ({ timeline }) => timeline.lenses[0].id,
    read: (text, { timeline }) => timeline.lens(text)?.id ?? null,
    write: String,
  },
  {
    key: "lang",
    of: "lang",
    choice: true,
    start: ({ languages }) => languages[0],
    read: (text, { languages }) => oneOf(text, languages),
    write: String,
  },
  {
    key: "view",
    of: "view",
    choice: false,
    start: () => null,
    read: readView,
    write: (view) => view, // the map says it, on whole pixels
  },
  {
    key: "layers",
    of: "layers",
    choice: true,
    start: () => LAYERS,
    read: readLayers,
    write: writeLayers,
  },
  {
    key: "compare",
    of: "compare",
    choice: true,
    start: () => null,
    read: readComparison,
    write: (compare, words) =>
      compare &&
      [words.iso(compare.day), compare.lens, ...(compare.swipe ? ["swipe"] : [])].join(","),
  },
  {
    key: "story",
    of: "story",
    choice: true,
    start: () => null,
    read: (text, { timeline }) => readTelling(text, timeline),
    write: (telling, _, { timeline }) => writeTelling(telling, timeline),
  },
];

/** The state before anybody has asked for anything. @param {Known} known @returns {Record<string, any>} */
export function beginning(known) {
  return Object.fromEntries(FIELDS.map(({ of, start }) => [of, start(known)]));
}

/**
 * Turn what was asked for into a state; each wrong value falls back, and is told.
 * @param {Record<string, any>} asked
 * @param {Known} known
 * @returns {{state: Record<string, any>, wrong: {key: string, value: string}[]}}
 */
export function understand(asked, known) {
  /** @type {Record<string, any>} */
  const state = {};
  /** @type {{key: string, value: string}[]} */
  const wrong = [];
  for (const { key, of, read } of FIELDS) {
    const given = asked[key] ?? "";
    if (given === "") continue;
    const value = read(String(given), known, state);
    if (value === null) wrong.push({ key, value: short(String(given)) });
    else state[of] = value;
  }
  return { state, wrong };
}

/**
 * The state as it is written outside.
 * @param {Record<string, any>} state
 * @param {{iso: (day: number) => string}} words
 * @param {Known} known
 * @returns {Record<string, string|null>}
 */
export function written(state, words, known) {
  return Object.fromEntries(
    FIELDS.map(({ key, of, write }) => [key, write(state[of], words, known)]),
  );
}

/** What going back should undo. @param {Record<string, string|null>} told what was written */
export function choiceOf(told) {
  return FIELDS.map(({ key, choice }) => (choice ? told[key] : "")).join(" ");
}

/** Whether two states are written differently, as far as the state itself knows. @param {Record<string, any>} one @param {Record<string, any>} two */
export function differs(one, two) {
  return FIELDS.some(({ of }) => one[of] !== two[of]);
}

/**
 * A wrong value as it is told: an address may be as long and as odd as anybody likes.
 * @param {string} value
 */
function short(value) {
  // Invisible letters and those that turn the direction of writing would disguise the sentence.
  const letters = [...value.slice(0, 2 * MOST_TOLD + 2).replace(/\p{C}/gu, "\ufffd")];
  return letters.length > MOST_TOLD ? `${letters.slice(0, MOST_TOLD).join("")}…` : letters.join("");
}

/** @param {string} text @param {string[]} known */
function oneOf(text, known) {
  return known.includes(text) ? text : null;
}

/** @param {string} text "lat,lon,zoom" */
function readView(text) {
  const numbers = text.split(",").map(Number);
  const [lat, lon, zoom] = numbers;
  const good =
    numbers.length === 3 &&
    text.split(",").every((part) => part.trim() !== "") &&
    numbers.every(Number.isFinite) &&
    Math.abs(lat) <= 85 &&
    Math.abs(lon) <= 180 &&
    zoom >= 1 &&
    zoom <= 20;
  return good ? numbers : null;
}

/** @param {string} text "areas,front", or "none" */
function readLayers(text) {
  const shown = text === "none" ? [] : text.split(",");
  if (!shown.every((layer) => Object.hasOwn(LAYERS, layer))) return null;
  return Object.fromEntries(Object.keys(LAYERS).map((layer) => [layer, shown.includes(layer)]));
}

/** @param {Record<string, boolean>} layers */
function writeLayers(layers) {
  const all = Object.keys(LAYERS);
  const shown = all.filter((layer) => layers[layer]);
  return shown.length === all.length ? null : shown.join(",") || "none";
}

/** @param {string} text "date", "date,lens" or "date,lens,swipe" @param {Known} known @param {Record<string, any>} read */
function readComparison(text, { timeline }, read) {
  // A lens of weights has commas of its own.
  const [, date, named, swipe] = /^([^,]*)(?:,(.*?))??(,swipe)?$/s.exec(text) ?? [];
  const lens = named ?? read.lens ?? timeline.lenses[0].id;
  const day = timeline.dayOf(date ?? "");
  if (day === null || !timeline.lens(lens)) return null;
  return { day, lens, swipe: Boolean(swipe) };
}
