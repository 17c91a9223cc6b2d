/** Every word a reader sees: messages of the catalogue, dates, numbers and lists in one language. */

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);
const DAY_MS = 86_400_000;

/** English dates are written day first, as in the record. @type {Record<string, string>} */
const LOCALE = { en: "en-GB" };

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "long" },
  short: { day: "numeric", month: "short" },
  month: { month: "long" },
  abbreviated: { month: "short" },
  flag: { weekday: "short", day: "numeric", month: "long" },
};

/** @typedef {ReturnType<typeof makeWords>} Words */

/**
 * @param {import("../state/types.js").TimelineDocument} doc
 * @param {string} lang
 */
export function makeWords(doc, lang) {
  const messages = catalogue(doc, lang);
  const locale = LOCALE[lang] ?? lang;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const first = Date.parse(`${doc.first}T00:00:00Z`);
  /** @type {Record<string, Intl.DateTimeFormat>} */
  const dates = {};
  for (const [style, options] of Object.entries(STYLES)) {
    dates[style] = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  }

  /** What the theatre says of itself, in this language or else in English. @type {Record<string, string>} */
  const own = doc.words?.[lang] ?? doc.words?.en ?? { title: doc.title };

  /** @param {string} key @returns {string} */
  const template = (key) => messages[key] ?? key;

  /**
   * A message with its {placeholders} filled.
   * @param {string} key
   * @param {Record<string, string|number>} [values]
   */
  function say(key, values = {}) {
    return template(key).replace(/\{(\w+)\}/g, (whole, name) =>
      name in values ? String(values[name]) : whole,
    );
  }

  /**
   * A message that counts: the plural form of `key`, with {count} filled.
   * @param {string} key
   * @param {number} count
   * @param {Record<string, string|number>} [values]
   */
  function count(key, count, values = {}) {
    const form = `${key}.${plural.select(count)}`;
    return say(form in messages ? form : `${key}.other`, {
      count: number.format(count),
      ...values,
    });
  }

  /**
   * A message whose placeholders may be elements: a list of texts and nodes.
   * @param {string} key
   * @param {Record<string, string|Node>} values
   * @returns {(string|Node)[]}
   */
  function parts(key, values) {
    return template(key)
      .split(/(\{\w+\})/)
      .map((piece) => {
        const name = piece.startsWith("{") ? piece.slice(1, -1) : "";
        return name in values ? values[name] : piece;
      });
  }

  /** @param {number} day */
  const at = (day) => new Date(first + day * DAY_MS);

  return {
    own,
    lang,
    direction: RIGHT_TO_LEFT.has(lang) ? "rtl" : "ltr",
    say,
    count,
    parts,
    /** @param {number} value */
    number: (value) => number.format(value),
    /** @param {string[]} items */
    list: (items) => and.format(items),
    /** @param {string} key */
    has: (key) => key in messages,
    /**
     * A day in words.
     * @param {number} day
     * @param {"full"|"long"|"day"|"short"|"month"|"abbreviated"|"flag"} [style]
     */
    day: (day, style = "full") => {
      const text = dates[style].format(at(day));
      return lang === "en" ? text.replace(",", "") : text; // "Thursday 3 April 2014"
    },
    /** @param {number} from @param {number} to */
    span: (from, to) => dates.long.formatRange(at(from), at(to)),
    /** @param {number} day */
    iso: (day) => at(day).toISOString().slice(0, 10),
    /** Day of a month, for the first of a month. @param {number} day */
    monthday: (day) => at(day).getUTCDate(),
    /** A place's name in this language, or else in English. @param {import("../state/types.js").Place} place */
    name: (place) => place.names[lang] || place.names.en || place.id,
  };
}

/**
 * The messages of one language: the document carries one catalogue, or one for each language.
 * @param {import("../state/types.js").TimelineDocument} doc
 * @param {string} lang
 * @returns {Record<string, string>}
 */
function catalogue(doc, lang) {
  const messages = doc.messages;
  if (!languages(doc).length) return messages;
  return { ...messages.en, ...messages[lang] };
}

/**
 * Languages that the document speaks; empty when its one catalogue does not say which it is.
 * @param {import("../state/types.js").TimelineDocument} doc
 * @returns {string[]}
 */
export function languages(doc) {
  return Object.keys(doc.messages).filter((key) => typeof doc.messages[key] === "object");
}
