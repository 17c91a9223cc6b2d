/** Copying a line: by the clipboard, or by hand where a page has none. */

/**
 * @param {HTMLInputElement|HTMLTextAreaElement} field
 * @param {HTMLElement} told says how it went
 * @param {import("../words/words.js").Words} words
 */
export async function copied(field, told, words) {
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = words.say("player.copied");
  } catch {
    // A page opened from disk or in a sandboxed frame: the text is left selected.
    field.select();
    told.textContent = words.say("player.copy_by_hand");
  }
}
