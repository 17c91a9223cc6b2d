/** The document, opened: rows by lens, what changes on each day, claims and events by day. */

import { makeLens } from "./readings.js";
import { openStatuses } from "./statuses.js";
import { DAY } from "./theme.js";

/**
 * @typedef {import("./types.js").Row} Row
 * @typedef {import("./types.js").Change} Change
 * @typedef {import("./types.js").Claim} Claim
 * @typedef {ReturnType<typeof openTimeline>} Timeline
 * @typedef {ReturnType<typeof readLens>} Reading
 */

/** How near a place is to the question. */
export const RANK = { main: 0, front: 1, context: 2 };

/** @param {import("./types.js").TimelineDocument & {plain?: import("./theme.js").Plain}} doc with what is drawn where no side's ink is */
export function openTimeline(doc) {
  const index = new Map(doc.places.map((place, n) => [place.id, n]));
  const claimsOf = group(doc.claims, (claim) => claim.place);
  const claimsOn = group(doc.claims, (claim) => claim.day);
  const saidOn = group(doc.claims, (claim) => claim.reported);
  const eventsOn = group(doc.events, (event) => event.day);
  /** @type {Map<string, Reading>} */
  const readings = new Map();
  const first = Date.parse(`${doc.first}T00:00:00Z`);

  const statuses = openStatuses(doc);
  const lenses = new Map(doc.lenses.map((lens) => [lens.id, lens]));
  const camps = new Map(doc.camps.map((camp) => [camp.id, camp]));

  const numbers = new Map(doc.claims.map((claim, n) => [claim, n]));

  /** @param {string} lens @returns {Reading} */
  function read(lens) {
    const known = readings.get(lens);
    if (known) return known;
    const made = makeLens(doc, lens);
    const rows = made ? made.rows(read(made.base).rows, statuses) : rowsOf(doc, lens, statuses);
    const reading = readLens(doc, lens, rows);
    readings.set(lens, reading);
    return reading;
  }

  return {
    doc,
    ...statuses,
    plain: doc.plain ?? DAY,
    camps: doc.camps,
    lenses: doc.lenses,
    /** @param {string} id @returns {import("./types.js").Lens|null} */
    lens(id) {
      const made = lenses.has(id) ? null : makeLens(doc, id);
      if (made) lenses.set(id, made.lens);
      return lenses.get(id) ?? null;
    },
    /** The camp a claimant belongs to. @param {{side: string}} claimant */
    campOf: (claimant) => camps.get(claimant.side) ?? null,
    /** Index of a claim in the document. @param {Claim} claim */
    numberOf: (claim) => numbers.get(claim) ?? -1,
    /** The located places, the main ones first, at most so many. @param {number} most */
    foremost: (most) =>
      doc.places
        .map((_, n) => n)
        .filter((n) => doc.places[n].lat !== null && doc.places[n].lon !== null)
        .sort((a, b) => RANK[doc.places[a].role] - RANK[doc.places[b].role])
        .slice(0, most),
    stories: doc.stories ?? [],
    days: doc.days,
    last: doc.days - 1,
    places: doc.places,
    main: doc.main.map((id) => index.get(id) ?? -1).filter((n) => n >= 0),
    /** @param {string} id @returns {number|null} */
    indexOf: (id) => index.get(id) ?? null,
    read,
    /** Claims about a place, by day. @param {number} place @returns {Claim[]} */
    claimsOf: (place) => (claimsOf.get(place) ?? []).slice().sort((a, b) => a.day - b.day),
    /** @param {number} day @returns {Claim[]} */
    claimsOn: (day) => claimsOn.get(day) ?? [],
    /** Claims first readable on a day. @param {number} day @returns {Claim[]} */
    saidOn: (day) => saidOn.get(day) ?? [],
    /** @param {number} day */
    eventsOn: (day) => eventsOn.get(day) ?? [],
    /** @param {number} day */
    clamp: (day) => Math.max(0, Math.min(doc.days - 1, Math.round(day))),
    /** Day index of an ISO date; null when it is no date or not in the theatre. @param {string} iso */
    dayOf(iso) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
      const stamp = Date.parse(`${iso}T00:00:00Z`);
      const real = !Number.isNaN(stamp) && new Date(stamp).toISOString().startsWith(iso);
      const day = Math.round((stamp - first) / 86_400_000);
      return real && day >= 0 && day < doc.days ? day : null;
    },
  };
}

