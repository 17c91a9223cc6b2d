/** A draft as a story that the player can tell, and the view that is shown as one of its steps. */
import { readBlocks } from "./markdown.js";

/**
 * @typedef {import("./file.js").Draft} Draft
 * @typedef {import("../state/timeline.js").Timeline} Timeline
 */

/**
 * The present view, as a step says it.
 * @param {import("../state/types.js").Stage} stage
 * @param {number} zoom
 * @returns {Record<string, string>}
 */
export function presentView({ timeline, words, now }, zoom) {
  const { day, place, lens, layers, span } = now();
  const first = timeline.doc.places.length && span ? span.from : day;
  const shown = Object.keys(layers).filter((layer) => layers[layer]);
  const all = Object.values(layers).every(Boolean);
  /** @type {Record<string, string>} */
  const view = { day: words.iso(first) };
  if (span && span.to > span.from) view.until = words.iso(span.to);
  if (place !== null) view.place = timeline.places[place].id;
  if (place !== null) view.zoom = String(Number(zoom.toFixed(2)));
  view.lens = lens;
  if (!all) view.layers = shown.join(", ") || "none";
  return view;
}

/**
 * @param {Timeline} timeline
 * @param {Draft} draft
 * @param {string} lang
 * @returns {{story: import("../state/types.js").Story, unknown: string[]}} unknown: ids that name no record
 */
export function storyFrom(timeline, { head, steps }, lang) {
  const known = recordsOf(timeline);
  /** @type {Set<string>} */
  const unknown = new Set();
  const text = (/** @type {string} */ name) => String(head[name] ?? "");
  const listed = (/** @type {string} */ name) => [head[name] ?? []].flat().filter(Boolean);
  return {
    story: {
      id: "draft",
      title: text("title"),
      minutes: Number(head.minutes) || 1,
      language: text("language") || lang,
      summary: text("summary"),
      content_note: text("content_note"),
      aims: listed("aims"),
      preparation: text("preparation"),
      afterwards: listed("afterwards"),
      steps: steps.map((step) => shown(step)),
    },
    unknown: [...unknown],
  };

  /** @param {import("./file.js").DraftStep} step @returns {import("../state/types.js").StoryStep} */
  function shown({ title, view, ...texts }) {
    /** @type {string[]} */
    const ids = [];
    const text = readBlocks(texts.text, ids);
    const question = readBlocks(texts.question, ids);
    const notes = readBlocks(texts.notes, ids);
    const day = timeline.dayOf(view.day ?? "") ?? 0;
    const cites = ids.map((id) => known.get(id) ?? changeOf(timeline, id));
    ids.forEach((id, n) => cites[n] ?? unknown.add(id));
    return {
      title,
      day,
      until: Math.max(day, timeline.dayOf(view.until ?? "") ?? day),
      place: timeline.indexOf(view.place ?? ""),
      zoom: Number(view.zoom) || null,
      lens: timeline.lens(view.lens ?? "")?.id ?? timeline.lenses[0].id,
      layers: view.layers ? view.layers.split(/[,\s]+/) : null,
      minutes: Number(view.minutes) || null,
      text,
      notes,
      question,
      cites: cites.map((cite) => cite ?? ["unknown"]),
      ids,
    };
  }
}

/** Every record that can be cited, by its id. @param {Timeline} timeline @returns {Map<string, any[]>} */
function recordsOf({ doc, stories }) {
  /** @type {[string, any[]][]} */
  const found = [];
  for (const { steps } of stories)
    for (const { ids, cites } of steps) ids.forEach((id, n) => found.push([id, cites[n]]));
  doc.places.forEach(({ id }, n) => found.push([id, ["place", n]]));
  doc.claimants.forEach(({ id }, n) => found.push([id, ["claimant", n]]));
  doc.events.forEach(({ accounts }, n) =>
    accounts.forEach(({ id }, k) => found.push([id, ["event", n, k]])),
  );
  doc.claims.forEach(({ id }, n) => found.push([id, ["claim", n]]));
  return new Map(found.filter(([, cite]) => cite[0] !== "unknown"));
}

/** A control change is named by its place and its first day. @param {Timeline} timeline @param {string} id */
function changeOf(timeline, id) {
  const [, name, iso] = /^(.+)-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  const place = name === undefined ? null : timeline.indexOf(name);
  const day = iso === undefined ? null : timeline.dayOf(iso);
  return place === null || day === null ? null : ["change", place, day];
}
