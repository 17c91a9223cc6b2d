/**
 * By day and by night. A document brings the sides' inks for both; what is drawn by scripts takes them
 * from an opened document, so a document is opened once for each.
 */

/** What is drawn where no side's ink is. @typedef {{word: string, unknown: string, paper: string}} Plain */

/** @type {Plain} */
export const DAY = { word: "#1e2528", unknown: "#8b9396", paper: "#FFFFFF" };
/** @type {Plain} */
const NIGHT = { word: "#e9e7e0", unknown: "#6d7679", paper: "#15191b" };

export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

/**
 * The same document, in the inks of the night.
 * @param {import("./types.js").TimelineDocument} doc
 * @returns {import("./types.js").TimelineDocument & {plain: Plain}}
 */
export function byNight(doc) {
  const sides = doc.sides.map((side) => ({ ...side, ...side.dark, keyline: false }));
  return { ...doc, sides, plain: NIGHT };
}

/**
 * Whether it is dark: as the reader chose, or as all his pages are; but never on paper.
 * @param {() => typeof THEMES[number]} chosen
 * @param {() => void} changed
 */
export function makeDarkness(chosen, changed) {
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  const print = (/** @type {Event} */ { type }) => {
    printing = type === "beforeprint";
    changed();
  };
  device.addEventListener("change", changed);
  window.addEventListener("beforeprint", print);
  window.addEventListener("afterprint", print);
  return {
    now: () => !printing && (chosen() === "auto" ? device.matches : chosen() === "dark"),
    destroy() {
      device.removeEventListener("change", changed);
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", print);
    },
  };
}
