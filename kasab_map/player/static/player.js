/** The player: one timeline document on a Leaflet map. Every shell mounts this one core. */
import { el, put, refill, button } from "./dom.js";
import { makeWords, languages } from "./words/words.js";
import { openTimeline } from "./state/timeline.js";
import { makeInks } from "./map/inks.js";
import { makeSymbols } from "./map/symbols.js";
import { makeMap } from "./map/map.js";
import { makePanel } from "./words/panel.js";
import { makeFoot } from "./foot/foot.js";
import { makeHeader } from "./words/header.js";
import { makeLegend, LAYERS } from "./map/legend.js";
import { makeClock } from "./state/clock.js";
import { makeKeyList, actionOf, takesKeys } from "./state/keys.js";
import { readAddress, understand, writeAddress, writeExtras } from "./state/address.js";
import { makeSearch } from "./words/search.js";
import { makeCompare } from "./dialogs/compare.js";
import { refit } from "./map/mirror.js";
import { makeMultiples } from "./dialogs/multiples.js";
import { makeTools } from "./map/tools.js";
import { makeLayers } from "./map/layers.js";
import { makeShare } from "./dialogs/share.js";
import { daySentence } from "./words/sentences.js";
import { makeSettling } from "./state/settling.js";

/**
 * Build the player inside an empty element.
 *
 * @param {HTMLElement} root
 * @param {import("./state/types.js").TimelineDocument} doc
 * @param {object} options
 * @param {any} options.map a live Leaflet map with its base layers; its container is moved into the player
 * @param {any} [options.L] Leaflet; the page's own by default
 * @param {Record<string, any>} [options.start] date, place, lens, lang, view as in the address
 * @param {(state: Record<string, string|null>) => void} [options.onSettle] told when the reader has stopped
 * @param {boolean} [options.address] whether the player itself keeps the page's address in step
 */
