/** What is said in words, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStatuses } from "../../kasab_map/player/static/state/statuses.js";
import { tally } from "../../kasab_map/player/static/words/sentences.js";

test("only who says so is counted as saying so", () => {
  const claims = [
    ["attacked", 1, 1, 4], // the defenders hold, and there is fighting
    ["contested", 3, 2, 4],
    ["advance", 0, 3, 4], // does not say who holds it
    ["denied", 1, 4, 4],
    ["captured", 2, 5, 4],
    ["captured", 2, 6, 3], // corrected by the same claimant on the next line
    ["contested", 3, 6, 4],
  ].map(([kind, status, claimant, earliest]) => ({
    kind,
    status,
    claimant,
    earliest,
    reported: null,
  }));
  const statuses = ["unknown", "side", "side", "contested"].map((kind, n) => ({
    id: `s${n}`,
    kind,
  }));
  const known = openStatuses(
    /** @type {any} */ ({ statuses, sides: [{ id: "s1" }, { id: "s2" }] }),
  );
  const timeline = /** @type {any} */ ({ doc: { claims }, ...known });
  const rows = [known.standing(3, false), known.standing(1, false), known.standing(0, true)].map(
    (standing) => ({ ...standing, claims: claims.map((_, n) => n) }),
  );
  assert.deepEqual(
    rows.map((row) => tally(timeline, /** @type {any} */ (row))),
    [
      { say: 3, deny: 1, otherwise: 1, voices: 5 },
      { say: 2, deny: 0, otherwise: 3, voices: 5 },
      { say: 0, deny: 0, otherwise: 0, voices: 5 },
    ],
  );
});
