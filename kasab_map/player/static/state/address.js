/** The address: what of the state lives in the URL, and what a wrong value falls back to. */

import { LAYERS } from "../map/legend.js";

const KEYS = ["date", "place", "lens", "lang", "view", "layers", "compare"];

const MOST_TOLD = 40;

/** @param {string} search @returns {Record<string, string>} */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    KEYS.filter((key) => given.has(key)).map((key) => [key, given.get(key) ?? ""]),
  );
}

/**
 * Turn what an address asks for into a state; each wrong value falls back, and is told.
 * @param {Record<string, any>} asked
 * @param {import("./timeline.js").Timeline} timeline
 * @param {string[]} languages
 * @returns {{state: Partial<import("./types.js").State>, view: number[]|null, wrong: {key: string, value: string}[]}}
 */
export function understand(asked, timeline, languages) {
  /** @type {Partial<import("./types.js").State>} */
  const state = {};
  /** @type {{key: string, value: string}[]} */
  const wrong = [];
  /** @type {number[]|null} */
  let view = null;
  /** @type {Record<string, (value: string) => boolean>} */
  const readers = {
    date(value) {
      const day = timeline.dayOf(value);
      if (day !== null) state.day = day;
      return day !== null;
    },
    place(value) {
      const place = timeline.indexOf(value);
      if (place !== null) state.place = place;
      return place !== null;
    },
    lens(value) {
      const known = timeline.lens(value) !== null;
      if (known) state.lens = value;
      return known;
    },
    lang(value) {
      const known = languages.includes(value);
      if (known) state.lang = value;
      return known;
    },
    view(value) {
      view = readView(value);
      return view !== null;
    },
    layers(value) {
      const shown = value === "none" ? [] : value.split(",");
      if (!shown.every((layer) => Object.hasOwn(LAYERS, layer))) return false;
      state.layers = Object.fromEntries(
        Object.keys(LAYERS).map((layer) => [layer, shown.includes(layer)]),
      );
      return true;
    },
    compare(value) {
      const [date, lens = state.lens ?? timeline.lenses[0].id, how = ""] = value.split(",");
      const day = timeline.dayOf(date);
      if (day === null || !timeline.lens(lens)) return false;
      state.compare = { day, lens, swipe: how === "swipe" };
      return true;
    },
  };
  for (const [key, read] of Object.entries(readers)) {
    const value = asked[key];
    if (value !== undefined && value !== null && value !== "" && !read(String(value)))
      wrong.push({ key, value: short(String(value)) });
  }
  return { state, view, wrong };
}

/**
 * The layers and the comparison as the address writes them; nothing while they are as they begin.
 * @param {import("./types.js").State} now
 * @param {import("../words/words.js").Words} words
 */
export function writeExtras({ layers, compare }, words) {
  const shown = Object.keys(LAYERS).filter((layer) => layers[layer]);
  return {
    layers: shown.length === Object.keys(LAYERS).length ? null : shown.join(",") || "none",
    compare:
      compare &&
      [words.iso(compare.day), compare.lens, ...(compare.swipe ? ["swipe"] : [])].join(","),
  };
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

/** @param {string} value "lat,lon,zoom" */
function readView(value) {
  const numbers = value.split(",").map(Number);
  const [lat, lon, zoom] = numbers;
  const good =
    numbers.length === 3 &&
    value.split(",").every((part) => part.trim() !== "") &&
    numbers.every(Number.isFinite) &&
    Math.abs(lat) <= 85 &&
    Math.abs(lon) <= 180 &&
    zoom >= 1 &&
    zoom <= 20;
  return good ? numbers : null;
}

/**
 * The address of a state, other parameters kept as they are.
 * @param {Record<string, string|null>} shown
 * @param {Location} location
 */
export function addressOf(shown, location) {
  const query = new URLSearchParams(location.search);
  for (const key of KEYS) {
    const value = shown[key];
    if (value) query.set(key, value);
    else query.delete(key);
  }
  // A comma needs no escape in a query, and an address is read by people.
  return `${location.pathname}?${query.toString().replaceAll("%2C", ",")}${location.hash}`;
}

/**
 * Keep the page's own address in step. A jump can be gone back from; a single step replaces,
 * or the back button would have to be pressed once for each day.
 * @param {Record<string, string|null>} shown
 * @param {boolean} jumped
 */
export function writeAddress(shown, jumped) {
  const address = addressOf(shown, window.location);
  if (address === `${window.location.pathname}${window.location.search}${window.location.hash}`)
    return;
  try {
    window.history[jumped ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // A page without an address of its own (srcdoc, sandbox) has nothing to keep in step.
  }
}
