/** Play with its pace, and one pair of arrows from change to change; on a phone, the days' too. */
import { el, put, svg, button } from "../dom.js";
import { makePace } from "./pace.js";

const PLAY = "M7 4.5v15l13-7.5z";
const PAUSE = "M6 5h4v14H6zM14 5h4v14h-4z";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {HTMLElement} more opens the other lanes
 */
export function makeControls(stage, more) {
  const { words, act } = stage;
  const icon = svg("path", { d: PLAY });
  const picture = svg(
    "svg",
    { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": "true" },
    icon,
  );
  const play = button(picture, () => act.play(), { class: "kp-play" });
  const said = el("span", { class: "kp-play-said", "aria-hidden": "true" });
  const pace = makePace(stage);
  /** An arrow; its short name is seen on a phone only. */
  const arrow = (
    /** @type {string} */ kind,
    /** @type {() => void} */ pressed,
    /** @type {string} */ key,
  ) => {
    const [way, unit] = kind.split("-");
    const short = el(
      "span",
      { class: "kp-arrow-name" },
      words.say(unit === "day" ? "player.day" : "player.change"),
    );
    const sign = el("span", { "aria-hidden": "true" }, way === "back" ? "‹" : "›");
    return button(way === "back" ? [sign, short] : [short, sign], pressed, {
      class: `kp-arrow kp-arrow-${unit}`,
      "aria-label": words.say(key),
      title: words.say(key),
    });
  };
  const element = el(
    "div",
    { class: "kp-controls", role: "group", "aria-label": words.say("player.controls") },
    arrow("back-day", () => act.step(-1), "player.previous_day"),
    el("div", { class: "kp-playing" }, play, el("div", {}, said, pace.element)),
    el(
      "div",
      { class: "kp-changes" },
      arrow("back-change", () => act.change(-1), "player.previous_change"),
      el("span", { class: "kp-changes-name", "aria-hidden": "true" }, words.say("player.change")),
      arrow("on-change", () => act.change(1), "player.next_change"),
    ),
    arrow("on-day", () => act.step(1), "player.next_day"),
    key(words),
    more,
  );

  return {
    element,
    /** @param {import("../state/types.js").State} now @param {import("../state/types.js").State|null} before */
    paint(now, before) {
      pace.paint(now, before);
      if (before && before.playing === now.playing) return;
      icon.setAttribute("d", now.playing ? PAUSE : PLAY);
      const name = words.say(now.playing ? "player.pause" : "player.play");
      said.textContent = name;
      put(play, "aria-label", name);
    },
  };
}

/** What the lanes' thickness and dashes mean. @param {import("../words/words.js").Words} words */
function key(words) {
  const line = (/** @type {string} */ name) =>
    el(
      "li",
      {},
      el("i", { class: `kp-key-${name}`, "aria-hidden": "true" }),
      words.say(`player.key_${name}`),
    );
  return el("ul", { class: "kp-lane-key" }, line("thin"), line("dashes"));
}
