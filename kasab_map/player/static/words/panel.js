/** The words beside the map: the answer, the lens, the card, what happened. */
import { el, put } from "../dom.js";
import { daySentence, placeSentence } from "./sentences.js";
import { makeAnswer } from "./answer.js";
import { makeCard } from "./card.js";
import { makeFollowing } from "./following.js";
import { makeHappened } from "./happened.js";
import { makeLater } from "./later.js";
import { makeLensMenu } from "./lens.js";
import { makeMovement } from "./movement.js";
import { makeSheet } from "./sheet.js";
import { makeSpan, spanSentence } from "./span.js";
import { makeTray } from "./tray.js";
import { makeVisit } from "./visit.js";

const A_SECOND = 1000;

let made = 0;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {(places: Set<number>) => void} mark marks places on the map
 * @returns {import("../state/types.js").Part & {change: HTMLElement, body: HTMLElement, slot: HTMLElement, tail: HTMLElement, focus: () => void}} the slot is for what a comparison says, the tail for what opens from the words
 */
export function makePanel(stage, symbols, mark) {
  const { words, soon } = stage;
  const change = el("p", {
    class: "kp-change",
    role: "status",
    id: `kp-change-${++made}`,
  });
  const [slot, tail] = [el("div", {}), el("div", {})];
  const answer = makeAnswer(stage, symbols, mark);
  const visit = makeVisit(stage, symbols);
  const lens = makeLensMenu(stage, symbols);
  const card = soon.part(() =>
    makeCard(stage, symbols, (shown) => put(body, "data-chosen", shown ? "" : null)),
  );
  const span = soon.part(() => makeSpan(stage));
  const happened = soon.part(() => makeHappened(stage));
  const later = soon.part(() => makeLater(stage));
  const movement = soon.part(() => makeMovement(stage, symbols));
  const tray = soon.part(() => ({ element: makeTray(stage) }));
  const body = el("div", { class: "kp-sheet", tabindex: "-1" });
  const sheet = makeSheet(words, body);
  body.append(
    sheet.handle,
    ...[
      visit.within,
      answer.lines.element,
      lens.element,
      slot,
      card.element,
      span.element,
      visit.element,
      happened.element,
      tail,
    ],
    ...[later.element, movement.element, tray.element],
  );
  const element = el(
    "section",
    { class: "kp-words", "aria-label": words.say("player.words"), tabindex: "0" },
    visit.intro,
    answer.element,
    body,
    change,
  );
  soon.held(sheet.begin);
  let [lately, late] = [0, false];

  /**
   * What a screen reader hears: the chosen place when that changed, or else the day.
   * @param {import("../state/types.js").State} now
   * @param {import("../state/types.js").State|null} before
   */
  function tell(now, before) {
    // Playing tells where it is once a second at most, and where it stopped.
    if (now.playing && performance.now() - lately < A_SECOND) {
      late = true;
      return;
    }
    lately = performance.now();
    const moved = late || !before || before.day !== now.day || before.lens !== now.lens;
    late = false;
    const chosen = before?.place === now.place ? null : now.place;
    const drawn = now.span && !now.dragging && (before?.span !== now.span || before.dragging);
    const day = () => daySentence(stage, now.lens, now.day);
    const place = () => (chosen === null ? "" : placeSentence(stage, chosen, now.lens, now.day));
    let told = change.textContent;
    if (drawn && now.span) told = spanSentence(stage, now.lens, now.span);
    else if (chosen !== null && moved) {
      told = words.say("sentence.place_day", { place: place(), day: day() });
    } else if (chosen !== null) told = place();
    else if (moved) told = day();
    if (change.textContent !== told) change.textContent = told;
  }

  const following = makeFollowing([
    { paint: tell },
    ...[answer.lines, visit, lens, card, span, happened, later, movement],
  ]);

  return {
    element,
    body,
    /** The hand goes to the words: on a phone held upright, to their sheet. */
    focus() {
      element.focus();
      if (document.activeElement === element) return;
      sheet.open();
      body.focus();
    },
    slot,
    tail,
    change,
    paint(now, before) {
      // While the day runs, a screen reader hears where it stops and not every day on the way.
      if (!before || before.dragging !== now.dragging || before.playing !== now.playing) {
        put(change, "aria-busy", now.dragging || now.playing ? "true" : null);
      }
      if (before && now.place !== null && before.place !== now.place) {
        sheet.open();
        element.scrollTop = 0;
        body.scrollTop = 0;
      }
      answer.paint(now, before);
      following.paint(now, before);
    },
    destroy() {
      lens.destroy?.();
      following.destroy?.();
    },
  };
}
