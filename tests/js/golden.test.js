/** What the browser works out by itself is what Python answers: tests/golden has the answers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";
import { openStatuses, opposes } from "../../kasab_map/player/static/state/statuses.js";

/** @param {string} name */
const answers = (name) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"));

test("a front lies where Python has one", () => {
  const kinds = { unknown: "unknown", contested: "contested" };
  const ids = ["unknown", "north", "south", "east", "contested"];
  const statuses = ids.map((id) => ({
    id,
    kind: kinds[/** @type {keyof kinds} */ (id)] ?? "side",
  }));
  const sides = statuses.filter(({ kind }) => kind === "side");
  const { standing } = openStatuses(/** @type {any} */ ({ statuses, sides }));
  const cases = answers("fronts");
  for (const { a, b, front } of cases) {
    const [one, two] = [a, b].map(({ status, disputed }) =>
      standing(ids.indexOf(status), disputed),
    );
    assert.equal(opposes(one, two), front, JSON.stringify({ a, b }));
  }
  assert.ok(cases.some(({ front }) => front) && cases.some(({ front }) => !front));
});

test("a lens made of another answers as Python does, every day", () => {
  const [{ document }, ...cases] = answers("lenses");
  const timeline = openTimeline(document);
  for (const { lens, days } of cases) {
    assert.equal(timeline.lens(lens)?.id, lens);
    const reading = timeline.read(lens);
    for (const [day, places] of days.entries()) {
      for (const [place, answer] of places.entries()) {
        const row = reading.at(place, day);
        const since = Number.isFinite(row.since) ? row.since : null;
        const claims = row.claims.map((n) => document.claims[n].id).sort();
        assert.deepEqual(
          [row.status, row.disputed, since, reading.staleDays(place, day), claims],
          answer,
          `${lens}, day ${day}`,
        );
      }
    }
  }
  assert.ok(cases.length >= 8);
});

test("what names no claim, no weight or no lens is no lens", () => {
  const timeline = openTimeline(answers("lenses")[0].document);
  for (const wrong of [
    ...["fresh:", "fresh:nobody", "fresh:fresh:as-reported", "weighed", "weighed:nobody=1"],
    ...["weighed:army=4", "weighed:army", "weighed:army=1,army=2", "weighed:army=1=2,"],
  ])
    assert.equal(timeline.lens(wrong), null, wrong);
});
