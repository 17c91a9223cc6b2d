/** The one state, and when it is painted. */

/**
 * A change is painted at once the first time in a frame, and at the frame's end whatever came after it.
 * @param {import("./types.js").State} begun
 * @param {(now: import("./types.js").State, before: import("./types.js").State|null) => void} paint
 */
export function makeStore(begun, paint) {
  let now = begun;
  /** @type {import("./types.js").State|null} */
  let shown = null;
  let frame = 0;

  function show() {
    const before = shown;
    shown = now;
    paint(now, before);
  }

  return {
    now: () => now,
    set(/** @type {Partial<import("./types.js").State>} */ patch) {
      now = { ...now, ...patch };
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (now !== shown) show();
      });
      show();
    },
    /** Paint all of it, as if nothing had been painted yet. */
    afresh() {
      shown = null;
      show();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
