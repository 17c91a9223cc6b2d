/** The player: one timeline document on a Leaflet map. Every shell mounts this one core. */
import { focused, put } from "./dom.js";
import { makeWords } from "./words/words.js";
import { openTimeline } from "./state/timeline.js";
import { beginning, understand, written } from "./state/fields.js";
import { LAYERS } from "./map/legend.js";
import { isStill, shownBy } from "./state/telling.js";
import { readAddress, readFrame, writeAddress } from "./state/address.js";
import { recalled } from "./state/memory.js";
import { makeStore } from "./state/store.js";
import { byNight, makeDarkness } from "./state/theme.js";
import { makeSettling } from "./state/settling.js";
import { actionOf, hearKeys } from "./state/keyboard.js";
import { inTurns } from "./state/turns.js";
import { furnish } from "./map/furnish.js";
import { refit } from "./map/mirror.js";
import { makeShell } from "./shell.js";

/** What a reader may change and no address keeps. */
const PASSING = {
  presenting: false,
  playing: false,
  dragging: false,
  step: "day",
  speed: 4,
  direction: 1,
  loop: false,
  span: null,
  locked: null,
  blank: false,
};

/**
 * Build the player, or say in its place that it could not be built.
 *
 * @param {HTMLElement} root
 * @param {import("./state/types.js").TimelineDocument} doc
 * @param {Parameters<typeof made>[2]} options
 */
export function mount(root, doc, options) {
  /** A blank page tells nobody anything. @param {unknown} error @returns {never} */
  function failed(error) {
    const { messages } = options.catalogues[options.start?.lang] ?? options.catalogues.en;
    root.setAttribute("role", "alert");
    root.replaceChildren(document.createTextNode(String(messages["player.failed"])));
    throw error;
  }
  try {
    return made(root, doc, options, failed);
  } catch (error) {
    return failed(error);
  }
}

/**
 * Put the player where a map stands, as large as the map was to be.
 *
 * @param {any} map
 * @param {import("./state/types.js").TimelineDocument} doc
 * @param {{name: string, size: Record<string, string>} & Record<string, any>} options `name` is the element's id; the rest as for `mount`
 */
export function stand(map, doc, { name, size, ...options }) {
  const box = map.getContainer();
  const root = document.createElement("div");
  root.id = name;
  Object.assign(root.style, size);
  // Who shows the map may have told its element another size than whoever made it.
  for (const way of ["width", "height"]) {
    if (box.style[way]) root.style.setProperty(way, box.style[way]);
  }
  box.before(root);
  Object.assign(root, {
    kasabPlayer: mount(root, doc, /** @type {any} */ ({ map, ...options })),
  });
}

/**
 * Build the player inside an empty element.
 *
 * @param {HTMLElement} root
 * @param {import("./state/types.js").TimelineDocument} doc
 * @param {object} options
 * @param {Record<string, import("./words/words.js").Catalogue>} options.catalogues a language each
 * @param {any} options.map a live Leaflet map with its base layers; its container is moved into the player
 * @param {any} [options.L] Leaflet; the page's own by default
 * @param {Record<string, any>} [options.start] date, place, lens, lang, view as in the address
 * @param {(state: Record<string, string|null>) => void} [options.onSettle] told when the reader has stopped
 * @param {{published?: string, take?: () => void, page?: string}} [options.outside] where the map is published, what writes files, where the whole of it is one
 * @param {boolean} [options.address] whether the player itself keeps the page's address in step
 * @param {(error: unknown) => never} failed told what comes too late to be thrown
 */
