/** What a claim says, as it is printed: one that was taken back is struck through, with the day. */
import { el } from "../dom.js";

/**
 * @param {import("./words.js").Words} words
 * @param {import("../state/types.js").Claim} claim
 * @returns {(Node|string)[]}
 */
export function claimText(words, { text, withdrawn }) {
  if (withdrawn === null) return [el("bdi", {}, text)];
  const day = words.say("claim.taken_back", { date: words.day(withdrawn, "long") });
  return [
    el("s", { class: "kp-taken-back" }, el("bdi", {}, text)),
    " ",
    el("span", { class: "kp-by" }, day),
  ];
}
