/**
 * Put into every frame of a measured page before its own scripts: when was something done, when
 * did the map show another day, and when had that been painted. Times are of one clock for all
 * frames, in milliseconds. `kasabDay()` reads the day that a way of showing it has painted.
 */
(() => {
  const log = (window.kasabLog = { inputs: [], paints: [] });
  const clock = () => performance.timeOrigin + performance.now();
  const noted = (event) => log.inputs.push(performance.timeOrigin + event.timeStamp);
  for (const type of ["keydown", "pointerdown", "pointermove"]) {
    addEventListener(type, noted, { capture: true, passive: true });
  }

  // A message posted before a frame is drawn arrives when it has been. Whoever changes the page
  // in a frame's own callback is painted in that frame, and must not be made to wait for another.
  const native = window.requestAnimationFrame.bind(window);
  let drawing = false;
  const afterThis = (tell) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = tell;
    port2.postMessage(0);
  };
  window.requestAnimationFrame = (callback) =>
    native((time) => {
      if (!drawing) {
        drawing = true;
        afterThis(() => {
          drawing = false;
        });
      }
      callback(time);
    });
  const whenPainted = (tell) => (drawing ? afterThis(tell) : native(() => afterThis(tell)));

  let last = null;
  const look = () => {
    const day = window.kasabDay?.() ?? null;
    if (day === null || day === last) return;
    last = day;
    const changed = clock();
    whenPainted(() => log.paints.push({ day, changed, at: clock() }));
  };
  // A frame's window may outlive the empty document that it was made with: whoever asks for the
  // paints calls this first.
  let watched = null;
  window.kasabWatch = () => {
    if (watched === document) return;
    watched = document;
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["data-date", "class", "data-day"],
    });
    look();
  };
  window.kasabWatch();
})();
