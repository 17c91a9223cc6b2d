/** Playing, and what a reader can do: a step a beat, from change to change, to the end or round. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { makeActs } from "../../kasab_map/player/static/state/acts.js";
import { makeClock } from "../../kasab_map/player/static/state/clock.js";
import { stageOf } from "./small.js";

/** The days on which a stage stands while it plays for so many seconds. */
function played(begun, seconds, painting = 0) {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const stage = stageOf({ playing: true, speed: 1, ...begun });
  const { set } = stage;
  stage.set = (patch) => (mock.timers.setTime(Date.now() + painting), set(patch));
  const clock = makeClock(/** @type {any} */ (stage));
  clock.paint(/** @type {any} */ (stage.state), null);
  const days = [stage.state.day];
  for (let n = 0; n < seconds; n++) {
    mock.timers.tick(1000);
    if (days.at(-1) !== stage.state.day) days.push(stage.state.day);
  }
  clock.destroy();
  mock.timers.reset();
  return { days, playing: stage.state.playing };
}

test("a day a beat, and it stops at the end", () => {
  assert.deepEqual(played({ day: 7 }, 5), { days: [7, 8, 9], playing: false });
});

test("a speed is true, however long a day takes to be painted", () => {
  assert.deepEqual(played({ day: 0, speed: 2 }, 3, 100).days, [0, 2, 4, 6]);
});

test("backwards, to the first day", () => {
  assert.deepEqual(played({ day: 2, direction: -1 }, 5), { days: [2, 1, 0], playing: false });
});

test("round again when it loops", () => {
  assert.deepEqual(played({ day: 8, loop: true }, 3), { days: [8, 9, 0, 1], playing: true });
});

test("from change to change, each looked at for four beats", () => {
  assert.deepEqual(played({ step: "change" }, 7), { days: [0, 2], playing: true });
  assert.deepEqual(played({ step: "change" }, 20), { days: [0, 2, 3, 6, 7], playing: false });
});

test("playing begins where the reader stands, or anew at the end", () => {
  const from = (begun) => makeClock(/** @type {any} */ (stageOf(begun))).from();
  assert.equal(from({ day: 4 }), 4);
  assert.equal(from({ day: 9 }), 0);
  assert.equal(from({ day: 0, direction: -1 }), 9);
});

/** A stage after an act. */
function after(begun, act) {
  const stage = stageOf(begun);
  const shell = { playFrom: () => 3, keys: () => /** @type {any} */ ({}) };
  act(makeActs(/** @type {any} */ (stage), shell));
  return stage.state;
}

test("a step ends at the ends, and stops playing", () => {
  assert.equal(after({ day: 9 }, (act) => act.step(1)).day, 9);
  assert.equal(after({ day: 0 }, (act) => act.step(-1)).day, 0);
  assert.equal(after({ playing: true }, (act) => act.step(1)).playing, false);
});

test("the next and the previous change, of all or of one place; beyond the last nothing moves", () => {
  assert.equal(after({ day: 3 }, (act) => act.change(1)).day, 6);
  assert.equal(after({ day: 3 }, (act) => act.change(-1)).day, 2);
  assert.equal(after({ day: 3 }, (act) => act.change(1, 1)).day, 7);
  assert.equal(after({ day: 7 }, (act) => act.change(1)).day, 7);
});

test("presenting closes a comparison; comparing begins with the first day", () => {
  const compare = { day: 1, lens: "editors", swipe: true };
  assert.equal(after({ compare }, (act) => act.present()).compare, null);
  assert.equal(after({ compare }, (act) => act.compare()).compare, null);
  assert.deepEqual(after({ day: 4 }, (act) => act.compare()).compare, {
    day: 0,
    lens: "editors",
    swipe: false,
  });
});

test("play and pause", () => {
  const { day, playing } = after({}, (act) => act.play());
  assert.deepEqual([day, playing], [3, true]);
  assert.equal(after({ playing: true, day: 5 }, (act) => act.play()).playing, false);
});
