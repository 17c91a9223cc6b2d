/** Long work in turns: a task each, or all at once. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { inTurns } from "../../kasab_map/player/static/state/turns.js";

const never = () => assert.fail("nothing was thrown");

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.assign(globalThis, { window: {} });
});
afterEach(() => mock.timers.reset());

test("each turn is a task of its own", () => {
  const done = [];
  const tasks = [];
  Object.assign(globalThis, {
    window: { scheduler: { postTask: (work, how) => tasks.push([work, how.priority]) } },
  });
  inTurns([() => done.push("one"), () => done.push("two")], never);
  assert.deepEqual(done, []);
  for (const turn of ["one", "two"]) {
    assert.equal(tasks.length, 1);
    const [[work, priority]] = tasks.splice(0);
    assert.equal(priority, "user-blocking");
    work();
    assert.equal(done.at(-1), turn);
  }
  assert.deepEqual(tasks, []);
});

test("whoever cannot wait has all of it at once, and nothing twice", () => {
  const done = [];
  const turns = inTurns([() => done.push("one"), () => done.push("two")], never);
  turns.all();
  assert.deepEqual(done, ["one", "two"]);
  mock.timers.tick(1000);
  assert.deepEqual(done, ["one", "two"]);
});

test("what fails is told, and nothing follows it", () => {
  const [done, told] = [[], []];
  const broken = () => {
    throw new Error("broken");
  };
  inTurns([broken, () => done.push("two")], (error) => told.push(error.message));
  mock.timers.tick(1000);
  assert.deepEqual([done, told], [[], ["broken"]]);
});

test("what is taken away makes nothing more", () => {
  const done = [];
  const turns = inTurns([() => done.push("one"), () => done.push("two")], never);
  turns.cancel();
  mock.timers.tick(1000);
  assert.deepEqual(done, []);
});
