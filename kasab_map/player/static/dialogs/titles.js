/** What each of two maps shows, written on it: its day, its lens, and who made the ground. */
import { el } from "../dom.js";
import { lensWords } from "../words/parties.js";

/** @param {import("../state/types.js").Stage} stage */
export function makeTitles({ timeline, words }) {
  const titles = [0, 1].map(() => el("p", { class: "kp-map-title" }));
  /** @type {Node|undefined} */
  let credits;

  return {
    /** @param {HTMLElement|null} one @param {HTMLElement} two the panes of the maps */
    open(one, two) {
      one?.append(titles[0]);
      two.append(titles[1]);
      // Beside the first, the second map has the same ground, and owes it to the same.
      credits = one?.querySelector(".leaflet-control-attribution")?.cloneNode(true);
      if (credits) two.append(el("div", { class: "kp-credits" }, credits));
    },
    close() {
      for (const title of titles) title.remove();
      credits?.parentElement?.remove();
    },
    /** @param {{day: number, lens: string}[]} views */
    say(...views) {
      views.forEach(({ day, lens }, n) => {
        titles[n].textContent = words.say("compare.title", {
          day: words.day(day, "day"),
          lens: (form) => lensWords(words, timeline, lens, form),
        });
      });
    },
  };
}
