/** Every word a reader sees: messages of the catalogue, dates, numbers and lists in one language. */

const DAY_MS = 86_400_000;

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
 * What fills a placeholder: a text, or, where a message may ask for a form (`{side:of}`), what gives it.
 * @typedef {string|number|((form: string) => string)} Filling
 */

/**
 * A language and its messages: a text each, or, of one that counts, a text for each plural category.
 * @typedef {object} Catalogue
 * @property {string} tag by which the browser writes dates and numbers
 * @property {string} name in the language itself
 * @property {"ltr"|"rtl"} direction
 * @property {Record<string, string|Record<string, string>>} messages
 */

/**
 * @param {string} lang
 * @param {Catalogue} catalogue
 * @param {string} begin the theatre's first day, as an ISO date
 */
export function makeWords(lang, { tag: locale, direction, messages }, begin) {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  // Made when first asked for: a slow phone takes longer over each than over a place.
  const names = once(() => new Intl.DisplayNames(locale, { type: "language" }));
  const and = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const dates = Object.fromEntries(
    Object.entries(STYLES).map(([style, options]) => [
      style,
      once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })),
    ]),
  );
  const first = Date.parse(`${begin}T00:00:00Z`);

  /**
   * The text of a message, in the plural form of a count.
   * @param {string} key
   * @param {number} [count]
   * @returns {string}
   */
  function template(key, count = 0) {
    const message = messages[key] ?? key;
    return typeof message === "string" ? message : (message[plural.select(count)] ?? message.other);
  }

  /**
   * A message with its {placeholders} filled; of one that counts, {count} too.
   * @param {string} key
   * @param {Record<string, Filling>} [values]
   * @param {number} [count]
   */
  function say(key, values = {}, count) {
    const text = template(key, count);
    if (!text.includes("{")) return text;
    /** @type {Record<string, Filling>} */
    const given = count === undefined ? values : { count: number.format(count), ...values };
    return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name, form) =>
      name in given ? filled(given[name], form) : whole,
    );
  }

  /**
   * A message in the form that another asks for, if this language writes it: `status.contested:of`.
   * @param {string} key
   * @param {string} form
   * @param {Record<string, Filling>} [values]
   */
  function form(key, form, values) {
    const own = `${key}:${form}`;
    return say(form && own in messages ? own : key, values);
  }

  /**
   * A message whose placeholders may be elements: a list of texts and nodes.
   * @param {string} key
   * @param {Record<string, Filling|Node>} values
   * @param {number} [count]
   * @returns {(string|Node)[]}
   */
  function parts(key, values, count = 0) {
    return template(key, count)
      .split(/(\{\w+(?::\w+)?\})/)
      .map((piece) => {
        const [name, form] = piece.startsWith("{") ? piece.slice(1, -1).split(":") : [""];
        if (!(name in values)) return piece;
        const value = values[name];
        return typeof value === "object" ? value : filled(value, form);
      });
  }

  /** @param {number} day */
  const at = (day) => new Date(first + day * DAY_MS);
  /** Days already written: writing one takes the browser longer than drawing a place. @type {Map<string, string>} */
  const written = new Map();

  return {
    lang,
    direction,
    say,
    form,
    /** A message that counts. @param {string} key @param {number} count @param {Record<string, Filling>} [values] */
    count: (key, count, values) => say(key, values, count),
    parts,
    /** @param {number} value */
    number: (value) => number.format(value),
    /** @param {string[]} items */
    list: (items) => and().format(items),
    /** @param {string} key */
    has: (key) => key in messages,
    /**
     * A day in words.
     * @param {number} day
     * @param {"full"|"long"|"day"|"short"|"month"|"abbreviated"|"flag"} [style]
     */
    day: (day, style = "full") => {
      const key = `${style} ${day}`;
      let text = written.get(key);
      if (text === undefined) {
        text = dates[style]().format(at(day));
        if (lang === "en") text = text.replace(",", ""); // "Thursday 3 April 2014"
        written.set(key, text);
      }
      return text;
    },
    /** @param {number} from @param {number} to */
    span: (from, to) => dates.long().formatRange(at(from), at(to)),
    /** @param {number} day */
    iso: (day) => at(day).toISOString().slice(0, 10),
    /** Day of a month, for the first of a month. @param {number} day */
    monthday: (day) => at(day).getUTCDate(),
    /** What a language is called in this one. @param {string} id */
    language: (id) => names().of(id) ?? id,
    /** A place's name in this language, or else in English. @param {import("../state/types.js").Place} place */
    name: (place) => place.names[lang] || place.names.en || place.id,
  };
}

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T} the same at each call
 */
function once(make) {
  /** @type {T|undefined} */
  let made;
  return () => (made ??= make());
}

/** @param {Filling} value @param {string} [form] */
const filled = (value, form = "") => (typeof value === "function" ? value(form) : String(value));

/**
 * What a theatre says of itself, in a language or else in English.
 * @param {import("../state/types.js").TimelineDocument} doc
 * @param {string} lang
 * @returns {import("../state/types.js").OwnWords}
 */
export const ownWords = (doc, lang) => doc.words?.[lang] ?? doc.words?.en ?? { title: doc.title };
