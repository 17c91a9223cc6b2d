/** The first visit: what this is, the main places as a list, and how to move. */
import { el, refill, button } from "../dom.js";
import { makeSign } from "./sign.js";
import { lookWords } from "./parties.js";
import { ownWords } from "./words.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {intro: HTMLElement, within: HTMLElement}}
 */
export function makeVisit(stage, symbols) {
  const { timeline, words, act } = stage;
  const sign = makeSign(stage, symbols);
  const { introduction } = ownWords(timeline.doc, words.lang);
  // Above the date; on a phone, where only date and headline stand over the map, in the sheet.
  const [intro, within] = ["kp-intro", "kp-intro kp-intro-within"].map((name) =>
    el(
      "div",
      { class: name },
      [introduction, words.say("visit.how")].map((text) => text && el("p", {}, text)),
    ),
  );
  const list = el("ul", { class: "kp-main-list" });
  const days = words.number(timeline.days);
  const play = button(words.say("visit.play", { days }), () => act.play(), {
    class: "kp-first-play",
  });
  const element = el(
    "section",
    { class: "kp-visit", "aria-label": words.say("visit.places") },
    list,
    el("p", { class: "kp-soft" }, words.say("visit.choose")),
    play,
  );
  /** The day the player opened on: until another is asked for, and no place is, the reader is new. */
  let opened = -1;
  let fresh = true;

  /** @param {number} n @param {import("../state/types.js").State} now */
  function line(n, { day, lens }) {
    const reading = timeline.read(lens);
    const row = reading.at(n, day);
    const stale = reading.staleDays(n, day);
    return el(
      "li",
      {},
      button(
        [
          sign(n, row, stale),
          el("strong", {}, words.name(timeline.places[n])),
          el("span", {}, standingWords(row)),
          el("span", { class: "kp-soft" }, reportWords(n, row, stale)),
        ],
        () => act.choose(n),
        { "data-main": timeline.places[n].id },
      ),
    );
  }

  /** Shorter than in a sentence: "contested, disputed". @param {import("../state/types.js").Row} row */
  function standingWords({ standing }) {
    const status = lookWords(words, standing);
    const plain = !standing.disputed || standing.unknown;
    return plain ? status : words.say("visit.disputed", { status });
  }

  /** @param {number} n @param {import("../state/types.js").Row} row @param {number|null} stale */
  function reportWords(n, row, stale) {
    if (row.unknown) return "";
    if (stale === null) return words.say(row.claims.length ? "visit.later" : "visit.never");
    return stale === 0 ? words.say("visit.today") : words.count("visit.ago", stale);
  }

  return {
    element,
    intro,
    within,
    paint(now, before) {
      if (opened < 0) opened = now.day;
      fresh &&= now.place === null && now.day === opened && !now.playing && !now.compare;
      for (const one of [intro, within]) one.hidden = !fresh;
      play.hidden = !fresh;
      element.hidden = now.place !== null;
      if (element.hidden) return;
      const same = before && before.day === now.day && before.lens === now.lens;
      if (!same || before.place !== null)
        refill(
          list,
          timeline.main.map((n) => line(n, now)),
        );
    },
  };
}
