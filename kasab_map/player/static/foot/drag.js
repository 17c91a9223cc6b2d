/** Dragging the playhead: anywhere on the histogram and the lanes, by mouse, pen or thumb. */

/** A pointer that moved no more than this many pixels has tapped. */
const TAP = 4;
/** So near to the playhead it is taken up where it stands: by a thumb, or by a mouse. */
const GRASP = { touch: 24, mouse: 4 };

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {HTMLElement} slider what is dragged on
 * @param {HTMLElement} flag what is seen of the playhead
 * @param {(y: number) => number|null} placeAt the lane at a height of the window
 */
export function makeDraggable({ timeline, words, now, set }, slider, flag, placeAt) {
  const forward = words.direction === "rtl" ? -1 : 1;
  /** @type {{left: number, width: number, x: number, held: number, from: number|null, lane: number|null, moved: boolean}|null} */
  let drag = null;

  /** @param {PointerEvent} event */
  function dayAt(event) {
    const { left, width, held } = /** @type {NonNullable<typeof drag>} */ (drag);
    const share = (event.clientX + held - left) / width;
    return timeline.clamp(Math.floor((forward > 0 ? share : 1 - share) * timeline.days));
  }

  /** How far the playhead lies from a pointer that takes it up; 0 for one that calls it. @param {PointerEvent} event @param {DOMRect} box */
  function grasped(event, box) {
    const thumb = flag.getBoundingClientRect();
    const seen = thumb.left + thumb.width / 2;
    const reach = event.pointerType === "touch" ? GRASP.touch : GRASP.mouse;
    if (Math.abs(event.clientX - seen) > reach) return 0;
    const share = (now().day + 0.5) / timeline.days;
    return box.left + box.width * (forward > 0 ? share : 1 - share) - event.clientX;
  }

  slider.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const box = slider.getBoundingClientRect();
    drag = {
      left: box.left,
      width: box.width,
      x: event.clientX,
      held: grasped(event, box),
      from: null,
      lane: placeAt(event.clientY),
      moved: false,
    };
    event.preventDefault();
    slider.focus({ preventScroll: true });
    slider.setPointerCapture(event.pointerId);
    const day = dayAt(event);
    if (event.shiftKey) {
      drag.from = day;
      set({ day, span: { from: day, to: day }, dragging: true, playing: false });
    } else set({ day, dragging: true, playing: false });
  });
  slider.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (Math.abs(event.clientX - drag.x) > TAP) drag.moved = true;
    const day = dayAt(event);
    if (drag.from === null) set({ day });
    else set({ day, span: { from: Math.min(drag.from, day), to: Math.max(drag.from, day) } });
  });
  const drop = (/** @type {PointerEvent} */ event) => {
    if (!drag) return;
    const { lane, moved, from } = drag;
    drag = null;
    const tapped = event.type === "pointerup" && !moved;
    if (from !== null && tapped) set({ span: null, dragging: false });
    else if (tapped && lane !== null) set({ place: lane, dragging: false });
    else set({ dragging: false });
  };
  slider.addEventListener("pointerup", drop);
  slider.addEventListener("pointercancel", drop);
}
