/** What a reader will want soon, made piece by piece while the browser has nothing else to do. */

/** A piece takes a slow phone about so long, in milliseconds. */
const PIECE_MS = 10;

export function makeAhead() {
  let asked = 0;
  const idle = "requestIdleCallback" in window;
  const cancel = () => {
    if (idle) cancelIdleCallback(asked);
  };

  return {
    /** @param {Iterator<unknown>} pieces each is made by asking for it; what was asked for before is left */
    ask(pieces) {
      cancel();
      /** @param {IdleDeadline} deadline */
      function on(deadline) {
        do if (pieces.next().done) return;
        while (deadline.timeRemaining() > PIECE_MS);
        asked = requestIdleCallback(on);
      }
      if (idle) asked = requestIdleCallback(on);
    },
    cancel,
  };
}
