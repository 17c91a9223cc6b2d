/** Every word a reader sees: messages of the catalogue, dates, numbers and lists in one language. */

const DAY_MS = 86_400_000;

/** Counts go on by hundreds from here. */
const HUNDRED = 100;
/** Numbers below have no separator. */
const THOUSAND = 1000;
/** @typedef {"full"|"long"|"day"|"short"|"flag"} DayStyle as messages of the catalogue: `date.full` */

/** @typedef {ReturnType<typeof makeWords>} Words */

/**
 * What fills a placeholder: a text, or, where a message may ask for a form (`{side:of}`), what gives it.
 * @typedef {string|number|((form: string) => string)} Filling
 */

/**
 * A language and its messages: a text each, or, of one that counts, a text for each plural category.
 * @typedef {object} Catalogue
 * @property {string} tag by which the browser writes large numbers, lists and the names of languages
 * @property {string} name in the language itself
 * @property {"ltr"|"rtl"} direction
 * @property {string[]} plurals names of the plural forms
 * @property {string} counts which of them each number below 200 takes, a digit each
 * @property {Record<string, string|Record<string, string>>} messages
 */

/**
 * @param {string} lang
 * @param {Catalogue} catalogue
 * @param {string} begin the theatre's first day, as an ISO date
 */
export function makeWords(lang, { tag: locale, direction, plurals, counts, messages }, begin) {
  // Made when first asked for: what a browser knows of a language takes a slow phone longer than the map.
  const large = once(() => new Intl.NumberFormat(locale));
  const names = once(() => new Intl.DisplayNames(locale, { type: "language" }));
  const and = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const first = Date.parse(`${begin}T00:00:00Z`);

  /**
   * The text of a message, in the plural form of a count.
   * @param {string} key
   * @param {number} [count]
   * @returns {string}
   */
  function template(key, count = 0) {
    const message = messages[key] ?? key;
    if (typeof message === "string") return message;
    const like = count < 2 * HUNDRED ? count : HUNDRED + (count % HUNDRED);
    return message[plurals[Number(counts[like])]] ?? message.other;
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
    const given = count === undefined ? values : { count: number(count), ...values };
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

  /** The words of a message that is a list of them. @param {string} key */
  const listed = (key) => String(messages[key]).split(" ");
  /** @param {number} value digits alone */
  const digits = (value) =>
    String(value).replace(/\d/g, (digit) => String(messages["date.digits"])[Number(digit)]);
  /** @param {number} value */
  const number = (value) =>
    value >= 0 && value < THOUSAND && Number.isInteger(value)
      ? digits(value)
      : large().format(value);

  /** @param {number} day */
  const at = (day) => new Date(first + day * DAY_MS);
  /** A day in words. @param {number} day @param {DayStyle} [style] */
  function dated(day, style = "full") {
    const date = at(day);
    const weekdays = () => listed(style === "flag" ? "date.weekdays_short" : "date.weekdays");
    return say(`date.${style}`, {
      weekday: () => weekdays()[(date.getUTCDay() + 6) % 7],
      day: digits(date.getUTCDate()),
      month: month(day, style === "short"),
      year: digits(date.getUTCFullYear()),
    });
  }

  /** @param {number} day @param {boolean} [short] */
  const month = (day, short = false) =>
    listed(short ? "date.months_short" : "date.months")[at(day).getUTCMonth()];

  return {
    lang,
    direction,
    say,
    form,
    /** A message that counts. @param {string} key @param {number} count @param {Record<string, Filling>} [values] */
    count: (key, count, values) => say(key, values, count),
    parts,
    number,
    /** @param {string[]} items */
    list: (items) => and().format(items),
    /** @param {string} key */
    has: (key) => key in messages,
    day: dated,
    month,
    /** @param {number} from @param {number} to */
    span: (from, to) =>
      say("date.span", {
        from: dated(from, at(from).getUTCFullYear() === at(to).getUTCFullYear() ? "day" : "long"),
        to: dated(to, "long"),
      }),
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
