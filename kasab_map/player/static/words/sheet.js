/** On a phone the words are a sheet over the map's foot, with three stops: closed, half and full. */
import { put, button, el } from "../dom.js";

const STOPS = ["closed", "half", "full"];
/** The share of the stage that the half sheet takes, as the style sheet has it. */
const HALF = 0.47;
/** Moved less than this, a press is a tap. */
const TAP = 6;

/**
 * The stop nearest to a height that was dragged to.
 * @param {number} share of the height that the full sheet has
 * @param {number} half the share at which the half sheet stands
 */
export function nearestStop(share, half) {
  const at = [0, half, 1];
  const near = at.map((stop) => Math.abs(stop - share));
  return STOPS[near.indexOf(Math.min(...near))];
}

/**
 * @param {import("./words.js").Words} words
 * @param {HTMLElement} sheet
 */
export function makeSheet(words, sheet) {
  const handle = button(el("span", { "aria-hidden": "true" }), () => {}, {
    class: "kp-handle-bar",
  });
  let stop = "half";
  /** @type {{y: number, height: number}|null} */
  let drag = null;
  let moved = false;

  /** @param {string} wanted */
  function stand(wanted) {
    stop = wanted;
    sheet.style.blockSize = "";
    const stage = sheet.closest(".kp-stage");
    put(sheet, "data-stop", stop);
    if (stage) put(stage, "data-sheet", stop);
    put(handle, "aria-expanded", String(stop !== "closed"));
    put(handle, "aria-label", words.say(`sheet.${stop}`));
  }

  // The click that follows a drag is no tap.
  handle.addEventListener("click", () => {
    if (!moved) stand(STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length]);
    moved = false;
  });
  handle.addEventListener("pointerdown", (event) => {
    drag = { y: event.clientY, height: sheet.offsetHeight };
    moved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const by = drag.y - event.clientY;
    moved ||= Math.abs(by) > TAP;
    if (moved) sheet.style.blockSize = `${drag.height + by}px`;
  });
  const drop = () => {
    if (drag && moved) {
      const room = sheet.parentElement?.parentElement?.offsetHeight || 1;
      stand(nearestStop(sheet.offsetHeight / room, HALF));
    }
    drag = null;
  };
  handle.addEventListener("pointerup", drop);
  handle.addEventListener("pointercancel", drop);

  return {
    handle,
    /** A card that is asked for is shown: a closed sheet opens. */
    open: () => stop === "closed" && stand("half"),
    begin: () => stand(stop),
  };
}
