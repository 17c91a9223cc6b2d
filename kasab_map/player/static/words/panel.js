/** The words beside the map: the date, who holds what, what happened, and the chosen place's card. */
import { el, put, refill, button } from "../dom.js";
import { whoHolds, daySentence, ranked } from "./sentences.js";
import { makeCard } from "./card.js";
import { lookTitle } from "./parties.js";
import { RANK } from "../state/timeline.js";
import { makeLater } from "./later.js";
import { makeMovement } from "./movement.js";
import { sourceLinks } from "./ledger.js";

/** Reports of a day shown before "and more". */
const SHOWN = 5;

let made = 0;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {(places: Set<number>) => void} mark marks places on the map
 * @returns {import("../state/types.js").Part & {change: HTMLElement, slot: HTMLElement}} the slot is for what a comparison says
 */
export function makePanel(stage, symbols, mark) {
  const { timeline, words } = stage;
  const date = el("h2", { class: "kp-day" });
  const meta = el("p", { class: "kp-meta" });
  const holds = el("p", { class: "kp-holds" });
  const change = el("p", { class: "kp-change", role: "status", id: `kp-change-${++made}` });
  const happened = el("div", { class: "kp-happened" });
  const slot = el("div", {});
  const later = makeLater(stage, mark);
  const movement = makeMovement(stage, symbols);
  const card = makeCard(stage, symbols);
  const element = el(
    "section",
    { class: "kp-words", "aria-label": words.say("player.words"), tabindex: "0" },
    date,
    meta,
    holds,
    slot,
    el("h3", {}, words.say("player.what_happened")),
    change,
    happened,
    later.element,
    card.element,
    movement.element,
  );
  let held = "";

  /** @param {import("../state/types.js").State} now */
  function sayDay({ day, lens }) {
    date.textContent = words.day(day);
    const quiet = timeline.read(lens).quietDays(day);
    const place = words.say("player.day_of", {
      day: words.number(day + 1),
      days: words.number(timeline.days),
    });
    meta.textContent =
      quiet === null
        ? place
        : words.say("player.meta", {
            day: place,
            quiet:
              quiet === 0
                ? words.say("player.changed_today")
                : words.count("player.since_change", quiet),
          });
  }

  /** @param {import("../state/types.js").State} now */
  function sayHolds({ day, lens }) {
    const groups = whoHolds(stage, lens, day);
    const key = lens + groups.map(({ standing, places }) => standing.look + places).join();
    if (key === held) return;
    held = key;
    refill(
      holds,
      groups.flatMap(({ standing, places }) => [
        ...words.parts(standing.side ? "sentence.holds" : `sentence.${standing.look}`, {
          status: el(
            "span",
            { class: "kp-badge", "data-state": standing.look },
            lookTitle(words, standing),
          ),
          places: words.list(places.map((n) => words.name(timeline.places[n]))),
        }),
        " ",
      ]),
    );
  }

  return {
    element,
    slot,
    change,
    paint(now, before) {
      if (!before || before.day !== now.day || before.lens !== now.lens) {
        sayDay(now);
        sayHolds(now);
        const told = daySentence(stage, now.lens, now.day);
        if (change.textContent !== told) change.textContent = told;
        refill(happened, reports(stage, now.day, now.lens));
      }
      // While the day runs, a screen reader hears where it stops and not every day on the way.
      if (!before || before.dragging !== now.dragging || before.playing !== now.playing) {
        put(change, "aria-busy", now.dragging || now.playing ? "true" : null);
      }
      later.paint(now, before);
      card.paint(now, before);
      movement.paint(now, before);
    },
  };
}

/**
 * Events and claims of a day, the main places first; under *as reported then*, what was said that day.
 * @param {import("../state/types.js").Stage} stage
 * @param {number} day
 * @param {string} lens
 */
function reports(stage, day, lens) {
  const { timeline, words, act } = stage;
  const then = lens === "as-reported";
  const told = new Set(
    ranked(timeline, timeline.read(lens).changesOn(day)).flatMap(({ to }) => to.claims),
  );
  const claims = (then ? timeline.saidOn(day) : timeline.claimsOn(day))
    .map((claim) => ({
      claim,
      weight:
        RANK[timeline.places[claim.place].role] * 10 -
        claim.confidence -
        (told.has(timeline.numberOf(claim)) ? 5 : 0),
    }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ claim }) => claim);
  const events = timeline
    .eventsOn(day)
    .map((event) => ({
      ...event,
      accounts: event.accounts.filter(
        ({ reported }) => !then || (reported !== null && reported <= day),
      ),
    }))
    .filter(({ accounts }) => accounts.length);
  /** @param {number} n */
  const placeName = (n) =>
    button(words.name(timeline.places[n]), () => act.choose(n), { class: "kp-link" });
  const items = [
    ...claims.map(
      (claim) => () =>
        el(
          "li",
          {},
          placeName(claim.place),
          " ",
          el("bdi", {}, claim.text),
          " ",
          el(
            "span",
            { class: "kp-by" },
            words.say("player.by", { claimant: timeline.doc.claimants[claim.claimant].name }),
            " ",
            sourceLinks(stage, claim.sources, 2),
          ),
        ),
    ),
    ...events.map(
      (event) => () =>
        el(
          "li",
          {},
          el("span", { class: "kp-kind" }, words.say(`event.${event.kind}`)),
          " ",
          event.accounts
            .slice(0, 2)
            .flatMap((account) => [
              el("bdi", {}, account.text),
              " ",
              el(
                "span",
                { class: "kp-by" },
                words.say("player.by", { claimant: timeline.doc.claimants[account.claimant].name }),
                " ",
                sourceLinks(stage, account.sources, 2),
              ),
              " ",
            ]),
        ),
    ),
  ];
  if (!items.length)
    return el(
      "p",
      { class: "kp-none" },
      words.say(then ? "player.nothing_said" : "player.nothing_claimed"),
    );
  const list = el(
    "ul",
    { class: "kp-reports" },
    items.slice(0, SHOWN).map((make) => make()),
  );
  if (items.length <= SHOWN) return list;
  const more = button(
    words.count("player.more_reports", items.length - SHOWN),
    () => {
      list.append(...items.slice(SHOWN).map((make) => make()));
      more.remove();
    },
    { class: "kp-link" },
  );
  return [list, more];
}
