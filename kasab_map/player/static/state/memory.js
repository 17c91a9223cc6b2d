/** What a reader chose for himself, kept between visits where his browser keeps anything. */
import { THEMES } from "./theme.js";

const KEY = "kasab-map";

/** @typedef {Pick<import("./types.js").State, "theme"|"letters">} Preferences */

/** @returns {Preferences} */
export function recalled() {
  const kept = read();
  return {
    theme: THEMES.find((theme) => theme === kept.theme) ?? "auto",
    letters: kept.letters !== false,
  };
}

/** @param {Partial<Preferences>} chosen */
export function keep(chosen) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), ...chosen }));
    // A browser tells other pages of it; what stands around the player is on this one.
    window.dispatchEvent(new StorageEvent("storage", { key: KEY }));
  } catch {
    // A page in a frame may keep nothing; the choice lasts as long as the page.
  }
}

/** @returns {Record<string, unknown>} */
function read() {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return {};
  }
}
