/** One claim as a line of a list: what is said, who says so, and where it can be read. */
import { el } from "../dom.js";
import { claimText } from "./claim.js";
import { sourceLinks } from "./ledger.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../state/types.js").Claim} claim
 * @param {(Node|string)[]} [about] what stands before it, such as the place
 */
export function claimLine(stage, claim, about = []) {
  const { timeline, words } = stage;
  const claimant = timeline.doc.claimants[claim.claimant].name;
  return el(
    "li",
    { "data-claim": claim.id },
    about,
    ...claimText(words, claim),
    " ",
    el(
      "span",
      { class: "kp-by" },
      words.say("player.by", { claimant }),
      " ",
      sourceLinks(stage, claim.sources, 2),
    ),
  );
}