/**
 * Every place's rows under a lens of the document.
 * @param {import("./types.js").TimelineDocument} doc
 * @param {string} lens
 * @param {ReturnType<typeof openStatuses>} known
 */
function rowsOf(doc, lens, { silence, standing }) {
  return doc.places.map(
    (place) =>
      place.control[lens]?.map((row) => unpack(row, standing(row[2], Boolean(row[3])))) ?? [
        unpack([null, null, 0, 0, 0, [], "", []], silence),
      ],
  );
}

/**
 * One lens: every place's rows, and what each day changes.
 * @param {import("./types.js").TimelineDocument} doc
 * @param {string} lens
 * @param {Row[][]} rows
 */
function readLens(doc, lens, rows) {
  /** @type {Change[][]} */
  const steps = Array.from({ length: doc.days }, () => []);
  rows.forEach((own, place) => {
    for (let n = 1; n < own.length; n++) {
      const day = own[n].first;
      if (day >= 0 && day < doc.days) steps[day].push({ place, from: own[n - 1], to: own[n] });
    }
  });
  const changes = steps.map((step) => step.filter(({ from, to }) => from.standing !== to.standing));
  const changeDays = changes.flatMap((list, day) => (list.length ? [day] : []));

  /** @param {number} place @param {number} day @returns {Row} */
  function at(place, day) {
    const own = rows[place];
    let low = 0;
    for (let high = own.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (own[middle].first <= day) low = middle;
      else high = middle - 1;
    }
    return own[low];
  }

  return {
    lens,
    rows,
    steps,
    changeDays,
    at,
    /** @param {number} day */
    changesOn: (day) => changes[day] ?? [],
    /** Days on which one place changes. @param {number} place */
    changeDaysOf: (place) =>
      changeDays.filter((day) => changes[day].some((c) => c.place === place)),
    /** Days since a claim last confirmed the status; null if none has. @param {number} place @param {number} day */
    staleDays(place, day) {
      const { confirmed } = at(place, day);
      let last = confirmed.length - 1;
      while (last >= 0 && confirmed[last] > day) last--;
      return last < 0 ? null : day - confirmed[last];
    },
    /** Days since anything changed; null before the first change. @param {number} day */
    quietDays(day) {
      const past = changeDays.filter((change) => change <= day);
      return past.length ? day - past[past.length - 1] : null;
    },
  };
}

/**
 * @param {import("./types.js").PackedRow} packed
 * @param {import("./types.js").Standing} standing
 * @returns {Row}
 */
function unpack([first, since, , , confidence, claims, rationale, confirmed], standing) {
  return {
    ...standing,
    standing,
    first: first ?? -Infinity,
    since: since ?? -Infinity,
    confidence,
    claims,
    rationale: rationale ?? "",
    confirmed: confirmed ?? [],
  };
}

/**
 * Walks a reading from day to day and says which places it had to recolour. Moving costs what
 * changed on the way, not the number of places: this is what lets a large theatre be scrubbed.
 * @param {Reading} reading
 */
export function makeCursor(reading) {
  const standings = reading.rows.map((_, place) => reading.at(place, 0).standing);
  let day = 0;
  return {
    standings,
    /** @param {number} to @returns {Set<number>} places passed over; their standings are now those of `to` */
    move(to) {
      /** @type {Set<number>} */
      const touched = new Set();
      for (; day < to; day++) {
        for (const { place, to: row } of reading.steps[day + 1])
          (touched.add(place), (standings[place] = row.standing));
      }
      for (; day > to; day--) {
        const step = reading.steps[day];
        for (let n = step.length - 1; n >= 0; n--) {
          touched.add(step[n].place);
          standings[step[n].place] = step[n].from.standing;
        }
      }
      return touched;
    },
  };
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number|null} key
 * @returns {Map<number|null, T[]>}
 */
function group(items, key) {
  const groups = new Map();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
