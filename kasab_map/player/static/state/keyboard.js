/** The keyboard: what each key does, and when a key is ours. */
import { baseOf } from "./readings.js";

/** What clickers and slide shows darken a screen with. */
const DARK = ["b", "B", "."];

/** @param {EventTarget|null} target */
const isSlider = (target) => target instanceof Element && target.getAttribute("role") === "slider";

/**
 * What a key does; null when it is not one of ours and the browser should have it.
 * @param {KeyboardEvent} event
 * @param {import("./types.js").Stage} stage
 * @param {{pan: (x: number, y: number) => void, zoom: (by: number) => void, find: () => void}} map
 * @returns {(() => void)|null}
 */
export function actionOf(event, { timeline, words, act, now, set }, map) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // Who speaks to his machine types letters that he never meant: he can switch them off.
  if (!now().letters && event.key.length === 1 && event.key !== " ") return null;
  const onward = words.direction === "rtl" ? -1 : 1;
  if (event.shiftKey) {
    const pans = {
      ArrowLeft: [-80, 0],
      ArrowRight: [80, 0],
      ArrowUp: [0, -80],
      ArrowDown: [0, 80],
    };
    const pan = /** @type {Record<string, number[]>} */ (pans)[event.key];
    if (pan) return () => map.pan(pan[0], pan[1]);
  }
  if (now().blank) return () => set({ blank: false });
  const turning = now().story && !isSlider(event.target) && storyKeys();
  if (turning) {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") return null; // they scroll the text
    if (turning[event.key]) return turning[event.key];
  }
  if ((now().presenting || now().story) && DARK.includes(event.key))
    return () => set({ blank: true });
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: () => act.step(onward),
    ArrowLeft: () => act.step(-onward),
    ArrowUp: () => act.step(1),
    ArrowDown: () => act.step(-1),
    PageUp: () => act.change(-1),
    PageDown: () => act.change(1),
    Home: () => act.go(0),
    End: () => act.go(timeline.last),
    " ": () => act.play(),
    p: () => act.present(),
    P: () => act.present(),
    "?": () => act.keys(),
    "+": () => map.zoom(0.5),
    "=": () => map.zoom(0.5),
    "-": () => map.zoom(-0.5),
    Escape: () => leave(),
    l: () => nextLens(),
    "/": () => map.find(),
  };
  /** A clicker sends PageDown, and a story is what it turns. @returns {Record<string, () => void>} */
  function storyKeys() {
    const [story, last] = [now().story?.story ?? 0, storyLength()];
    return {
      ArrowRight: () => act.turn(onward),
      ArrowLeft: () => act.turn(-onward),
      PageDown: () => act.turn(1),
      PageUp: () => act.turn(-1),
      Home: () => act.tell({ story, step: Math.min(1, last) }),
      End: () => act.tell({ story, step: last }),
      s: () => act.speaker(),
    };
  }
  function storyLength() {
    return timeline.stories[now().story?.story ?? 0]?.steps.length ?? 0;
  }
  /** One thing at a time: presenting, then a story, then comparing, then playing. */
  function leave() {
    if (now().presenting) act.present(false);
    else if (now().story) act.tell(null);
    else if (now().compare) act.compare();
    else set({ playing: false });
  }
  function nextLens() {
    const lenses = timeline.lenses.map(({ id }) => id);
    act.lens(lenses[(lenses.indexOf(baseOf(now().lens)) + 1) % lenses.length]);
  }
  return keys[event.key] ?? null;
}

/** Whether typing belongs to the element that has the focus. @param {EventTarget|null} target @param {string} key */
function takesKeys(target, key) {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.closest(
      "input, select, textarea, dialog[open], [contenteditable=true], [contenteditable='']",
    )
  )
    return true;
  // A focused button, link or summary keeps the key that presses it.
  return key === " " && target.closest("button, a, summary") !== null;
}

/**
 * Hear the keys of a page; gives back how to stop.
 * @param {HTMLElement} root the player
 * @param {object} shell
 * @param {boolean} shell.whole whether the page is the player's: then keys with nothing focused are ours
 * @param {(event: KeyboardEvent) => (() => void)|null} shell.action
 */
export function hearKeys(root, { whole, action }) {
  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const here = event.target instanceof Node && root.contains(event.target);
    if (!here && !(whole && event.target === document.body)) return;
    if (event.defaultPrevented || takesKeys(event.target, event.key)) return;
    const act = action(event);
    if (!act) return;
    event.preventDefault();
    act();
  }
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}
