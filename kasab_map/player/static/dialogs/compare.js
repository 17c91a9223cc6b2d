/** Comparing: another day, or another lens, beside the map or under a swipe; the differences in words. */
import { el, put, refill, button } from "../dom.js";
import { makeMap } from "../map/map.js";
import { mirrorOf, lockViews, refit } from "../map/mirror.js";
import { stateWords, statusWords, lensWords } from "../words/parties.js";
import { RANK } from "../state/timeline.js";

/**
 * Places whose state differs between two views, the main ones first.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {{day: number, lens: string}} one
 * @param {{day: number, lens: string}} two
 */
export function differences(timeline, one, two) {
  return timeline.places
    .map((place, n) => ({
      n,
      role: RANK[place.role],
      one: timeline.read(one.lens).at(n, one.day).standing,
      two: timeline.read(two.lens).at(n, two.day).standing,
    }))
    .filter((found) => found.one !== found.two)
    .sort((a, b) => a.role - b.role);
}

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {words: HTMLElement}}
 */
export function makeCompare(L, map, stage, symbols) {
  const { timeline, words, set, now, act } = stage;
  const date = /** @type {HTMLInputElement} */ (
    el("input", {
      type: "date",
      min: words.iso(0),
      max: words.iso(timeline.last),
      "aria-label": words.say("compare.date"),
      change: () => {
        const day = timeline.dayOf(date.value);
        if (day !== null) change({ day });
      },
    })
  );
  const lens = /** @type {HTMLSelectElement} */ (
    el(
      "select",
      { "aria-label": words.say("compare.lens"), change: () => change({ lens: lens.value }) },
      timeline.lenses.map(({ id }) => el("option", { value: id }, lensWords(words, timeline, id))),
    )
  );
  const swipe = button(words.say("compare.swipe"), () => change({ swipe: !now().compare?.swipe }), {
    class: "kp-tool",
  });
  const bar = el(
    "div",
    {
      class: "kp-compare-bar",
      // In a field of its own, too, Escape closes it; elsewhere the player's keys do.
      keydown: (event) => {
        if (/** @type {KeyboardEvent} */ (event).key === "Escape") set({ compare: null });
      },
    },
    el("span", {}, words.say("compare.with")),
    date,
    lens,
    swipe,
    button(words.say("player.close"), () => set({ compare: null }), { class: "kp-tool" }),
  );
  const handle = el("div", {
    class: "kp-handle",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": words.say("compare.handle"),
    "aria-valuemin": 0,
    "aria-valuemax": 100,
  });
  const element = el("div", { class: "kp-compare", hidden: true }, bar);
  const title = el("h3", {}, words.say("compare.differences"));
  const list = el("ul", { class: "kp-differences" });
  const spoken = el("section", { hidden: true }, title, list);
  /** @type {{part: ReturnType<typeof makeMap>, unlock: () => void}|null} */
  let twin = null;
  let share = 50;
  let stood = "";
  /** What had the focus when it was opened. @type {Element|null} */
  let opener = null;

  /** @param {Partial<import("../state/types.js").Comparison>} patch */
  function change(patch) {
    const { compare } = now();
    if (compare) set({ compare: { ...compare, ...patch } });
  }

  function open() {
    opener = document.activeElement;
    const part = makeMap(L, mirrorOf(L, map), stage, symbols, words.say("compare.map"));
    element.prepend(part.element);
    part.element.append(handle);
    element.hidden = spoken.hidden = false;
    twin = { part, unlock: () => {} };
  }

  function close() {
    if (!twin) return;
    twin.unlock();
    const { part } = twin;
    part.destroy?.();
    part.map.remove();
    part.element.remove();
    twin = null;
    if (element.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    element.hidden = spoken.hidden = true;
    put(element.parentElement ?? element, "data-compare", null);
    stood = "";
    refit(map);
  }

  /** Lay the maps beside or over each other, both on the ground the reader was looking at. @param {boolean} swiped */
  function stand(swiped) {
    const kind = swiped ? "swipe" : "beside";
    if (!twin || stood === kind) return;
    stood = kind;
    twin.unlock();
    put(element, "data-swipe", swiped ? "" : null);
    put(element.parentElement ?? element, "data-compare", kind);
    refit(map);
    twin.part.map.invalidateSize({ animate: false });
    twin.part.map.setView(map.getCenter(), map.getZoom(), { animate: false });
    twin.unlock = lockViews(map, twin.part.map);
  }

  /** Where the swipe stands, in hundredths of the map. @param {number} to */
  function slide(to) {
    share = Math.max(0, Math.min(100, Math.round(to)));
    element.style.setProperty("--kp-swipe", `${share}%`);
    put(handle, "aria-valuenow", String(share));
  }
  handle.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left, width } = element.getBoundingClientRect();
    slide((100 * (event.clientX - left)) / width);
  });
  handle.addEventListener("keydown", (event) => {
    const by = /** @type {Record<string, number>} */ ({ ArrowLeft: -5, ArrowRight: 5 })[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    slide(share + by);
  });
  slide(50);

  /** @param {{day: number, lens: string}} one @param {{day: number, lens: string}} two */
  function say(one, two) {
    const label = (/** @type {{day: number, lens: string}} */ view) =>
      [
        one.day !== two.day && words.day(view.day, "day"),
        one.lens !== two.lens && lensWords(words, timeline, view.lens),
      ]
        .filter(Boolean)
        .join(words.say("list.comma")) || words.day(view.day, "day");
    const found = differences(timeline, one, two);
    title.textContent = words.count("compare.count", found.length, {
      first: label(one),
      second: label(two),
    });
    refill(
      list,
      found.map(({ n, one: was, two: is }) =>
        el(
          "li",
          {},
          ...words.parts("compare.differs", {
            place: button(words.name(timeline.places[n]), () => act.choose(n), {
              class: "kp-link",
            }),
            first: label(one),
            one: was.look === is.look ? statusWords(words, was) : stateWords(words, was),
            second: label(two),
            two: was.look === is.look ? statusWords(words, is) : stateWords(words, is),
          }),
        ),
      ),
    );
  }

  return {
    element,
    words: spoken,
    paint(state, before) {
      const { compare } = state;
      if (!compare) return close();
      const fresh = !twin;
      if (fresh) open();
      const was = fresh ? null : before;
      const second = { ...state, ...compare };
      const seconds = was?.compare ? { ...was, ...was.compare } : null;
      twin?.part.paint(second, seconds);
      if (!was || was.compare !== compare) {
        date.value = words.iso(compare.day);
        lens.value = compare.lens;
        put(swipe, "aria-pressed", String(compare.swipe));
        stand(compare.swipe);
      }
      if (!was || was.compare !== compare || was.day !== state.day || was.lens !== state.lens)
        say(state, compare);
    },
    destroy: close,
  };
}
