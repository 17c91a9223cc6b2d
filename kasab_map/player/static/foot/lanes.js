/** Lanes: one per place in its statuses. Overview, slider and table of contents at once. */
import { el, put, button } from "../dom.js";
import { STALE_AFTER } from "../state/timeline.js";

/** More lanes than this are not opened at once: the list is for reading, the map is for the rest. */
const MOST_LANES = 200;

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part & {placeAt: (target: EventTarget|null) => number|null}}
 */
export function makeLanes(stage) {
  const { timeline, words, act } = stage;
  const mainOnes = el("div", { class: "kp-lane-group" });
  const others = el("div", { class: "kp-lane-group kp-lane-others", hidden: true });
  const more = button("", () => open(Boolean(others.hidden)), {
    class: "kp-lane-more",
    "aria-expanded": "false",
  });
  const element = el(
    "div",
    { class: "kp-lanes", role: "group", "aria-label": words.say("player.lanes") },
    mainOnes,
    more,
    others,
  );
  /** @type {Map<number, {name: HTMLElement, bar: HTMLElement}>} */
  const lanes = new Map();
  let lens = stage.now().lens;

  const rest = timeline.places
    .map((_, n) => n)
    .filter(
      (n) =>
        !timeline.main.includes(n) &&
        Object.values(timeline.places[n].control).some((rows) => rows.length > 1),
    )
    .slice(0, MOST_LANES); // the foremost come first in a document
  for (const n of timeline.main) mainOnes.append(lane(n));
  more.hidden = rest.length === 0;
  label();

  function label() {
    more.textContent = others.hidden
      ? words.count("player.more_lanes", rest.length)
      : words.say("player.fewer_lanes");
    put(more, "aria-expanded", String(!others.hidden));
  }

  /** @param {boolean} wanted */
  function open(wanted) {
    if (wanted && !others.childElementCount) for (const n of rest) others.append(lane(n));
    others.hidden = !wanted;
    label();
    mark(stage.now().place, null);
  }

  /** @param {number} n */
  function lane(n) {
    const place = timeline.places[n];
    const name = button(words.name(place), () => act.choose(n), {
      class: "kp-lane-name",
      "data-lane": place.id,
    });
    const bar = el("div", { class: "kp-lane-bar", "aria-hidden": "true" });
    lanes.set(n, { name, bar });
    draw(n);
    return el("div", { class: "kp-lane" }, name, bar);
  }

  /** @param {number} n */
  function draw(n) {
    const { bar } = /** @type {{bar: HTMLElement}} */ (lanes.get(n));
    bar.replaceChildren(
      ...segments(timeline, lens, n).map(({ from, to, standing, stale }) => {
        const piece = el("i", {
          "data-state": standing.look,
          "data-ring": standing.disputed && !standing.unknown,
          "data-stale": stale,
        });
        piece.style.insetInlineStart = percent(from, timeline.days);
        piece.style.inlineSize = percent(to - from, timeline.days);
        return piece;
      }),
    );
  }

  /** @param {number|null} place @param {number|null} before */
  function mark(place, before) {
    if (before !== null) lanes.get(before)?.name.removeAttribute("aria-current");
    if (place !== null) lanes.get(place)?.name.setAttribute("aria-current", "true");
  }

  return {
    element,
    placeAt(target) {
      const bar = target instanceof Element ? target.closest(".kp-lane-bar") : null;
      for (const [n, own] of lanes) if (own.bar === bar) return n;
      return null;
    },
    paint(now, before) {
      element.hidden = !now.lanes;
      if (now.lens !== lens) {
        lens = now.lens;
        for (const n of lanes.keys()) draw(n);
      }
      if (!before || before.place !== now.place) mark(now.place, before?.place ?? null);
    },
  };
}

/** @param {number} days @param {number} all */
function percent(days, all) {
  return `${((100 * days) / all).toFixed(4)}%`;
}

/**
 * One place's days cut by status, and within a status into what was lately confirmed and what is stale.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {number} place
 */
export function segments(timeline, lens, place) {
  const rows = timeline.read(lens).rows[place];
  /** @type {{from: number, to: number, standing: import("../state/types.js").Standing, stale: boolean}[]} */
  const found = [];
  rows.forEach((row, n) => {
    const from = Math.max(0, row.first);
    const to = Math.min(timeline.days, n + 1 < rows.length ? rows[n + 1].first : timeline.days);
    for (let day = from; day < to; day++) {
      const stale = row.standing !== timeline.silence && isStale(row.confirmed, day);
      const last = found[found.length - 1];
      if (last && last.to === day && last.standing === row.standing && last.stale === stale)
        last.to = day + 1;
      else found.push({ from: day, to: day + 1, standing: row.standing, stale });
    }
  });
  return found;
}

/** @param {number[]} confirmed ascending @param {number} day */
function isStale(confirmed, day) {
  let last = -Infinity;
  for (const said of confirmed) if (said <= day) last = said;
  return day - last > STALE_AFTER;
}
