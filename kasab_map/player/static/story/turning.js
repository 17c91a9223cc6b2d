/** Turning the pages of a story by finger and by wheel. */

/** Pixels that a finger travels sideways before it turns a page. */
const SWIPE = 50;
/** How far a wheel turns beyond the end of a text before the page turns, and how long it rests then. */
const [BEYOND, REST_MS] = [240, 700];

/**
 * @param {HTMLElement[]} elements the story's own
 * @param {(by: 1|-1) => void} turn
 */
export function hearTurns(elements, turn) {
  /** @type {{x: number, y: number}|null} */
  let began = null;
  let wheeled = 0;
  let rests = 0;
  for (const element of elements) {
    element.addEventListener(
      "touchstart",
      ({ touches }) => {
        began = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
      },
      { passive: true },
    );
    element.addEventListener("touchend", ({ changedTouches }) => {
      if (!began) return;
      const [x, y] = [changedTouches[0].clientX - began.x, changedTouches[0].clientY - began.y];
      began = null;
      if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
      const onward = getComputedStyle(element).direction === "rtl" ? 1 : -1;
      turn(Math.sign(x) === onward ? 1 : -1);
    });
    element.addEventListener(
      "wheel",
      (event) => {
        const scroller = scrollerOf(element);
        const down = event.deltaY > 0;
        const left = down
          ? scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
          : scroller.scrollTop;
        if (event.ctrlKey || left > 1 || Date.now() < rests) wheeled = 0;
        else wheeled += event.deltaY;
        if (Math.abs(wheeled) < BEYOND) return;
        wheeled = 0;
        rests = Date.now() + REST_MS;
        turn(down ? 1 : -1);
      },
      { passive: true },
    );
  }
}

/** @param {HTMLElement} element */
function scrollerOf(element) {
  for (let one = element.parentElement; one; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === "auto")
      return one;
  return element;
}
