/**
 * The map's tools: the whole view, and under one button the front, a distance, full screen and whatever
 * else is put there; and the coordinates under the cursor.
 */
import { el, put, svg, button, icon } from "../dom.js";
import { asControl } from "./furnish.js";

/**
 * @param {any} L
 * @param {import("../state/types.js").Stage} stage
 * @param {{map: any, toFront: () => void, look: (view: number[]|null) => void, focus: () => void, element: HTMLElement}} mapPart
 * @param {HTMLElement} root
 * @returns {import("../state/types.js").Part}
 */
export function makeTools(L, { words }, { map, toFront, look, focus, element: pane }, root) {
  const readout = el("output", { class: "kp-readout", "aria-live": "off" });
  const tool = (
    /** @type {string|Node} */ sign,
    /** @type {string} */ key,
    /** @type {() => void} */ pressed,
  ) =>
    button(el("span", { "aria-hidden": "true" }, sign), pressed, {
      class: "kp-map-tool",
      "aria-label": words.say(key),
      title: words.say(key),
    });
  const measure = tool(
    toolIcon("M2.5 10H17.5M6 6.5L2.5 10L6 13.5M14 6.5L17.5 10L14 13.5"),
    "tool.measure",
    () => (line ? stop() : start()),
  );
  const full = tool(toolIcon("M3 8V3H8M12 3H17V8M17 12V17H12M8 17H3V12"), "tool.full", () =>
    (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(
      () => {},
    ),
  );
  full.hidden = !document.fullscreenEnabled;
  const element = el(
    "div",
    { class: "kp-more-tools", role: "group", "aria-label": words.say("tool.tools") },
    tool(toolIcon("M10 4V16M4 10H16"), "tool.in", () => map.zoomIn()),
    tool(toolIcon("M4 10H16"), "tool.out", () => map.zoomOut()),
    tool(toolIcon(HOUSE), "tool.whole", () => look(null)),
    tool(toolIcon("M3 15C7 15 6 6 10 6S13 14 17 4"), "tool.front", toFront),
    measure,
    full,
  );
  const opener = el(
    "summary",
    { class: "kp-map-tool", "aria-label": words.say("tool.more"), title: words.say("tool.more") },
    toolIcon("M10 3L18 7.5L10 12L2 7.5ZM2 11L10 15.5L18 11"),
  );
  // On a wide map these have places of their own.
  for (const one of [...element.children].slice(0, 3)) one.classList.add("kp-narrow-tool");
  const more = /** @type {HTMLDetailsElement} */ (
    el("details", { class: "kp-tool-menu" }, opener, element)
  );
  const bar = el(
    "div",
    { class: "kp-map-tools" },
    tool(toolIcon(HOUSE), "tool.whole", () => look(null)),
    more,
  );
  const north = svg(
    "svg",
    {
      class: "kp-north",
      viewBox: "0 0 20 34",
      width: 18,
      height: 30,
      role: "img",
      "aria-label": words.say("tool.north"),
    },
    svg("path", { d: "M10 1L16 18L10 14L4 18Z", class: "kp-needle" }),
    svg(
      "text",
      { x: 10, y: 32, "text-anchor": "middle", "font-size": 12 },
      words.say("tool.north_letter"),
    ),
  );
  const control = asControl(L, map, "topright", bar);
  pane.append(north, readout);
  /** @type {any} */
  let line = null;
  let where = "";

  function start() {
    line = L.polyline([], {
      pane: "kp-places",
      renderer: L.svg({ pane: "kp-areas" }),
      className: "kp-measured",
      weight: 2,
      dashArray: "2 5",
      interactive: false,
    }).addTo(map);
    map.on("click", add);
    map.doubleClickZoom.disable();
    put(measure, "aria-pressed", "true");
    put(pane, "data-measuring", "");
    put(readout, "aria-live", "polite");
    show();
    focus();
  }

  function stop() {
    line?.remove();
    line = null;
    map.off("click", add);
    map.doubleClickZoom.enable();
    put(measure, "aria-pressed", "false");
    put(pane, "data-measuring", null);
    put(readout, "aria-live", "off");
    show();
  }

  /** @param {any} event */
  function add(event) {
    line.addLatLng(event.latlng);
    show();
  }

  function show() {
    const points = line?.getLatLngs() ?? [];
    let metres = 0;
    for (let n = 1; n < points.length; n++) metres += map.distance(points[n - 1], points[n]);
    const length = words.say("tool.distance", { km: words.number(Math.round(metres / 10) / 100) });
    readout.textContent = !line
      ? where
      : points.length < 2
        ? words.say("tool.measure_how")
        : length;
  }

  const moved = (/** @type {any} */ { latlng }) => {
    const quarter = (latlng.lat < 0 ? "s" : "n") + (latlng.lng < 0 ? "w" : "e");
    where = words.say(`tool.coordinates.${quarter}`, {
      lat: Math.abs(latlng.lat).toFixed(4),
      lon: Math.abs(latlng.lng).toFixed(4),
    });
    if (!line) show();
  };
  const left = () => {
    where = "";
    if (!line) show();
  };
  const escaped = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !(line || more.open)) return;
    event.preventDefault();
    if (more.open) {
      if (more.contains(document.activeElement)) opener.focus();
      more.open = false;
    } else stop();
  };
  /** Pressed elsewhere, or a tool of it chosen: it has done its work. @param {Event} event */
  const pressed = ({ target }) => {
    if (!(target instanceof Node)) return;
    const chosen =
      target instanceof Element &&
      element.contains(target.closest("button:not(.kp-narrow-tool)")) &&
      target.closest("button") !== null;
    if (more.contains(target) && !chosen) return;
    if (more.contains(document.activeElement)) opener.focus();
    more.open = false;
  };
  root.addEventListener("click", pressed);
  map.on("mousemove", moved);
  map.on("mouseout", left);
  root.addEventListener("keydown", escaped);

  return {
    element,
    paint() {},
    destroy() {
      stop();
      control.remove();
      map.off("mousemove", moved);
      map.off("mouseout", left);
      root.removeEventListener("keydown", escaped);
      root.removeEventListener("click", pressed);
    },
  };
}

const HOUSE = "M2.5 10L10 3.5L17.5 10M4.8 8.2V16.5H8.3V11.5H11.7V16.5H15.2V8.2";

/** @param {string} d drawn on a sheet of 20 by 20 */
export const toolIcon = (d) => icon(d, 20);
