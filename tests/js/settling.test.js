/** When the reader has stopped: told once, not on the way, and never of what was not theirs. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { makeSettling } from "../../kasab_map/player/static/state/settling.js";
import { stageOf } from "./small.js";

/** What is told while a script of changes runs. */
function told(script) {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const stage = stageOf({});
  const tellings = [];
  const settling = makeSettling({
    now: /** @type {any} */ (stage.now),
    told: () => ({ date: String(stage.state.day), place: String(stage.state.place) }),
    settle: (state, jumped) => tellings.push([state.date, jumped]),
  });
  const change = (patch) => {
    const before = { ...stage.state };
    settling.paint(/** @type {any} */ (stage.set(patch)), /** @type {any} */ (before));
  };
  settling.paint(/** @type {any} */ (stage.state), null);
  mock.timers.tick(1000);
  script(change, settling, (ms) => mock.timers.tick(ms));
  mock.timers.tick(1000);
  settling.destroy();
  mock.timers.reset();
  return tellings;
}

test("steps in a row are told once, when they end; one step is no jump", () => {
  const tellings = told((change) => [1, 2, 3].forEach((day) => change({ day })));
  assert.deepEqual(tellings, [
    ["0", false],
    ["3", true],
  ]);
  assert.deepEqual(told((change) => change({ day: 1 })).at(-1), ["1", false]);
});

test("a drag is silent until it ends", () => {
  const tellings = told((change, _, wait) => {
    change({ dragging: true, day: 4 });
    wait(1000);
    change({ dragging: false, day: 5 });
  });
  assert.deepEqual(tellings.slice(1), [["5", true]]);
});

test("playing tells at most five times a second, and no step of it is a jump", () => {
  const tellings = told((change, _, wait) => {
    change({ playing: true });
    for (let day = 1; day < 10; day++) {
      change({ day });
      wait(50);
    }
  });
  assert.ok(tellings.length <= 5, String(tellings.length));
  assert.ok(tellings.every(([, jumped]) => !jumped));
  assert.equal(tellings.at(-1)?.[0], "9");
});

test("what the shell itself asked for is not told back to it", () => {
  const tellings = told((change, settling) => settling.quietly(() => change({ day: 6 })));
  assert.deepEqual(tellings, [["0", false]]);
});

test("a reader who leaves is told of at once, and then silence until the next page has had time", () => {
  const after = (/** @type {number} */ ms) =>
    told((change, settling, wait) => {
      change({ day: 2 });
      settling.leave();
      change({ day: 3 });
      wait(ms);
    }).map(([day]) => day);
  assert.deepEqual(after(5_000), ["0", "2"]);
  assert.deepEqual(after(10_000), ["0", "2", "3"]);
});
