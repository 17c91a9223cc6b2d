/** What is said of a place, opened from the document. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStatuses, opposes } from "../../kasab_map/player/static/state/statuses.js";

const NAMES = ["north", "south", "east"];
const doc = /** @type {any} */ ({
  statuses: [
    { id: "unknown", kind: "unknown" },
    ...NAMES.map((id) => ({ id, kind: "side" })),
    { id: "contested", kind: "contested" },
  ],
  sides: NAMES.map((id) => ({ id })),
});

test("a standing is made once, and disputed stands beside the status", () => {
  const { standing, silence } = openStatuses(doc);
  assert.equal(standing(2, true), standing(2, true));
  assert.notEqual(standing(2, true), standing(2, false));
  assert.equal(standing(2, true).side?.id, "south");
  assert.equal(standing(2, true).look, "south");
  assert.equal(standing(0, true).look, "disputed");
  assert.equal(silence, standing(0, false));
});

test("every look comes once: holders, fighting, silence, dispute", () => {
  assert.deepEqual(
    openStatuses(doc).looks.map(({ look }) => look),
    ["north", "south", "east", "contested", "unknown", "disputed"],
  );
});

test("any two different holders oppose; what is disputed opens the line", () => {
  const { standing } = openStatuses(doc);
  const pairs = doc.statuses.flatMap((/** @type {any} */ _, /** @type {number} */ a) =>
    doc.statuses.map((/** @type {any} */ _, /** @type {number} */ b) => [a, b]),
  );
  for (const [a, b] of pairs) {
    const held = [a, b].every((n) => doc.statuses[n].kind === "side");
    assert.equal(opposes(standing(a, false), standing(b, false)), held && a !== b);
    assert.equal(opposes(standing(a, false), standing(b, true)), false);
  }
});
