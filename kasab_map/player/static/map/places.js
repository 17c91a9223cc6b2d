/** Places on the map: one focusable marker for each located place, and its name where there is room. */
import { el, put } from "../dom.js";
import { originAt } from "./plane.js";
import { RANK } from "../state/timeline.js";
import { statusWords } from "../words/parties.js";

/**
 * @param {any} L
 * @param {any} map
 * @param {import("../state/types.js").Stage} stage
 * @param {import("./symbols.js").Symbols} symbols
 * @param {{choose: (place: number) => void, shown: number[]}} options places that get a marker
 */
export function makePlaces(L, map, stage, symbols, { choose, shown }) {
  const { timeline, words } = stage;
  // Not Leaflet's own markers: each of those is a compositing layer, and fifty of them cost a
  // software-drawn screen more than all the rest of a step.
  const pane = map.getPane("kp-places") ?? map.createPane("kp-places");
  pane.style.zIndex = "620";
  const marks = new Map(shown.map((n) => [n, mark(timeline.places[n], n)]));
  const order = [...marks.values()].sort((a, b) => RANK[a.place.role] - RANK[b.place.role]);
  for (const { element } of order) pane.append(element);

  /** @param {import("../state/types.js").Place} place @param {number} n */
  function mark(place, n) {
    const { node, dress } = symbols.symbol(place.kind);
    const label = el("span", { class: "kp-label" }, words.name(place));
    // A place nobody claims anything about is there to find one's way by, and stays faint.
    const silent =
      timeline.claimsOf(n).length || Object.keys(place.control).length ? "" : " kp-silent";
    const element = el(
      "div",
      {
        class: `kp-marker kp-role-${place.role}${silent} leaflet-zoom-animated`,
        role: "button",
        tabindex: 0,
        "data-place": place.id,
        click: () => map.dragging?.moved() || choose(n),
        keydown: (event) => {
          const { key } = /** @type {KeyboardEvent} */ (event);
          if (key !== "Enter" && key !== " ") return;
          event.preventDefault();
          event.stopPropagation();
          choose(n);
        },
      },
      node,
      label,
    );
    return {
      place,
      element,
      label,
      dress,
      standing: /** @type {import("../state/types.js").Standing|null} */ (null),
      width: 0,
    };
  }

  /** @param {(at: [number|null, number|null]) => {x: number, y: number}} project */
  function stand(project) {
    for (const { place, element } of order) {
      const { x, y } = project([place.lat, place.lon]);
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  }
  const standNow = () => stand((at) => map.latLngToLayerPoint(at));
  /** Where places will be when a zoom that has begun is over: they glide there with the map. */
  const glide = (/** @type {any} */ event) => {
    const origin = originAt(L, map, event);
    stand((at) => map.project(at, event.zoom).subtract(origin));
  };

  /** Names must not run into each other: the main places first, then whoever finds room. */
  function settleLabels(measure = false) {
    if (measure === true) for (const one of order) one.width = 0;
    /** @type {{x: number, y: number, w: number, h: number, rank: number}[]} */
    const taken = order.map(({ place }) => {
      const { x, y } = map.latLngToLayerPoint([place.lat, place.lon]);
      return { x: x - 8, y: y - 8, w: 16, h: 16, rank: RANK[place.role] };
    });
    // A main place's name may cover a lesser place's marker, never the other way about.
    const free = (
      /** @type {{x: number, y: number, w: number, h: number}} */ box,
      /** @type {number} */ own,
      /** @type {number} */ rank,
    ) =>
      taken.every(
        (other, n) =>
          n === own ||
          other.rank > rank ||
          box.x > other.x + other.w ||
          other.x > box.x + box.w ||
          box.y > other.y + other.h ||
          other.y > box.y + box.h,
      );
    for (const one of order) if (!one.width) one.width = one.label.offsetWidth;
    order.forEach((one, own) => {
      const { x, y } = map.latLngToLayerPoint([one.place.lat, one.place.lon]);
      const height = one.place.role === "main" ? 18 : 15;
      const after = { x: x + 10, y: y - height / 2, w: one.width, h: height };
      const sides = {
        end: after,
        start: { ...after, x: x - 10 - one.width },
        below: { ...after, x: x - one.width / 2, y: y + 10 },
        above: { ...after, x: x - one.width / 2, y: y - 10 - height },
      };
      const side = Object.entries(sides).find(([, box]) => free(box, own, RANK[one.place.role]));
      put(one.element, "data-label", side ? side[0] : "none");
      if (side) taken.push({ ...side[1], rank: RANK[one.place.role] });
    });
  }

  const events = { zoom: standNow, viewreset: standNow, zoomanim: glide, zoomend: settleLabels };
  map.on(events);
  standNow();

  /** Places to which the lens gives another status than the first one. @type {Set<number>} */
  let marked = new Set();

  return {
    /** @param {Set<number>} wanted places that differ from the first lens */
    mark(wanted) {
      if (wanted.size === 0 && marked.size === 0) return;
      for (const n of new Set([...wanted, ...marked])) {
        const one = marks.get(n);
        if (!one || wanted.has(n) === marked.has(n)) continue;
        put(one.element, "data-differs", wanted.has(n) ? "" : null);
        put(one.element, "aria-description", wanted.has(n) ? words.say("lens.differs") : null);
      }
      marked = wanted;
      settleLabels(true);
    },
    /**
     * @param {import("../state/types.js").Standing[]} standings
     * @param {Iterable<number>} touched
     */
    paint(standings, touched) {
      for (const n of touched) {
        const one = marks.get(n);
        if (!one || one.standing === standings[n]) continue;
        const standing = (one.standing = standings[n]);
        one.dress(standing);
        put(one.element, "data-status", standing.status);
        put(one.element, "data-disputed", standing.disputed ? "true" : null);
        put(
          one.element,
          "aria-label",
          words.say("player.marker", {
            place: words.name(one.place),
            kind: words.say(`kind.${one.place.kind}`),
            status: statusWords(words, standing),
          }),
        );
      }
    },
    all: () => marks.keys(),
    settleLabels,
    /** @param {number|null} place @param {number|null} before */
    select(place, before) {
      if (before !== null) marks.get(before)?.element.removeAttribute("data-chosen");
      if (place !== null) marks.get(place)?.element.setAttribute("data-chosen", "");
    },
    remove() {
      map.off(events);
      pane.replaceChildren();
    },
  };
}
