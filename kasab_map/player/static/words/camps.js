/** Who speaks for whom, as the theatre declares it: a claimant's camp, and the side the camp speaks for. */

/**
 * The side a claim speaks for; null for those who speak for none.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Claim} claim
 * @returns {string|null}
 */
export function speaksFor(timeline, claim) {
  return timeline.campOf(timeline.doc.claimants[claim.claimant])?.speaks_for ?? null;
}

/**
 * Whether a lens that hears some camps alone hears a claim; the other lenses hear everybody.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {import("../state/types.js").Claim} claim
 */
export function hears(timeline, lens, claim) {
  const heard = timeline.lens(lens)?.hears;
  return !heard || heard.includes(timeline.doc.claimants[claim.claimant].side);
}
