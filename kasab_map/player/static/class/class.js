/** In class: what stands in the place of the words while a class weighs sources or predicts. */
import { el, refill, button, put } from "../dom.js";
import { weighedBy, weightsOf } from "../state/readings.js";
import { makeJudge } from "./judge.js";
import { makePredict } from "./predict.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part & {tools: HTMLElement}}
 */
export function makeClass(stage, symbols) {
  const { words, now, set } = stage;
  /** @type {Record<string, () => import("../state/types.js").Part>} */
  const rooms = { judge: () => makeJudge(stage), predict: () => makePredict(stage, symbols) };
  const title = el("h2", { tabindex: "-1" });
  const slot = el("div", {});
  const element = el(
    "section",
    { class: "kp-class", hidden: true, "aria-label": words.say("class.title") },
    el(
      "div",
      { class: "kp-class-head" },
      title,
      button(words.say("player.close"), leave, { class: "kp-tool" }),
    ),
    slot,
  );
  /** @type {import("../state/types.js").Part|null} */
  let room = null;
  let before = now().lens;

  /** @param {string} name */
  function enter(name) {
    if (room) leave();
    ({ lens: before } = now());
    room = rooms[name]();
    title.textContent = words.say(`class.${name}`);
    refill(slot, room.element);
    element.hidden = false;
    frame()?.setAttribute("data-class", name);
    if (name === "judge" && !weightsOf(before)) set({ lens: weighedBy(new Map()) });
    else room.paint(now(), null);
    title.focus();
  }

  function leave() {
    const weighed = weightsOf(now().lens) && !weightsOf(before);
    room?.destroy?.();
    room = null;
    element.hidden = true;
    slot.replaceChildren();
    const outer = frame();
    if (outer) put(outer, "data-class", null);
    if (weighed) set({ lens: before, compare: null });
  }

  const frame = () => element.closest(".kp-frame");

  const tools = el(
    "details",
    { class: "kp-class-menu" },
    el("summary", { class: "kp-tool kp-quiet" }, words.say("class.title")),
    el(
      "div",
      {},
      Object.keys(rooms).map((name) =>
        button(
          words.say(`class.${name}`),
          () => {
            tools.removeAttribute("open");
            enter(name);
          },
          { "data-room": name },
        ),
      ),
    ),
  );
  tools.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !tools.contains(relatedTarget)) {
      tools.removeAttribute("open");
    }
  });

  return {
    element,
    tools,
    paint: (state, was) => room?.paint(state, was),
    destroy: () => room?.destroy?.(),
  };
}
