/** Search over places and what happened, in any spelling, script, with or without diacritics. */
import { el, put, refill, icon } from "../dom.js";
import { RANK } from "../state/timeline.js";
import { LENS } from "./header.js";
import { ownWords } from "./words.js";

const MOST = 8;

/**
 * Letters that carry the word: case, diacritics, articles, and what scripts write in two ways fall away.
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}ـʿʾʼ'’‘`´-]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/ı/g, "i")
    .replace(/և/g, "եւ")
    .replace(/(^|\s)(ال|al|an|as|ash|ar|el)\s*(?=\S{3})/g, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The consonants of a name in Latin letters: transliterations differ in vowels, in doubled
 * letters, and in p and b, q and k, which Arabic does not tell apart.
 * @param {string} text
 */
export function skeleton(text) {
  const bare = plain(text);
  if (!/^[a-z0-9]+$/.test(bare)) return "";
  return bare
    .replace(/[aeiouy]/g, "")
    .replace(/ph/g, "f")
    .replace(/p/g, "b")
    .replace(/[qc]/g, "k")
    .replace(/v/g, "w")
    .replace(/(.)\1+/g, "$1");
}

/** How many letters have to be changed, at most `most`. @param {string} a @param {string} b @param {number} most */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/**
 * @typedef {{label: string, note: string, weight: number, pick: () => void}} Hit
 * @param {import("../state/types.js").Stage} stage
 * @param {(place: number) => void} [reveal] brings a place into the map's view
 */
export function makeIndex({ timeline, words, act, set }, reveal = (_) => {}) {
  const { doc } = timeline;
  const read = () =>
    doc.places.flatMap((place, n) =>
      [...new Set([...Object.values(place.names), ...place.variants, place.id])].map((name) => ({
        n,
        name,
        plain: plain(name),
        bones: skeleton(name),
      })),
    );
  /** @type {ReturnType<typeof read>|undefined} */
  let names; // read at the first search: in a large theatre it takes a moment

  /** What an event is found by: its words, and others for what it is. @param {import("../state/types.js").Happening} event */
  function searched({ title, kind, accounts }) {
    const also = ownWords(doc, words.lang).search?.[kind] ?? "";
    return [title, also, ...accounts.map((a) => a.text)].join(" ");
  }

  /** @param {string} wanted @param {string} bones @param {{plain: string, bones: string}} entry */
  function weigh(wanted, bones, entry) {
    if (entry.plain === wanted) return 1;
    if (entry.plain.startsWith(wanted)) return 2;
    if (wanted.length > 2 && entry.plain.includes(wanted)) return 3;
    if (bones.length > 1 && entry.bones === bones) return 4;
    if (wanted.length > 3 && distance(wanted, entry.plain, 1) <= 1) return 5;
    if (bones.length > 2 && entry.bones.startsWith(bones)) return 6;
    return 0;
  }

  /** @param {string} text @returns {Hit[]} */
  return function find(text) {
    const wanted = plain(text);
    if (!wanted) return [];
    const bones = skeleton(text);
    /** @type {Map<number, Hit>} */
    const found = new Map();
    names ??= read();
    for (const entry of names) {
      const weight = weigh(wanted, bones, entry);
      const known = found.get(entry.n);
      const place = doc.places[entry.n];
      const exact = weight + RANK[place.role] / 5;
      if (!weight || (known && known.weight <= exact)) continue;
      const label = words.name(place);
      const also = entry.name === label || entry.name === place.id ? "" : entry.name;
      found.set(entry.n, {
        label,
        note: [also, words.say(`kind.${place.kind}`)].filter(Boolean).join(" · "),
        weight: exact,
        pick: () => {
          act.choose(entry.n);
          reveal(entry.n);
        },
      });
    }
    const happened =
      wanted.length < 3
        ? []
        : doc.events
            .filter((event) => plain(searched(event)).includes(wanted))
            .map((event) => ({
              label: event.title,
              note: words.day(event.day, "long"),
              weight: 10,
              pick: () => {
                set({
                  day: timeline.clamp(event.day),
                  ...(event.place === null ? {} : { place: event.place }),
                  playing: false,
                });
                if (event.place !== null) reveal(event.place);
              },
            }));
    return [...found.values(), ...happened].sort((a, b) => a.weight - b.weight).slice(0, MOST);
  };
}

let made = 0;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {(place: number) => void} reveal brings a place into the map's view
 * @returns {import("../state/types.js").Part & {focus: () => void}}
 */
export function makeSearch(stage, reveal) {
  const { words } = stage;
  const find = makeIndex(stage, reveal);
  const id = `kp-search-${++made}`;
  const list = el("ul", {
    class: "kp-hits",
    id,
    role: "listbox",
    "aria-label": words.say("player.search_results"),
    hidden: true,
  });
  const field = /** @type {HTMLInputElement} */ (
    el("input", {
      type: "search",
      class: "kp-search-field",
      role: "combobox",
      placeholder: words.say("player.search"),
      "aria-label": words.say("player.search"),
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      input: show,
      focus: show,
      blur: hide,
      keydown: (event) => key(/** @type {KeyboardEvent} */ (event)),
    })
  );
  /** @type {Hit[]} */
  let hits = [];
  let chosen = 0;

  function show() {
    hits = find(field.value);
    chosen = 0;
    refill(
      list,
      hits.map((hit, n) =>
        el(
          "li",
          {
            role: "option",
            id: `${id}-${n}`,
            "aria-selected": String(n === 0),
            // The press must not take the focus away before the click is there.
            pointerdown: (event) => event.preventDefault(),
            click: () => pick(n),
          },
          el("span", {}, hit.label),
          " ",
          el("small", { dir: "auto" }, hit.note),
        ),
      ),
      !hits.length &&
        field.value.trim() !== "" &&
        el("li", { role: "option", "aria-disabled": "true" }, words.say("player.search_none")),
    );
    list.hidden = !list.childElementCount;
    mark();
  }

  function hide() {
    put(element, "data-open", null);
    list.hidden = true;
    mark();
  }

  function mark() {
    [...list.children].forEach((item, n) =>
      put(item, "aria-selected", String(n === chosen && hits.length > 0)),
    );
    put(field, "aria-expanded", String(!list.hidden));
    put(field, "aria-activedescendant", !list.hidden && hits.length ? `${id}-${chosen}` : null);
  }

  /** @param {number} n */
  function pick(n) {
    hits[n]?.pick();
    field.value = "";
    hide();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const moves = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    if (event.key in moves && hits.length) {
      chosen = (chosen + moves[event.key] + hits.length) % hits.length;
      mark();
    } else if (event.key === "Enter") pick(chosen);
    else if (event.key === "Escape") {
      field.value = "";
      hide();
      field.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const element = el("div", { class: "kp-search" }, icon(LENS), field, list);
  return {
    element,
    /** On a phone the field is there only while it is used. */
    focus() {
      put(element, "data-open", "");
      field.focus();
    },
    paint() {},
  };
}
