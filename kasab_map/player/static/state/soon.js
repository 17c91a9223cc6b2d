/**
 * What the first map does not need is made when it has been painted, one thing after another in tasks
 * too short to hold up a finger; or at once, when somebody asks for it.
 */
import { SHOWN_MS } from "./afterwards.js";

/** What one task may take, in milliseconds, before the rest waits for the next. */
const TASK_MS = 8;

/**
 * @typedef {Pick<import("./types.js").Part, "element"> & Partial<import("./types.js").Part>} Made
 */
/**
 * @template {Made} T
 * @typedef {import("./types.js").Part & {made: () => T}} Soon
 */
/** @typedef {ReturnType<typeof makeSoon>} Queue */

/**
 * @param {() => import("./types.js").State} now
 * @param {() => void} [whole] told when nothing is left to do
 */
export function makeSoon(now, whole = () => {}) {
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {(() => void)[]} */
  const first = [];
  let begun = false;
  let frame = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  /** @param {() => void} work done when the frame that is being made has been shown */
  function ask(work) {
    waiting.push(work);
    if (begun) go();
  }

  function go() {
    if (frame || timer !== undefined) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      timer = setTimeout(some, SHOWN_MS);
    });
  }

  function some() {
    const until = performance.now() + TASK_MS;
    do waiting.shift()?.();
    while (waiting.length && performance.now() < until);
    timer = waiting.length ? setTimeout(some) : undefined;
    if (!waiting.length) whole();
  }

  function all() {
    stop();
    while (waiting.length) waiting.shift()?.();
    whole();
  }

  function stop() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  }
  // Paper does not wait.
  window.addEventListener("beforeprint", all);

  return {
    ask,
    /** @param {() => void} work done when the page holds what is being made */
    held(work) {
      if (begun) requestAnimationFrame(work);
      else first.push(work);
    },
    /** The page holds it, and the first frame is about to be made. */
    begin() {
      begun = true;
      for (const work of first.splice(0)) work();
      if (waiting.length) go();
    },
    /**
     * @param {Iterator<unknown>} pieces each is made by asking for it
     * @returns {() => void} leaves what is left of them
     */
    each(pieces) {
      let left = false;
      const piece = () => {
        if (!left && !pieces.next().done) waiting.unshift(piece);
      };
      ask(piece);
      return () => void (left = true);
    },
    /** Do all that is left. */
    all,
    /**
     * @template {Made} T
     * @param {() => T} make
     * @returns {Soon<T>} its element is a place in the page until the part stands there
     */
    part(make) {
      /** @type {T|null} */
      let part = null;
      const place = document.createComment("");
      function made() {
        if (!part) {
          part = make();
          place.replaceWith(part.element);
          part.paint?.(now(), null);
        }
        return part;
      }
      ask(made);
      return {
        get element() {
          return part ? part.element : /** @type {any} */ (place);
        },
        made,
        paint: (state, before) => part?.paint?.(state, before),
        destroy: () => part?.destroy?.(),
      };
    },
    cancel() {
      stop();
      window.removeEventListener("beforeprint", all);
    },
  };
}