export function mount(
  root,
  doc,
  { map, L = /** @type {any} */ (window).L, start = {}, onSettle, address = false },
) {
  const timeline = openTimeline(doc);
  const tongues = languages(doc).length ? languages(doc) : [String(start.lang || "en")];
  const asked = { ...start, ...(address ? readAddress(window.location.search) : {}) };
  const { state: begun, view, wrong } = understand(asked, timeline, tongues);
  /** @type {import("./state/types.js").State} */
  let now = {
    day: 0,
    place: null,
    lens: doc.lenses[0].id,
    lang: tongues[0],
    layers: LAYERS,
    presenting: false,
    playing: false,
    dragging: false,
    step: "day",
    speed: 4,
    direction: 1,
    loop: false,
    compare: null,
    span: null,
    ...begun,
  };
  /** @type {import("./state/types.js").State|null} */
  let shown = null;
  let frame = 0;
  let built = build();

  /** Paint at once the first time in a frame, and at the frame's end whatever came after it. */
  function set(/** @type {Partial<import("./state/types.js").State>} */ patch) {
    now = { ...now, ...patch };
    if (frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (now !== shown) paint();
    });
    paint();
  }

  function paint() {
    if (shown && shown.lang !== now.lang) return rebuild();
    const before = shown;
    shown = now;
    for (const part of built.parts) part.paint(now, before);
    put(root, "data-date", built.stage.words.iso(now.day));
    put(root, "data-lens", now.lens);
    put(root, "data-presenting", now.presenting ? "" : null);
    if (before && before.presenting !== now.presenting) refit(map);
    settling.paint(now, before);
  }

  function rebuild() {
    const kept = built.map.view().split(",").map(Number);
    built.take();
    shown = null;
    built = build();
    paint();
    built.map.look(kept);
  }

  function build() {
    const words = makeWords(doc, now.lang);
    const act = acts();
    const about = (/** @type {string} */ key) => ({
      class: "kp-map-tool",
      "aria-label": words.say(key),
      title: words.say(key),
    });
    /** @type {import("./state/types.js").Stage} */
    const stage = { timeline, words, now: () => now, set, act };
    const symbols = makeSymbols(timeline);
    const keys = makeKeyList(words);
    const mapPart = makeMap(L, map, stage, symbols);
    const legend = makeLegend(stage, symbols, mapPart.layers);
    const layers = makeLayers(stage, mapPart.layers);
    const panel = makePanel(stage, symbols, mapPart.mark);
    const foot = makeFoot(stage, symbols);
    const compare = makeCompare(L, map, stage, symbols);
    const multiples = makeMultiples(L, map, stage, symbols);
    const tools = makeTools(L, stage, mapPart, root);
    const search = makeSearch(stage, (n) => mapPart.reveal(n));
    const share = makeShare(stage, { told, sentence: () => daySentence(stage, now.lens, now.day) });
    const header = makeHeader(stage, {
      languages: tongues,
      share: button(words.say("player.share"), share.open, { class: "kp-tool" }),
      find: search.focus,
    });
    tools.element.append(
      button("◫", () => act.compare(), about("player.compare")),
      button("▦", multiples.open, about("player.multiples")),
      layers.element,
    );
    const clock = makeClock(stage);
    const notice = el("div", { class: "kp-notice", hidden: true });
    const frameOf = el(
      "div",
      { class: "kp-frame" },
      header.element,
      notice,
      el("div", { class: "kp-stage" }, mapPart.element, compare.element, panel.element),
      search.element,
      foot.element,
    );
    panel.slot.append(compare.words);
    // The sentence of the day is the picture's description.
    put(mapPart.element, "aria-describedby", panel.change.id);
    mapPart.element.append(legend.element);
    root.classList.add("kasab-player");
    put(root, "dir", words.direction);
    put(root, "lang", now.lang);
    put(root, "data-lang", now.lang);
    put(root, "data-player", "");
    // A saved page is nothing but the player; inside an app, the app has a main part already.
    if (!document.querySelector("main, [role=main]")) put(root, "role", "main");
    refill(root, makeInks(timeline), symbols.defs, frameOf, keys, share.element, multiples.element);
    // A finger on the map is a reader who wants to look: playing stops.
    mapPart.element.addEventListener(
      "pointerdown",
      (event) => now.playing && event.pointerType === "touch" && set({ playing: false }),
    );
    const parts = [header, mapPart, compare, legend, layers, tools, foot, panel, clock];
    return {
      stage,
      parts,
      clock,
      keys,
      search,
      notice,
      map: mapPart,
      take() {
        for (const part of parts) part.destroy?.();
        root.replaceChildren();
      },
    };
  }

  /** @returns {import("./state/types.js").Acts} */
  function acts() {
    return {
      go: (day) => set({ day: timeline.clamp(day), playing: false }),
      step: (by) => set({ day: timeline.clamp(now.day + by), playing: false }),
      change(by, place = null) {
        const reading = timeline.read(now.lens);
        const days = place === null ? reading.changeDays : reading.changeDaysOf(place);
        const next =
          by > 0 ? days.find((day) => day > now.day) : days.filter((day) => day < now.day).pop();
        if (next !== undefined) set({ day: next, playing: false });
      },
      choose: (place) => set({ place }),
      lens: (lens) => set({ lens }),
      play: () =>
        now.playing ? set({ playing: false }) : set({ day: built.clock.from(), playing: true }),
      // The back row reads one map and one sentence: a comparison is closed.
      present: (on = !now.presenting) => set({ presenting: on, compare: on ? null : now.compare }),
      compare() {
        // Beside the first day to begin with: what has changed since then is the first question.
        set({ compare: now.compare ? null : { day: 0, lens: now.lens, swipe: false } });
      },
      keys: () => (built.keys.open ? built.keys.close() : built.keys.showModal()),
    };
  }

  /** What the shell and the address are told. @returns {Record<string, string|null>} */
  function told() {
    return {
      date: built.stage.words.iso(now.day),
      place: now.place === null ? null : doc.places[now.place].id,
      lens: now.lens,
      lang: now.lang,
      view: built.map.view(),
      ...writeExtras(now, built.stage.words),
    };
  }

  const settling = makeSettling({
    now: () => now,
    told,
    settle(state, jumped) {
      onSettle?.(state);
      if (address) writeAddress(state, jumped);
    },
  });

  /** @param {{key: string, value: string}[]} mistakes */
  function warn(mistakes) {
    const { words } = built.stage;
    built.notice.hidden = mistakes.length === 0;
    refill(
      built.notice,
      mistakes.map(({ key, value }) =>
        el(
          "p",
          {},
          words.say(`wrong.${key}`, {
            value,
            first: words.day(0, "long"),
            last: words.day(timeline.last, "long"),
          }),
        ),
      ),
      button(
        words.say("player.close"),
        () => {
          built.notice.hidden = true;
        },
        { class: "kp-link" },
      ),
    );
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const here = event.target instanceof Node && root.contains(event.target);
    // Keys with nothing focused are ours only where the page is ours.
    if (!here && !(address && event.target === document.body)) return;
    if (event.defaultPrevented || takesKeys(event.target, event.key)) return;
    const act = actionOf(event, built.stage, {
      pan: (x, y) => map.panBy([x, y], { animate: false }),
      zoom: (by) => map.setZoom(map.getZoom() + by),
      find: () => built.search.focus(),
    });
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** @param {Record<string, any>} wanted */
  function follow(wanted) {
    const { state, view: look, wrong: mistakes } = understand(wanted, timeline, tongues);
    set(state);
    if (look) built.map.look(look);
    if (mistakes.length) warn(mistakes);
  }
  const returned = () => settling.quietly(() => follow(readAddress(window.location.search)));

  document.addEventListener("keydown", pressed);
  if (address) window.addEventListener("popstate", returned);
  map.on("moveend", settling.moved);
  paint();
  built.map.look(view);
  warn(wrong);
  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watch.observe(built.map.element);

  return {
    /** Go to a state given as in the address; what is not named stays. */
    set: follow,
    state: told,
    destroy() {
      document.removeEventListener("keydown", pressed);
      window.removeEventListener("popstate", returned);
      map.off("moveend", settling.moved);
      watch.disconnect();
      settling.destroy();
      cancelAnimationFrame(frame);
      built.take();
    },
  };
}
