/** The first visit: what this is, the main places as a list, and how to move. */
import { el, write, button } from "../dom.js";
import { makeLastingSign } from "./sign.js";
import { lookWords } from "./parties.js";
import { ownWords } from "./words.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {intro: HTMLElement, within: HTMLElement}}
 */
export function makeVisit(stage, symbols) {
  const { timeline, words, act } = stage;
  const { introduction } = ownWords(timeline.doc, words.lang);
  // Above the date; on a phone, where only date and headline stand over the map, in the sheet.
  const [intro, within] = ["kp-intro", "kp-intro kp-intro-within"].map((name) =>
    el(
      "div",
      { class: name },
      [introduction, words.say("visit.how")].map((text) => text && el("p", {}, text)),
    ),
  );
  const rows = timeline.main.map(line);
  const list = el(
    "ul",
    { class: "kp-main-list" },
    rows.map(({ element }) => element),
  );
  const days = words.number(timeline.days);
  const play = button(words.say("visit.play", { days }), () => act.play(), {
    class: "kp-first-play",
  });
  const element = el(
    "section",
    { class: "kp-visit", "aria-label": words.say("visit.places") },
    list,
    el("p", { class: "kp-soft" }, words.say("visit.choose")),
    el(
      "div",
      { class: "kp-first" },
      play,
      timeline.stories.length > 0 &&
        button(words.say("visit.story"), () => act.stories(), { class: "kp-tool kp-first-story" }),
    ),
  );
  /** The day the player opened on: until another is asked for, and no place is, the reader is new. */
  let opened = -1;
  let fresh = true;

  /** A line that stays: only the words of it that differ are written anew. @param {number} n */
  function line(n) {
    const place = timeline.places[n];
    const sign = makeLastingSign(symbols, place.kind);
    const standing = el("span", {});
    const report = el("span", { class: "kp-soft" });
    const whole = [sign.element, el("strong", {}, words.name(place)), standing, report];
    return {
      element: el(
        "li",
        {},
        button(whole, () => act.choose(n), { "data-main": place.id }),
      ),
      /** @param {import("../state/types.js").State} now */
      paint({ day, lens }) {
        const reading = timeline.read(lens);
        const row = reading.at(n, day);
        const stale = reading.staleDays(n, day);
        sign.dress(row, stale);
        write(standing, standingWords(row));
        write(report, reportWords(row, stale));
      },
    };
  }

  /** Shorter than in a sentence: "contested, disputed". @param {import("../state/types.js").Row} row */
  function standingWords({ standing }) {
    const status = (form = "") => lookWords(words, standing, form);
    const plain = !standing.disputed || standing.unknown;
    return plain ? status() : words.say("visit.disputed", { status });
  }

  /** @param {import("../state/types.js").Row} row @param {number|null} stale */
  function reportWords(row, stale) {
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
      if (!same || before.place !== null) for (const row of rows) row.paint(now);
    },
  };
}
