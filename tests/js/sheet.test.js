/** Where a dragged sheet comes to rest, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestStop } from "../../kasab_map/player/static/words/sheet.js";

test("a sheet rests at the stop nearest to where it was let go", () => {
  const rests = [0.05, 0.2, 0.3, 0.47, 0.7, 0.8, 1.2].map((share) => nearestStop(share, 0.47));
  assert.deepEqual(rests, ["closed", "closed", "half", "half", "half", "full", "full"]);
});
