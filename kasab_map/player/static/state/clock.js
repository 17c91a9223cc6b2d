/** Playing: one timer, a step a beat. By change it rests on each change and skips the quiet weeks. */

/** A change is looked at for as long as this many days at the same speed. */
const REST = 4;

/** @param {import("./types.js").Stage} stage */
export function makeClock({ timeline, now, set }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  /** The day after this one, as the reader chose to step; null at the end. */
  function next() {
    const { day, step, direction, lens, loop } = now();
    const stops = step === "day" ? null : timeline.read(lens).changeDays;
    const onward = stops
      ? direction > 0
        ? stops.find((stop) => stop > day)
        : stops.filter((stop) => stop < day).pop()
      : day + direction;
    if (onward !== undefined && onward >= 0 && onward <= timeline.last) return onward;
    if (!loop) return null;
    if (stops) return (direction > 0 ? stops[0] : stops[stops.length - 1]) ?? null;
    return direction > 0 ? 0 : timeline.last;
  }

  function beat() {
    const day = next();
    if (day === null) return set({ playing: false });
    set({ day });
    wait();
  }

  function wait() {
    const { step, speed } = now();
    timer = setTimeout(beat, (1000 / speed) * (step === "change" ? REST : 1));
  }

  return {
    /** @param {import("./types.js").State} state @param {import("./types.js").State|null} before */
    paint(state, before) {
      if (state.playing === (before?.playing ?? false)) return;
      clearTimeout(timer);
      if (state.playing) wait();
    },
    /** Where playing should begin: from the start again when it stands at the end. */
    from() {
      const { day, direction } = now();
      if (next() !== null) return day;
      return direction > 0 ? 0 : timeline.last;
    },
    destroy: () => clearTimeout(timer),
  };
}
