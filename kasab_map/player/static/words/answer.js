/** The answer: the date in words, one headline, and two short lines that follow it. */
import { el, put, refill, write } from "../dom.js";
import { differing } from "./differs.js";
import { makeLastingSign } from "./sign.js";
import { lensWords, lookWords, stateWords } from "./parties.js";
import { whoHolds } from "./sentences.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {(places: Set<number>) => void} mark told which places differ from the first lens
 * @returns {import("../state/types.js").Part & {lines: import("../state/types.js").Part}} the lines are painted by themselves
 */
export function makeAnswer(stage, symbols, mark) {
  const { timeline, words } = stage;
  const date = el("p", { class: "kp-day" });
  const count = el("p", { class: "kp-meta" });
  const first = timeline.main[0];
  const sign = makeLastingSign(symbols, timeline.places[first]?.kind ?? "");
  const said = el("span", {});
  const headline = el("h2", { class: "kp-headline" }, first !== undefined && [sign.element, said]);
  const since = el("p", {});
  const whole = el("p", {});
  const heard = el("p", { class: "kp-heard" }); // in somebody's page, which has no menu of lenses
  const lines = el("div", { class: "kp-lines" }, since, whole);
  const element = el(
    "div",
    { class: "kp-answer" },
    el("div", { class: "kp-dateline" }, date, count),
    headline,
    heard,
  );
  /** Places to which the lens gives another status than the first one. @type {number[]} */
  let other = [];
  let counted = "";

  /** @param {import("../state/types.js").State} now */
  function sayFirst({ day, lens }) {
    if (first === undefined) return;
    const reading = timeline.read(lens);
    const row = reading.at(first, day);
    const place = words.name(timeline.places[first]);
    const text = words.say("answer.headline", {
      place,
      status: (form) => lookWords(words, row.standing, form),
    });
    sign.dress(row, reading.staleDays(first, day));
    write(said, text);
    put(headline, "data-status", row.look);
  }

  /** Since when it is so. @param {import("../state/types.js").State} now */
  function saySince({ day, lens }) {
    if (first === undefined) return;
    const reading = timeline.read(lens);
    const row = reading.at(first, day);
    const last = sinceAndLast(words, row, day, reading.staleDays(first, day));
    const disputed = row.disputed && !row.unknown && words.say("answer.disputed");
    write(since, [disputed, last].filter(Boolean).join(" "));
  }

  /** The main places, counted; under another lens, what it says otherwise. @param {import("../state/types.js").State} now */
  function sayAll({ day, lens }) {
    const groups = whoHolds(stage, lens, day).sort((a, b) => b.places.length - a.places.length);
    const key = `${lens} ${other} ${groups.map(({ standing, places }) => `${standing.look}${places}`)}`;
    if (key === counted) return;
    counted = key;
    if (lens !== timeline.lenses[0].id) {
      if (!other.length) return void refill(whole, words.say("answer.none_differs"));
      const count = el("strong", {}, words.number(other.length));
      refill(whole, words.parts("answer.from_editors", { count }, other.length));
    } else {
      const n = timeline.main.length;
      const number = words.has(`answer.number.${n}`)
        ? words.say(`answer.number.${n}`)
        : words.number(n);
      const some = groups.map(({ standing, places }) =>
        words.say("answer.some", {
          n: places.length,
          status: (form) => stateWords(words, standing, form),
        }),
      );
      const list = some.flatMap((one, n) => [
        n > 0 && words.say("list.comma"),
        el("strong", {}, one),
      ]);
      const held = el("span", {}, list);
      refill(whole, n > 1 && words.parts("answer.main", { number, held }));
    }
  }

  /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
  const same = (now, before) => before?.day === now.day && before.lens === now.lens;

  return {
    element,
    lines: {
      element: lines,
      paint(now, before) {
        if (same(now, before)) return;
        saySince(now);
        sayAll(now);
      },
    },
    paint(now, before) {
      if (same(now, before)) return;
      write(date, words.day(now.day));
      const [day, days] = [words.number(now.day + 1), words.number(timeline.days)];
      write(count, words.say("player.day_of", { day, days }));
      write(heard, `${words.say("lens.according")} ${lensWords(words, timeline, now.lens)}`);
      sayFirst(now);
      other = differing(timeline, now.lens, now.day);
      mark(new Set(other));
    },
  };
}

/**
 * Since when, and how long ago the last report was, in one short sentence.
 * @param {import("./words.js").Words} words
 * @param {import("../state/types.js").Row} row
 * @param {number} day
 * @param {number|null} stale
 */
function sinceAndLast(words, row, day, stale) {
  if (row.unknown && !row.disputed) return words.say("answer.unsaid");
  const known = row.since >= 0; // before the first day, nobody asks since when
  const date = known ? words.day(row.since, "day") : "";
  const key = known ? "answer.since" : "answer.last";
  if (stale === null) return words.say(`${key}.never`, { date });
  if (stale === 0) return words.say(`${key}.today`, { date });
  return words.count(`${key}.ago`, stale, { date });
}
