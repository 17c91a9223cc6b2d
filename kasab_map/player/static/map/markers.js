/** One place on the map: its sign and its name, as an element that can be focused. */
import { el, put, write } from "../dom.js";
import { statusWords } from "../words/parties.js";

/** How large signs are drawn: the first main place a quarter larger than the rest of them. */
const SCALE = { main: 1.5, front: 0.95, context: 0.85 };
const FIRST = 1.25;
const SILENT = 0.6;
const PRESENTING = 1.5;
/** Half of a sign with its halo, and of the ring round it, before scaling. */
const HALF = 9.5;
const RING = 12.4;
/** From there to the frame of what differs between two maps, in pixels (compare.css). */
const FRAME = 1;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {number} n
 */
export function makeMarker({ timeline, words }, symbols, n) {
  const place = timeline.places[n];
  const { node, dress } = symbols.symbol(place.kind);
  const called = words.name(place);
  const inTwo = folded(called);
  const label = el("span", { class: "kp-label" }, called);
  // A place nobody claims anything about is there to find one's way by, and is drawn when asked for.
  const silent =
    place.role !== "main" && !timeline.claimsOf(n).length && !Object.keys(place.control).length;
  const first = timeline.main[0] === n;
  const element = el(
    "div",
    {
      class: `kp-marker kp-role-${place.role}${silent ? " kp-silent" : ""}${first ? " kp-first" : ""} leaflet-zoom-animated`,
      role: "button",
      tabindex: -1,
      "data-place": place.id,
    },
    node,
    label,
  );
  let scale = 1;
  /** @type {Map<string, {w: number, h: number}>} */
  const widths = new Map();
  /** @param {string} text */
  function sizeOf(text) {
    const key = `${one.chosen}${one.differs}${text}`;
    let size = widths.get(key);
    if (size) return size;
    const written = label.textContent ?? "";
    write(label, text);
    widths.set(key, (size = { w: label.offsetWidth, h: label.offsetHeight }));
    write(label, written);
    return size;
  }
  const one = {
    n,
    place,
    silent,
    element,
    label,
    chosen: false,
    differs: false,
    unlike: false,
    /** @type {import("../state/types.js").Standing|null} */
    standing: null,
    stale: false,
    /** @type {{x: number, y: number, w: number, h: number}|null} where its name stands, from its middle */
    named: null,
    /** @param {boolean} presenting */
    size(presenting) {
      scale = (silent ? SILENT : SCALE[place.role]) * (first ? FIRST : 1);
      if (presenting) scale *= PRESENTING;
      element.style.setProperty("--kp-scale", String(scale));
      widths.clear();
    },
    get half() {
      return (one.standing?.disputed ? RING : HALF) * scale + (one.unlike ? FRAME : 0);
    },
    /** The size of its name, measured once for each way in which it is written. */
    get box() {
      return sizeOf(called);
    },
    /** That of its name in two lines, if it has two words. */
    folded: () => (inTwo ? sizeOf(inTwo) : null),
    /** @param {import("../state/types.js").Standing} standing @param {boolean} stale */
    paint(standing, stale) {
      if (one.standing === standing && one.stale === stale) return false;
      const ringed = one.standing?.disputed !== standing.disputed;
      const told = one.standing !== standing;
      one.standing = standing;
      one.stale = stale;
      dress(standing, stale);
      if (!told) return false;
      put(element, "data-status", standing.status);
      put(element, "data-disputed", standing.disputed ? "true" : null);
      put(
        element,
        "aria-label",
        words.say("player.marker", {
          place: words.name(place),
          kind: (form) => words.form(`kind.${place.kind}`, form),
          status: (form) => statusWords(words, standing, form),
        }),
      );
      return ringed;
    },
    /** Write its name where it was placed, or not at all. @param {{x: number, y: number, w: number, h: number}|null} at from its middle */
    name(at) {
      const text = at && inTwo && at.h > one.box.h ? inTwo : called;
      write(label, text);
      if (at?.x === one.named?.x && at?.y === one.named?.y && element.dataset.label) return;
      one.named = at;
      put(element, "data-label", at ? "shown" : "none");
      // Two lines stand flush with the sign.
      if (at && inTwo) label.style.textAlign = at.x >= 0 ? "left" : at.x + at.w <= 0 ? "right" : "";
      const { x, y } = at ?? { x: HALF * scale + 3, y: -8 };
      label.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
  };
  return one;
}

/** @typedef {ReturnType<typeof makeMarker>} Marker */

/** A name in two lines of like length, or nothing: of one word. @param {string} name */
function folded(name) {
  const middle = name.length / 2;
  const gaps = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (!gaps.length) return "";
  const at = gaps.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
  return `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}
