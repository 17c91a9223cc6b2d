/** The address: the fields of the state that live in the URL, other parameters left alone. */
import { FIELDS } from "./fields.js";

const KEYS = FIELDS.map(({ key }) => key);

/** @param {string} search @returns {Record<string, string>} */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    KEYS.filter((key) => given.has(key)).map((key) => [key, given.get(key) ?? ""]),
  );
}

/**
 * What an address says that no reader changes: that it stands in somebody's page, and which edition
 * of the data its author saw.
 * @param {string} search
 */
export function readFrame(search) {
  const given = new URLSearchParams(search);
  return { framed: given.get("embed") === "1", edition: (given.get("edition") ?? "").slice(0, 40) };
}

/**
 * The address of a state, other parameters kept as they are.
 * @param {Record<string, string|null>} shown
 * @param {Pick<Location, "search"|"pathname"|"hash">} location
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
