/** Who speaks for whom: a claimant's camp, and the side that the camp speaks for. */
import { STATUS } from "../state/timeline.js";

/** @type {Record<string, string>} */
const SPEAKS_FOR = {
  government: "government",
  pro_government_media: "government",
  opposition: "opposition",
  opposition_monitor: "opposition",
};

/** @param {import("../state/timeline.js").Timeline} _timeline @returns {string[]} */
export function sidesOf(_timeline) {
  return ["government", "opposition"];
}

/**
 * The side a claim speaks for; null for those who speak for none.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("../state/types.js").Claim} claim
 * @returns {string|null}
 */
export function speaksFor(timeline, claim) {
  return SPEAKS_FOR[timeline.doc.claimants[claim.claimant].side] ?? null;
}

/** The status a claim names. @param {import("../state/types.js").Claim} claim */
export function saysOf(claim) {
  return STATUS[claim.status];
}

/**
 * Whether a lens that hears one camp alone hears a claim; the other lenses hear everybody.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @param {import("../state/types.js").Claim} claim
 */
export function hears(timeline, lens, claim) {
  if (lens === "independent") return timeline.doc.claimants[claim.claimant].side === "independent";
  const side = sidesOf(timeline).find((one) => lens === `${one}-side`);
  return side === undefined || speaksFor(timeline, claim) === side;
}
