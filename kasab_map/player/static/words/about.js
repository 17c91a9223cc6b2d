/** Where a place is and what it is called, under the card: opened by who asks. */
import { el, refill } from "../dom.js";

/** Letters that tell what a spelling is written in; the last takes what none of them does. @type {Record<string, RegExp>} */
const SCRIPTS = {
  arabic: /\p{Script=Arabic}/u,
  armenian: /\p{Script=Armenian}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /\p{Script=Latin}/u,
  other: /^/,
};

/** @param {import("../state/types.js").Stage} stage */
export function makeAbout({ timeline, words }) {
  const where = el("div", { class: "kp-where" });
  const names = el("div", { class: "kp-names" });
  return {
    element: el(
      "details",
      { class: "kp-about" },
      el("summary", {}, words.say("player.where")),
      where,
      el("h4", { class: "kp-cap" }, words.say("player.names")),
      names,
    ),
    /** @param {number} n */
    show(n) {
      const place = timeline.places[n];
      refill(where, whereIsIt(words, place));
      refill(names, nameList(words, place));
    },
  };
}

/** @param {import("./words.js").Words} words @param {import("../state/types.js").Place} place */
function whereIsIt(words, place) {
  const kind = (/** @type {string} */ form) => words.form(`kind.${place.kind}`, form);
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
      el(
        "p",
        { class: "kp-note" },
        place.licence
          ? words.say("player.position_under", { source: place.source, licence: place.licence })
          : words.say("player.position_from", { source: place.source }),
      ),
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
  const known = Object.keys(place.names).filter((lang) => place.names[lang]);
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
        el("dt", {}, words.language(lang)),
        el("dd", { lang, dir: "auto" }, place.names[lang]),
      ]),
      scripts
        .filter(({ written }) => written.length)
        .flatMap(({ script, written }) => [
          el(
            "dt",
            {},
            words.say("player.also_in", { script: (form) => words.form(`script.${script}`, form) }),
          ),
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
