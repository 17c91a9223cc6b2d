/** Lanes: one a place, in its statuses. Overview, slider and table of contents at once. */
import { el, put, button } from "../dom.js";
import { isStale } from "../state/stale.js";
import { segments } from "./segments.js";

/** More lanes than this are not opened at once: the list is for reading, the map is for the rest. */
const MOST_LANES = 200;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeLanes({ timeline, words, act, now }, symbols) {
  const mainOnes = el("div", { class: "kp-lane-group" });
  const others = el("div", { class: "kp-lane-group kp-lane-others", hidden: true });
  const element = el(
    "div",
    { class: "kp-lanes", role: "group", "aria-label": words.say("player.lanes") },
    mainOnes,
    others,
  );
  /** @type {Map<number, ReturnType<typeof lane>>} */
  const lanes = new Map();
  let lens = now().lens;
  /** The lane that a narrow strip or the projector shows. */
  let foremost = -1;

  const rest = timeline.places
    .map((_, n) => n)
    .filter((n) => !timeline.main.includes(n) && spoken(timeline.places[n]))
    .slice(0, MOST_LANES); // the foremost come first in a document
  for (const n of timeline.main) mainOnes.append(add(n).element);

  const more = button("", () => open(Boolean(others.hidden)), {
    class: "kp-lane-more kp-link",
    hidden: rest.length === 0,
  });
  open(false);

  /** @param {boolean} wanted */
  function open(wanted) {
    if (wanted && !others.childElementCount) {
      for (const n of rest) others.append(add(n).element);
      mark(now().place, null);
    }
    others.hidden = !wanted;
    put(more, "aria-expanded", String(wanted));
    more.textContent = wanted
      ? words.say("player.fewer_lanes")
      : words.count("player.more_lanes", rest.length);
  }

  /** @param {number} n */
  function add(n) {
    const own = lane(n);
    lanes.set(n, own);
    own.draw(lens);
    own.dress(lens, now().day);
    return own;
  }

  /** @param {number} n */
  function lane(n) {
    const place = timeline.places[n];
    const sign = symbols.symbol(place.kind);
    const name = button([el("span", {}, words.name(place)), sign.node], () => act.choose(n), {
      class: "kp-lane-name",
      "data-lane": place.id,
    });
    const bar = el("div", { class: "kp-lane-bar", "aria-hidden": "true" });
    /** @type {unknown} */
    let worn = null;
    let hollow = false;
    return {
      name,
      bar,
      element: el("div", { class: "kp-lane" }, name, bar),
      /** @param {string} lens */
      draw(lens) {
        worn = null;
        bar.replaceChildren(
          ...segments(timeline, lens, n).map((part) => piece(part, timeline.days)),
        );
      },
      /** The sign of the day shown. @param {string} lens @param {number} day */
      dress(lens, day) {
        const reading = timeline.read(lens);
        const row = reading.at(n, day);
        const stale = isStale(reading.staleDays(n, day));
        if (row === worn && stale === hollow) return;
        [worn, hollow] = [row, stale];
        sign.dress(row.standing, stale);
      },
    };
  }

  /** @param {number|null} place @param {number|null} before */
  function mark(place, before) {
    if (before !== null) lanes.get(before)?.name.removeAttribute("aria-current");
    if (place !== null) lanes.get(place)?.name.setAttribute("aria-current", "true");
    const shown = place !== null && lanes.has(place) ? place : (timeline.main[0] ?? -1);
    if (shown === foremost) return;
    lanes.get(foremost)?.element.removeAttribute("data-foremost");
    lanes.get(shown)?.element.setAttribute("data-foremost", "");
    foremost = shown;
  }

  return {
    element,
    more,
    /** The place whose bar stands at a height of the window. @param {number} y @returns {number|null} */
    placeAt(y) {
      for (const [n, { bar }] of lanes) {
        const { top, bottom } = bar.getBoundingClientRect();
        if (y >= top && y <= bottom) return n;
      }
      return null;
    },
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      if (now.lens !== lens) {
        lens = now.lens;
        for (const own of lanes.values()) own.draw(lens);
      }
      if (!before || before.day !== now.day || before.lens !== now.lens) {
        for (const [n, own] of lanes)
          if (!others.hidden || n === foremost || timeline.main.includes(n))
            own.dress(lens, now.day);
      }
      if (!before || before.place !== now.place) mark(now.place, before?.place ?? null);
    },
  };
}

/** @param {import("./segments.js").Segment} part @param {number} days */
function piece({ from, to, row, stale }, days) {
  const made = el("i", {
    "data-state": row.look,
    "data-mark": row.side && row.side.mark,
    "data-ring": row.disputed,
    "data-stale": stale,
  });
  made.style.insetInlineStart = percent(from, days);
  made.style.inlineSize = percent(to - from, days);
  return made;
}

/** @param {import("../state/types.js").Place} place */
function spoken(place) {
  return Object.values(place.control).some((rows) => rows.length > 1);
}

/** @param {number} days @param {number} all */
export function percent(days, all) {
  return `${((100 * days) / all).toFixed(4)}%`;
}
