/** The card of the chosen place: its status and how stale, who says so, where it is, its names, its ledger. */
import { el, put, refill, button } from "../dom.js";
import { statusWords } from "./parties.js";
import { claimTable, makeLedger } from "./ledger.js";

const LANGUAGES = ["en", "ar", "hy", "tr"];
/** Letters that tell what a spelling is written in; the last takes what none of them does. @type {Record<string, RegExp>} */
const SCRIPTS = {
  arabic: /\p{Script=Arabic}/u,
  armenian: /\p{Script=Armenian}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /\p{Script=Latin}/u,
  other: /^/,
};

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part}
 */
export function makeCard(stage, symbols) {
  const { timeline, words, act } = stage;
  const title = el("h3", { class: "kp-title" });
  const status = el("p", { class: "kp-status" });
  const stale = el("p", { class: "kp-stale" });
  const why = el("p", { class: "kp-why" });
  const claims = el("div", {});
  const where = el("div", { class: "kp-where" });
  const names = el("div", { class: "kp-names" });
  const ledger = makeLedger(stage);
  const hint = el("p", { class: "kp-none" }, words.say("player.choose_place"));
  const body = el(
    "div",
    { class: "kp-body" },
    title,
    status,
    stale,
    why,
    el(
      "p",
      { class: "kp-here" },
      button(words.say("player.previous_here"), () => act.change(-1, stage.now().place), {
        class: "kp-link",
      }),
      button(words.say("player.next_here"), () => act.change(1, stage.now().place), {
        class: "kp-link",
      }),
    ),
    claims,
    el("h3", {}, words.say("player.where")),
    where,
    el("h3", {}, words.say("player.names")),
    names,
    ledger.element,
  );
  const element = el(
    "section",
    { class: "kp-card", "aria-label": words.say("player.card") },
    hint,
    body,
  );
  /** @type {import("../state/types.js").Row|null} */
  let row = null;

  /** @param {number} n */
  function place(n) {
    const place = timeline.places[n];
    refill(title, words.say("player.who_says", { place: words.name(place) }));
    refill(where, whereIsIt(words, place));
    refill(names, nameList(words, place));
    ledger.show(n);
    put(element, "data-card", place.id);
  }

  /** @param {number} n @param {import("../state/types.js").Row} now */
  function control(n, now) {
    const place = timeline.places[n];
    refill(
      status,
      symbols.still(place.kind, now.standing),
      " ",
      el("span", { class: "kp-badge", "data-state": now.look }, statusWords(words, now.standing)),
      " ",
      Number.isFinite(now.since)
        ? words.say("player.since", { date: words.day(now.since, "day") })
        : words.say("player.since_before"),
      now.confidence > 0 && [
        " · ",
        words.say(`confidence.${["", "low", "medium", "high"][now.confidence]}`),
      ],
    );
    why.textContent = now.rationale;
    if (now.claims.length) refill(claims, claimTable(stage, now.claims));
    else refill(claims, el("p", { class: "kp-none" }, words.say("player.no_claim")));
  }

  return {
    element,
    paint({ day, place: n, lens }, before) {
      if (before && before.day === day && before.place === n && before.lens === lens) return;
      hint.hidden = n !== null;
      body.hidden = n === null;
      if (n === null) return void put(element, "data-card", null);
      const reading = timeline.read(lens);
      const now = reading.at(n, day);
      const other = !before || before.place !== n;
      if (other) place(n);
      if (other || row !== now) control(n, now);
      row = now;
      const days = reading.staleDays(n, day);
      const unsaid = now.unknown && !now.disputed;
      const text = unsaid
        ? ""
        : days === null
          ? words.say("player.never_confirmed")
          : days === 0
            ? words.say("player.confirmed_today")
            : words.count("player.confirmed", days);
      if (stale.textContent !== text) stale.textContent = text;
      put(stale, "data-stale", days !== null && days > 7 ? "" : null);
    },
  };
}

/** @param {import("./words.js").Words} words @param {import("../state/types.js").Place} place */
function whereIsIt(words, place) {
  const kind = words.say(`kind.${place.kind}`);
  if (place.lat === null || place.lon === null) {
    return [
      el("p", {}, words.say("player.unlocated", { kind })),
      place.note && el("p", { class: "kp-note" }, place.note),
    ];
  }
  const metres = place.uncertainty_m ?? 0;
  const within =
    metres >= 1000
      ? words.say("player.km", { n: words.number(metres / 1000) })
      : words.say("player.m", { n: words.number(metres) });
  return [
    el(
      "p",
      {},
      words.say("player.located", {
        kind,
        lat: place.lat.toFixed(4),
        lon: place.lon.toFixed(4),
        within,
      }),
    ),
    place.source &&
      el("p", { class: "kp-note" }, words.say("player.position_from", { source: place.source })),
    place.note && el("p", { class: "kp-note" }, place.note),
  ];
}

/**
 * The name in each language, and every other spelling under the letters it is written in: more the
 * record does not tell, for it does not keep who writes which.
 * @param {import("./words.js").Words} words
 * @param {import("../state/types.js").Place} place
 */
function nameList(words, place) {
  const known = LANGUAGES.filter((lang) => place.names[lang]);
  const spellings = [...new Set(place.variants)].filter(
    (name) => !Object.values(place.names).includes(name),
  );
  const scripts = Object.keys(SCRIPTS).map((script) => ({
    script,
    written: spellings.filter((name) => scriptOf(name) === script),
  }));
  return [
    el(
      "dl",
      {},
      known.flatMap((lang) => [
        el("dt", {}, words.say(`language.${lang}`)),
        el("dd", { lang, dir: "auto" }, place.names[lang]),
      ]),
      scripts
        .filter(({ written }) => written.length)
        .flatMap(({ script, written }) => [
          el("dt", {}, words.say("player.also_in", { script: words.say(`script.${script}`) })),
          el(
            "dd",
            { "data-script": script },
            written.flatMap((name, n) => [n > 0 && words.say("list.comma"), el("bdi", {}, name)]),
          ),
        ]),
    ),
    spellings.length > 0 && el("p", { class: "kp-note" }, words.say("player.who_writes")),
  ];
}

/** @param {string} name */
function scriptOf(name) {
  return Object.keys(SCRIPTS).find((script) => SCRIPTS[script].test(name)) ?? "other";
}
