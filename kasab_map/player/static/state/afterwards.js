/** What may follow the map: done when the frame that shows the map has been painted, in a task of its own. */

/** Under a finger that does not rest, what follows is not done oftener than this, in milliseconds. */
export const APART = 100;
/** What a frame is given to reach the screen, in milliseconds, before what takes long. */
export const SHOWN_MS = 4;

/**
 * @param {() => void} work done once, however often it was asked for meanwhile
 * @param {number} [shown] milliseconds left to the browser to put the frame on the screen, for which a
 *   small machine needs the same processors
 */
export function makeAfterwards(work, shown = 1) {
  let frame = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let next = 0;

  function run() {
    timer = undefined;
    work();
  }

  return {
    /** @param {number} [apart] milliseconds from the last time at least */
    ask(apart = 0) {
      if (frame || timer !== undefined) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const now = Date.now();
        const wait = Math.min(apart, Math.max(0, next - now));
        next = now + wait + apart;
        // A timer's task comes after the frame that is being made.
        timer = setTimeout(run, wait + shown);
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = 0;
      timer = undefined;
    },
  };
}
