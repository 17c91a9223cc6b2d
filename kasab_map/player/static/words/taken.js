/** The view in words that go with it elsewhere: a caption, the picture in words, how to cite it. */
import { lensWords, statusWords } from "./parties.js";
import { ownWords } from "./words.js";

/** @typedef {import("../state/types.js").Stage} Stage */

/** Ends of a sentence in the languages that the player speaks. */
const ENDS = [".", "?", "!", "؟", "։"];

/** @param {string} text */
const sentence = (text) => (ENDS.some((end) => text.endsWith(end)) ? text : `${text}.`);

/** @param {Stage} stage */
function viewOf({ timeline, words, now }) {
  const { day, place, lens } = now();
  const told = { date: words.iso(day), lens: lensWords(words, timeline, lens) };
  return place === null
    ? words.say("export.view", told)
    : words.say("export.view.place", { place: words.name(timeline.places[place]), ...told });
}

/** @param {Stage} stage */
export function captionOf(stage) {
  const { title } = ownWords(stage.timeline.doc, stage.words.lang);
  const told = { title: sentence(title), view: viewOf(stage) };
  return stage.words.say("export.caption", told);
}

/** Every place by its status, and how many nobody spoke of. @param {Stage} stage */
export function inWords({ timeline, words, now }) {
  const { day, lens } = now();
  const told = [
    words.say("export.alt", { date: words.iso(day), lens: lensWords(words, timeline, lens) }),
  ];
  const reading = timeline.read(lens);
  const [unknown, ...known] = timeline.doc.statuses.map(({ id }) => id);
  for (const status of [...known, unknown])
    for (const disputed of [false, true]) {
      const places = timeline.places.filter((_, n) => {
        const { standing } = reading.at(n, day);
        return standing.status === status && standing.disputed === disputed;
      });
      if (!places.length) continue;
      const { standing } = reading.at(timeline.places.indexOf(places[0]), day);
      const word = statusWords(words, standing);
      if (status === unknown && !disputed)
        told.push(words.say("export.silent", { status: word, count: String(places.length) }));
      else told.push(`${word}: ${places.map(words.name).join(", ")}.`);
    }
  return told.join(" ");
}

/** @param {Stage} stage @param {string} address empty where nobody else can open it */
export function citationOf(stage, address) {
  const { timeline, words } = stage;
  const { title, citation } = ownWords(timeline.doc, words.lang);
  const edition = words.say("about.edition", { edition: timeline.doc.edition });
  return [sentence(citation || title), edition, viewOf(stage), address].join(" ").trim();
}