function made(
  root,
  doc,
  {
    catalogues,
    map,
    L = /** @type {any} */ (window).L,
    start = {},
    onSettle,
    address = false,
    outside,
  },
  failed,
) {
  const guest = !furnish(L, map);
  put(root, "data-guest", guest ? "" : null);
  const known = { timeline: openTimeline(doc), languages: Object.keys(catalogues) };
  /** Opened when it is first dark. @type {typeof known.timeline|null} */
  let dark = null;
  const asked = { ...start, ...(address ? readAddress(window.location.search) : {}) };
  const { state: begun, wrong } = arrive(asked);
  const { view, ...opening } = { ...beginning(known), ...begun };
  const store = makeStore(
    /** @type {import("./state/types.js").State} */ ({ ...PASSING, ...recalled(), ...opening }),
    paint,
  );
  const { now } = store;
  /** A class that predicts sees no day after the one it predicts from. @type {typeof store.set} */
  const set = (patch) => {
    const { locked, day } = { ...now(), ...patch };
    store.set(locked === null || day <= locked ? patch : { ...patch, day: locked, playing: false });
  };
  const darkness = makeDarkness(
    () => now().theme,
    // What is made anew while a page is printed has not heard that it is.
    () => repaper() && shell.print(),
  );
  const { framed, edition } = readFrame(address ? window.location.search : "");
  put(root, "data-embed", framed ? "" : null); // before anything is measured
  let standing = false;
  let shell = build();
  /** Asked for by somebody who cannot wait. */
  const whole = () => (turns.all(), shell);

  /** A story that is named without a day opens on what its step shows. @param {Record<string, any>} wanted */
  function arrive(wanted) {
    const { state, wrong } = understand(wanted, known);
    if (!state.story || wanted.date) return { state, wrong };
    const shown = shownBy(known.timeline, state.story, { layers: LAYERS, still: isStill() });
    return { state: { ...shown, ...state }, wrong };
  }

  function build() {
    const { lang } = now();
    const { languages } = known;
    const night = darkness.now();
    put(root, "data-theme", night ? "dark" : null);
    const timeline = night ? (dark ??= openTimeline(byNight(doc))) : known.timeline;
    const words = makeWords(lang, catalogues[lang], doc.first);
    return makeShell(
      root,
      { timeline, words, now, set },
      { L, map, guest, languages, told, outside },
    );
  }

  /** @param {import("./state/types.js").State} state @param {import("./state/types.js").State|null} before */
  function paint(state, before) {
    if (before && before.lang !== state.lang) return rebuild();
    if (before && before.theme !== state.theme && repaper()) return;
    shell.paint(state, before);
    if (standing) tellDay();
    put(root, "data-lens", state.lens);
    put(root, "data-presenting", state.presenting ? "" : null);
    if (before && before.presenting !== state.presenting) refit(map);
    settling.paint(state, before);
  }

  /** The day that the page shows. */
  function tellDay() {
    put(root, "data-date", shell.stage.words.iso(now().day));
  }

  /** Another language, or night: every part is made anew, on the ground the reader was looking at. */
  function rebuild() {
    const helped = whole().helping();
    const kept = shell.map.view().split(",").map(Number);
    shell.destroy();
    shell = build();
    store.afresh();
    shell.stand();
    shell.map.look(kept);
    shell.begin();
    shell.whole(); // the reader has been here
    if (helped) shell.stage.act.keys();
  }

  /** Whether the page changed between day and night. */
  function repaper() {
    const changes = darkness.now() !== root.hasAttribute("data-theme");
    if (changes) rebuild();
    return changes;
  }

  /**
   * Show the whole of a document of which the first part was shown; the reader's view stays.
   * @param {import("./state/types.js").TimelineDocument} all
   * @param {typeof catalogues} spoken
   */
  function fill(all, spoken) {
    whole();
    const held = focused(root);
    doc = all;
    dark = null;
    catalogues = spoken;
    Object.assign(known, { timeline: openTimeline(all), languages: Object.keys(spoken) });
    rebuild();
    held()?.focus();
  }

  /** What the shell and the address are told. @returns {Record<string, string|null>} */
  function told() {
    return written({ ...now(), view: whole().map.view() }, shell.stage.words, known);
  }

  const settling = makeSettling({
    now,
    told,
    settle(state, jumped) {
      onSettle?.(state);
      if (address) writeAddress(state, jumped);
    },
  });

  /** @param {Record<string, any>} wanted */
  function follow(wanted) {
    const { state, wrong: mistakes } = arrive(wanted);
    const { view: look, ...rest } = state;
    whole();
    set(rest);
    if (look) shell.map.look(look);
    if (mistakes.length) shell.warn(mistakes);
  }
  const returned = () =>
    settling.quietly(() => {
      const address = readAddress(window.location.search);
      if (!address.story) set({ story: null, span: null });
      follow(address);
    });

  const deafen = hearKeys(root, {
    whole: address,
    action: (event) =>
      actionOf(event, shell.stage, {
        pan: (x, y) => map.panBy([x, y], { animate: false }),
        zoom: (by) => map.setZoom(map.getZoom() + by),
        find: shell.find,
      }),
  });
  if (address) window.addEventListener("popstate", returned);
  map.on("moveend", settling.moved);
  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  // Painted before it stands in the page, so that it is laid out once; but two maps measure each other.
  const steps = now().compare ? [shell.stand, store.afresh] : [store.afresh, shell.stand];
  const turns = inTurns([steps[0], () => (steps[1](), begin())], failed);

  function begin() {
    standing = true;
    tellDay();
    shell.map.look(view);
    shell.warn(wrong);
    if (edition && edition !== doc.edition)
      shell.tell("embed.moved", { edition, now: doc.edition });
    watch.observe(shell.map.element);
    shell.begin();
  }

  return {
    /** Go to a state given as in the address; what is not named stays. */
    set: follow,
    state: told,
    fill,
    /** The reader asks for another page of the app. */
    leave: settling.leave,
    /** Tell the reader something, until it is closed. @param {string} message */
    tell: (message) => shell.tell(message),
    destroy() {
      turns.cancel();
      deafen();
      darkness.destroy();
      window.removeEventListener("popstate", returned);
      map.off("moveend", settling.moved);
      watch.disconnect();
      settling.destroy();
      store.stop();
      shell.destroy();
    },
  };
}
