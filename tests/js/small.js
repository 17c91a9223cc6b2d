/** A made-up theatre of ten days, three places and two sides, small enough to know by heart. */
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";
import { makeWords } from "../../kasab_map/player/static/words/words.js";

const UNKNOWN = 0;
const NORTH = 1;
const SOUTH = 2;
const CONTESTED = 3;

/** first, since, status, disputed, confidence, claims, rationale, confirmed days */
const row = (first, status, disputed = 0, confirmed = []) => [
  first,
  first,
  status,
  disputed,
  2,
  [],
  "",
  confirmed,
];

const place = (id, role, names, control) => ({
  id,
  kind: "town",
  role,
  country: "XX",
  names: { en: id, ...names },
  variants: [],
  lat: 1,
  lon: 1,
  uncertainty_m: 100,
  source: "",
  licence: "",
  note: "",
  control,
});

const side = (id, shape) => ({ id, names: { en: id }, ink: `ink of ${id}`, shape });

const lens = (id, reading = false) => ({
  id,
  hears: null,
  side: null,
  reading,
  evening: false,
  against_interest: false,
});

export const doc = {
  title: "Ten days",
  first: "2001-02-27",
  days: 10,
  main: ["mill", "ford"],
  statuses: [
    { id: "unknown", kind: "unknown" },
    { id: "north", kind: "side" },
    { id: "south", kind: "side" },
    { id: "contested", kind: "contested" },
  ],
  sides: [side("north", "square"), side("south", "circle")],
  camps: [],
  lenses: [lens("editors", true), lens("as-reported")],
  places: [
    place(
      "mill",
      "main",
      { ar: "الطاحونة", tr: "Değirmen" },
      {
        editors: [row(null, NORTH, 0, [0]), row(2, CONTESTED, 0, [2]), row(3, SOUTH, 0, [3, 4])],
        "as-reported": [row(null, NORTH), row(4, SOUTH)],
      },
    ),
    place(
      "ford",
      "main",
      {},
      {
        editors: [row(null, UNKNOWN), row(3, NORTH, 1, [3]), row(7, SOUTH, 0, [7])],
      },
    ),
    place("hill", "context", {}, { editors: [row(null, NORTH), row(6, NORTH, 1)] }),
  ],
  claims: [],
  claimants: [],
  sources: [],
  events: [
    { day: 5, place: 1, kind: "air", title: "A bridge is hit", accounts: [{ text: "at dawn" }] },
  ],
  territory: { cells: [], edges: [] },
  view: {
    bounds: [
      [0, 0],
      [2, 2],
    ],
  },
};

/** @type {import("../../kasab_map/player/static/words/words.js").Catalogue} */
export const ENGLISH = {
  tag: "en-GB",
  name: "English",
  direction: "ltr",
  plurals: ["one", "other"],
  counts: "10".padEnd(200, "1"),
  messages: {
    "date.months":
      "January February March April May June July August September October November December",
    "date.months_short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "date.weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "date.weekdays_short": "Mon Tue Wed Thu Fri Sat Sun",
    "date.digits": "0123456789",
    "date.full": "{weekday} {day} {month} {year}",
    "date.long": "{day} {month} {year}",
    "date.day": "{day} {month}",
    "date.short": "{day} {month}",
    "date.flag": "{weekday} {day} {month}",
    "date.span": "{from} – {to}",
    hello: "Hello, {who}.",
    miles: { one: "{count} mile to {where}", other: "{count} miles to {where}" },
    "kind.town": "Town",
  },
};

export const timeline = openTimeline(/** @type {any} */ (doc));
export const words = makeWords("en", ENGLISH, doc.first);

/**
 * A stage whose state a test can look at.
 * @param {Record<string, any>} begun
 */
export function stageOf(begun) {
  const stage = {
    timeline,
    words,
    state: {
      day: 0,
      place: 0,
      lens: "editors",
      compare: null,
      playing: false,
      presenting: false,
      step: "day",
      speed: 4,
      direction: 1,
      loop: false,
      span: null,
      locked: null,
      dragging: false,
      ...begun,
    },
    now: () => stage.state,
    set: (patch) => Object.assign(stage.state, patch),
    act: {},
  };
  return stage;
}
