/** A lesson that is under way: when it began and whether it is presented. A reload does not end it. */

const KEY = "kasab.lesson";

/** @returns {{began?: number, presenting?: boolean, dark?: boolean}} */
export function keptLesson() {
  try {
    return JSON.parse(window.sessionStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {}; // a sandboxed page keeps nothing
  }
}

/** @param {{began: number, presenting: boolean, dark: boolean}|null} lesson */
export function keepLesson(lesson) {
  try {
    if (lesson) window.sessionStorage.setItem(KEY, JSON.stringify(lesson));
    else window.sessionStorage.removeItem(KEY);
  } catch {
    // as above
  }
}

const DRAFT = "kasab.draft";

/** What was being written, before a reload. @returns {import("./file.js").Draft|null} */
export function keptDraft() {
  try {
    return JSON.parse(window.sessionStorage.getItem(DRAFT) ?? "null");
  } catch {
    return null; // as above
  }
}

/** @param {import("./file.js").Draft} draft */
export function keepDraft(draft) {
  try {
    window.sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // as above
  }
}
