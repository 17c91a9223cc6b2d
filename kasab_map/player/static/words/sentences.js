/** Sentences made from the data. Each is built from messages, so that another language can turn it round. */
import { RANK } from "../state/timeline.js";
import { stateWords } from "./parties.js";

/** Kinds of claim that report fighting; the others report how it ended. */
const FIGHTING = new Set(["attacked", "advance", "contested"]);

/**
 * Who holds the main places: one entry for each look that occurs, with the places in it. Who was
 * declared last is told first, for the news is what changed hands; what is open comes at the end.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {number} day
 * @returns {{standing: import("../state/types.js").Standing, places: number[]}[]}
 */
export function whoHolds({ timeline }, lens, day) {
  const reading = timeline.read(lens);
  const holders = timeline.looks.filter(({ side }) => side);
  const open = timeline.looks.filter(({ side }) => !side);
  // A dispute is told before silence.
  const told = [
    ...holders.reverse(),
    ...open.sort((a, b) => Number(a.unknown && !a.disputed) - Number(b.unknown && !b.disputed)),
  ];
  const held = told.map((standing) => ({ standing, places: /** @type {number[]} */ ([]) }));
  for (const place of timeline.main) {
    const { look } = reading.at(place, day);
    held.find(({ standing }) => standing.look === look)?.places.push(place);
  }
  return held.filter(({ places }) => places.length);
}

/**
 * What one change was, with how many claimants say so and how many deny it.
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Change} change
 */
export function changeSentence({ timeline, words }, { place, from, to }) {
  const passes = words.say("sentence.passes", {
    place: words.name(timeline.places[place]),
    from: stateWords(words, from.standing),
    to: stateWords(words, to.standing),
  });
  const { say, deny, otherwise, voices: speak } = tally(timeline, to);
  const voices = [];
  if (to.unknown && to.disputed) voices.push(words.count("sentence.voices", speak));
  if (say) voices.push(words.count("sentence.say_so", say));
  if (deny) voices.push(words.count("sentence.deny", deny));
  if (otherwise) voices.push(words.count("sentence.otherwise", otherwise));
  if (!voices.length) return passes;
  return words.say("sentence.with_voices", {
    passes,
    voices: voices.join(words.say("list.comma")),
  });
}

/**
 * How many claimants say what a row says, deny it, or say otherwise; each by its last word, and
 * not at all when that word does not tell who held the place. In a dispute in which no side is
 * picked there is nothing to agree with: all of them speak.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Row} row
 */
export function tally(timeline, row) {
  /** @type {Map<number, import("../state/types.js").Claim>} */
  const last = new Map();
  for (const n of row.claims) {
    const claim = timeline.doc.claims[n];
    if (!claim || timeline.statusOf(claim).kind === "unknown") continue;
    const before = last.get(claim.claimant);
    if (
      !before ||
      later(claim, before) > 0 ||
      (later(claim, before) === 0 && supports(timeline, claim, row))
    )
      last.set(claim.claimant, claim);
  }
  const told = { say: 0, deny: 0, otherwise: 0, voices: last.size };
  if (row.unknown && row.disputed) return told;
  for (const claim of last.values())
    told[supports(timeline, claim, row) ? "say" : claim.kind === "denied" ? "deny" : "otherwise"]++;
  return told;
}

/** @param {import("../state/types.js").Claim} one @param {import("../state/types.js").Claim} two */
function later(one, two) {
  return (
    one.earliest - two.earliest || (one.reported ?? -Infinity) - (two.reported ?? -Infinity) || 0
  );
}

/**
 * A claim supports a reading when it says the same, or reports the fighting that it reads.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Claim} claim
 * @param {import("../state/types.js").Standing} read
 */
function supports(timeline, claim, read) {
  return (
    timeline.statusOf(claim).id === read.status || (read.contested && FIGHTING.has(claim.kind))
  );
}

/**
 * What the day changed, in one text, the chosen place first; what it says when it changed nothing.
 * @param {import("../state/types.js").Stage} stage
 * @param {string} lens
 * @param {number} day
 * @param {number} [most] changes told in full; the rest are counted
 */
export function daySentence(stage, lens, day, most = 3) {
  const { timeline, words } = stage;
  const reading = timeline.read(lens);
  const { place } = stage.now();
  const changes = ranked(timeline, reading.changesOn(day)).sort(
    (a, b) => Number(b.place === place) - Number(a.place === place),
  );
  const date = words.day(day, "day");
  if (!changes.length) {
    const quiet = reading.quietDays(day);
    if (quiet === null) return words.say("sentence.none_yet", { date });
    return words.say("sentence.none", { date, ago: words.count("sentence.ago", quiet) });
  }
  const told = changes.slice(0, most).map((change) => changeSentence(stage, change));
  if (changes.length > most) told.push(words.count("sentence.more", changes.length - most));
  return words.say("sentence.day", { date, changes: told.join(words.say("list.semicolon")) });
}

/** Changes of the main places first. @param {import("../state/timeline.js").Timeline} timeline @param {import("../state/types.js").Change[]} changes */
export function ranked(timeline, changes) {
  return [...changes].sort(
    (a, b) => RANK[timeline.places[a.place].role] - RANK[timeline.places[b.place].role],
  );
}
