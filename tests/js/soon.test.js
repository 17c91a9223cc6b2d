/** What the first map does not wait for: made after it, in short tasks, and at once when asked for. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { makeSoon } from "../../kasab_map/player/static/state/soon.js";

/** @type {(() => void)[]} */
let frames = [];
let prints = new Set();
const now = () => /** @type {any} */ ({ day: 4 });

/** What happens in the frame that is being made. */
function paint() {
  for (const frame of frames.splice(0)) frame();
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  frames = [];
  prints = new Set();
  Object.assign(globalThis, {
    requestAnimationFrame: (frame) => frames.push(frame),
    cancelAnimationFrame: () => void (frames = []),
    window: {
      addEventListener: (_, heard) => prints.add(heard),
      removeEventListener: (_, heard) => prints.delete(heard),
    },
    document: { createComment: () => ({ replaceWith: () => {} }) },
  });
});
afterEach(() => mock.timers.reset());

test("nothing is made before the first frame has been shown, and then all of it", () => {
  const done = [];
  const soon = makeSoon(now, () => done.push("whole"));
  soon.ask(() => done.push("one"));
  soon.ask(() => done.push("two"));
  paint();
  mock.timers.tick(1000);
  assert.deepEqual(done, []);
  soon.begin();
  mock.timers.tick(1000);
  assert.deepEqual(done, []);
  paint();
  assert.deepEqual(done, []);
  mock.timers.tick(1000);
  assert.deepEqual(done, ["one", "two", "whole"]);
});

test("a task ends when it has taken its time, and the rest has the next", () => {
  const soon = makeSoon(now);
  let [clock, task] = [0, 0];
  const { setTimeout: timed } = globalThis;
  const counted = mock.method(globalThis, "setTimeout", (run, wait) =>
    timed(() => (task++, run()), wait),
  );
  const clocked = mock.method(performance, "now", () => clock);
  const done = [];
  for (const name of ["long", "short", "shorter"])
    soon.ask(() => (done.push([name, task]), (clock += name === "long" ? 50 : 1)));
  soon.begin();
  paint();
  mock.timers.tick(1000);
  for (const { mock } of [clocked, counted]) mock.restore();
  assert.deepEqual(done, [
    ["long", 1],
    ["short", 2],
    ["shorter", 2],
  ]);
});

test("a part is made once, whoever asks first, and is painted as the day is", () => {
  const soon = makeSoon(now);
  const painted = [];
  let made = 0;
  const part = soon.part(() => {
    made += 1;
    return { element: "its own", paint: (state, before) => painted.push([state.day, before]) };
  });
  part.paint({ day: 1 }, null); // not there yet
  assert.equal(part.made().element, "its own");
  soon.begin();
  paint();
  mock.timers.tick(1000);
  assert.equal(made, 1);
  assert.equal(part.element, "its own");
  assert.deepEqual(painted, [[4, null]]);
});

test("what watches the page begins when the page holds it, and later in the next frame", () => {
  const soon = makeSoon(now);
  const done = [];
  soon.held(() => done.push("first"));
  paint();
  assert.deepEqual(done, []);
  soon.begin();
  assert.deepEqual(done, ["first"]);
  soon.held(() => done.push("later"));
  assert.deepEqual(done, ["first"]);
  paint();
  assert.deepEqual(done, ["first", "later"]);
});

test("pieces follow one another before what was asked for later, and may be left", () => {
  const soon = makeSoon(now);
  const done = [];
  function* pieces(name) {
    for (const n of [1, 2]) yield done.push(`${name}${n}`);
  }
  soon.each(pieces("a"));
  const leave = soon.each(pieces("b"));
  soon.ask(() => done.push("c"));
  leave();
  soon.all();
  assert.deepEqual(done, ["a1", "a2", "c"]);
});

test("paper does not wait, and what is taken away makes nothing more", () => {
  const soon = makeSoon(now);
  const done = [];
  soon.begin();
  soon.ask(() => done.push("printed"));
  for (const print of prints) print();
  assert.deepEqual(done, ["printed"]);
  soon.ask(() => done.push("never"));
  soon.cancel();
  paint();
  mock.timers.tick(1000);
  assert.deepEqual(done, ["printed"]);
  assert.equal(prints.size, 0);
});
