/** Playing: one timer, a step a beat. By change it rests on each change and skips the quiet weeks. */

/** A change is looked at for as long as this many days at the same speed. */
const REST = 4;

/** @param {Omit<import("./types.js").Stage, "act"|"soon">} stage */
export function makeClock({ timeline, words, now, set }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** When the next beat is due: a beat that was painted late does not put off those after it. */
  let due = 0;

  /** The days that playing may stand on: the theatre's, or the chosen span's. */
  function limits() {
    const { span } = now();
    return span && span.to > span.from ? [span.from, span.to] : [0, timeline.last];
  }

  /** The day after this one, as the reader chose to step; null at the end. */
  function next() {
    const { day, step, direction, lens, loop } = now();
    const [first, last] = limits();
    const stops = step === "change" ? timeline.read(lens).changeDays : null;
    const onward = stops ? following(stops, day, direction) : stepped(day, step, direction);
    if (onward !== undefined && onward >= first && onward <= last) return onward;
    if (!loop) return null;
    return direction > 0 ? first : last;
  }

  /** A month is the calendar's: from a 3 April to a 3 May. @param {number} day @param {string} step @param {1|-1} direction */
  function stepped(day, step, direction) {
    if (step !== "month") return day + direction * (step === "week" ? 7 : 1);
    const start = direction > 0 ? day : day - daysOfMonth(day - words.monthday(day));
    return day + direction * (direction > 0 ? daysOfMonth(start) : day - start);
  }

  /** How many days the month of a day has. @param {number} day */
  function daysOfMonth(day) {
    const first = day - words.monthday(day) + 1;
    let days = 28;
    while (words.monthday(first + days) !== 1) days++;
    return days;
  }

  function beat() {
    const day = next();
    if (day === null) return set({ playing: false });
    set({ day });
    wait();
  }

  function wait() {
    const { step, speed } = now();
    due = Math.max(due + (1000 / speed) * (step === "change" ? REST : 1), Date.now());
    timer = setTimeout(beat, due - Date.now());
  }

  return {
    /** @param {import("./types.js").State} state @param {import("./types.js").State|null} before */
    paint(state, before) {
      if (state.playing === (before?.playing ?? false)) return;
      clearTimeout(timer);
      due = Date.now();
      if (state.playing) wait();
    },
    /** Where playing should begin: from the start again when it stands at the end. */
    from() {
      const { day, direction } = now();
      const [first, last] = limits();
      if (day >= first && day <= last && next() !== null) return day;
      return direction > 0 ? first : last;
    },
    destroy: () => clearTimeout(timer),
  };
}

/** @param {number[]} stops ascending @param {number} day @param {1|-1} direction */
function following(stops, day, direction) {
  return direction > 0
    ? stops.find((stop) => stop > day)
    : stops.filter((stop) => stop < day).pop();
}
