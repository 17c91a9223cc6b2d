/** Long work in turns, a task each, so that a finger is heard between them; or all at once, for whoever cannot wait. */

/**
 * @param {(() => void)[]} steps
 * @param {(error: unknown) => never} failed told what a step threw
 * @returns {{all: () => void, cancel: () => void}} all: do at once what is left of them
 */
export function inTurns(steps, failed) {
  const left = [...steps];

  function all() {
    while (left.length) left.shift()?.();
  }

  function turn() {
    try {
      left.shift()?.();
    } catch (error) {
      left.length = 0;
      failed(error);
    }
    if (left.length) soonest(turn);
  }

  soonest(turn);
  return { all, cancel: () => void (left.length = 0) };
}

/** Before whatever else waits, where a browser can be asked for that. @param {() => void} work */
function soonest(work) {
  const { scheduler } = /** @type {any} */ (window);
  if (scheduler?.postTask) scheduler.postTask(work, { priority: "user-blocking" });
  else setTimeout(work);
}
