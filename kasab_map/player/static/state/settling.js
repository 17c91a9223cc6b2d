/** When the reader has stopped: the shell and the address are told then, and not on the way. */
import { choiceOf, differs } from "./fields.js";

const PAUSE_MS = 200;
/** As long as a slow server may take to bring another page. */
const LEAVING_MS = 10_000;

/**
 * Debounced while the reader steps, at most five a second while it plays, silent during a drag.
 * @param {object} options
 * @param {() => import("./types.js").State} options.now
 * @param {() => Record<string, string|null>} options.told
 * @param {(state: Record<string, string|null>, jumped: boolean) => void} options.settle
 */
export function makeSettling({ now, told, settle }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let last = "";
  let lastDay = NaN;
  let lastChoice = "";
  let lastTime = 0;
  let quiet = false;
  let silentUntil = 0;

  function later() {
    if (now().dragging) return clearTimeout(timer);
    if (now().playing) {
      // A running timer is left to run, or playing faster than it would never tell anything.
      if (timer === undefined)
        timer = setTimeout(tell, Math.max(pause(), lastTime + PAUSE_MS - Date.now()));
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(tell, pause());
  }

  const pause = () => Math.max(PAUSE_MS, silentUntil - Date.now());

  function tell() {
    timer = undefined;
    const state = told();
    const key = JSON.stringify(state);
    const choice = choiceOf(state);
    const { day, playing } = now();
    const jumped =
      lastChoice !== "" && !playing && (choice !== lastChoice || Math.abs(day - lastDay) > 1);
    [lastDay, lastChoice, lastTime] = [day, choice, Date.now()];
    if (key === last) return;
    last = key;
    settle(state, jumped);
  }

  return {
    /** @param {import("./types.js").State} state @param {import("./types.js").State|null} before */
    paint(state, before) {
      if (quiet) {
        last = JSON.stringify(told());
        [lastDay, lastChoice] = [state.day, choiceOf(told())];
        return;
      }
      const stood =
        before &&
        !differs(before, state) &&
        before.dragging === state.dragging &&
        before.playing === state.playing;
      if (!stood) later();
    },
    moved: later,
    /** The reader asks for another page: what is settled is told at once, and nothing on the way. */
    leave() {
      if (timer !== undefined) {
        clearTimeout(timer);
        tell();
      }
      silentUntil = Date.now() + LEAVING_MS;
    },
    /** Do something of the shell's own making, which it need not be told of. @param {() => void} work */
    quietly(work) {
      quiet = true;
      work();
      quiet = false;
    },
    destroy: () => clearTimeout(timer),
  };
}
