/** Places that nobody could locate have no marker: their cards open from here. */
import { el, button } from "../dom.js";

/** @param {import("../state/types.js").Stage} stage */
export function makeTray({ timeline, words, act }) {
  const lost = timeline.places.flatMap(({ lat, lon }, n) =>
    (lat === null || lon === null) && timeline.claimsOf(n).length ? [n] : [],
  );
  return el(
    "details",
    { class: "kp-tray", hidden: lost.length === 0 },
    el("summary", {}, words.count("tray.title", lost.length)),
    el(
      "ul",
      {},
      lost.map((n) =>
        el(
          "li",
          {},
          button(words.name(timeline.places[n]), () => act.choose(n), {
            class: "kp-link",
            "data-tray": timeline.places[n].id,
          }),
        ),
      ),
    ),
  );
}
