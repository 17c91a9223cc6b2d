/** A story as a part of the state: which one, at which step, and what a step shows. */

/**
 * @typedef {import("./types.js").Telling} Telling
 * @typedef {import("./timeline.js").Timeline} Timeline
 */

/** How near a step is that names a place and no zoom. */
const NEAR = 12;
/** Seconds that the days of a step are played in. */
const PLAYED_IN = 6;

/** @param {Timeline} timeline @param {Telling|null} telling @returns {import("./types.js").StoryStep|null} null on the cover */
export function stepOf(timeline, telling) {
  if (!telling) return null;
  return storyOf(timeline, telling).steps[telling.step - 1] ?? null;
}

/** @param {Timeline} timeline @param {Telling} telling @returns {import("./types.js").Story} */
export const storyOf = (timeline, { story }) => timeline.stories[story];

/** @param {string} text "id" for the cover, or "id,3" @param {Timeline} timeline @returns {Telling|null} */
export function readTelling(text, timeline) {
  const [id, number = "0", ...more] = text.split(",");
  const story = timeline.stories.findIndex((one) => one.id === id);
  const step = Number(number);
  const good = story >= 0 && !more.length && /^\d+$/.test(number);
  return good && step <= timeline.stories[story].steps.length ? { story, step } : null;
}

/** @param {Telling|null} telling @param {Timeline} timeline */
export function writeTelling(telling, timeline) {
  if (!telling) return null;
  const { id, draft } = storyOf(timeline, telling);
  if (draft) return null;
  return telling.step ? `${id},${telling.step}` : id;
}

/**
 * What a step shows, as a part of the state; the cover shows its first step's view.
 * @param {Timeline} timeline
 * @param {Telling} telling
 * @param {{layers: Record<string, boolean>, still: boolean}} given the layers there are, and whether nothing may move by itself
 * @returns {Record<string, any>}
 */
export function shownBy(timeline, telling, { layers, still }) {
  const step = stepOf(timeline, { ...telling, step: telling.step || 1 });
  if (!step) return { story: telling };
  const plays = telling.step > 0 && step.until > step.day;
  const { lat, lon } = step.place === null ? { lat: null, lon: null } : timeline.places[step.place];
  return {
    story: telling,
    day: step.day,
    place: step.place,
    lens: step.lens,
    layers: step.layers
      ? Object.fromEntries(
          Object.keys(layers).map((layer) => [layer, step.layers?.includes(layer) ?? true]),
        )
      : layers,
    compare: null,
    span: plays ? { from: step.day, to: step.until } : null,
    playing: plays && !still,
    step: "day",
    direction: 1,
    loop: false,
    speed: Math.max(1, Math.ceil((step.until - step.day) / PLAYED_IN)),
    view: lat === null || lon === null ? null : [lat, lon, step.zoom ?? NEAR],
  };
}

/** Whether the reader's system asks for less movement. */
export const isStill = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
