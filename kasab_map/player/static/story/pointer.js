/** A ring on the projector's map, where the speaker points on his own. */
import { el } from "../dom.js";

/** @param {any} map @param {HTMLElement} home the map's element */
export function makePointer(map, home) {
  const ring = el("div", { class: "kp-pointer", hidden: true, "aria-hidden": "true" });
  home.append(ring);
  return {
    /** @param {number[]|null} at latitude and longitude */
    show(at) {
      ring.hidden = !at;
      if (!at) return;
      const { x, y } = map.latLngToContainerPoint(at);
      ring.style.translate = `${x}px ${y}px`;
    },
    /** Say where the mouse is on this map. @param {(at: number[]|null) => void} tell */
    follow(tell) {
      let last = 0;
      home.addEventListener("pointermove", (event) => {
        if (event.timeStamp - last < 40) return;
        last = event.timeStamp;
        const { lat, lng } = map.mouseEventToLatLng(event);
        tell([lat, lng]);
      });
      home.addEventListener("pointerleave", () => tell(null));
    },
  };
}
