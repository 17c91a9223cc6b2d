/**
 * Contested ground: thin stripes of both inks, far apart, near the place that is fought over and never
 * beyond; fighting in one place says nothing of a valley five kilometres off.
 */
import { el } from "../dom.js";
import { contestedInks } from "./symbols.js";
import { FOUGHT_WITHIN } from "./wash.js";

const APART = 8;
const WIDE = 2.4;
const STRENGTH = 0.5;

/**
 * @param {any} map
 * @param {ReturnType<typeof import("./ink.js").makeInk>} ink
 * @param {import("../state/timeline.js").Timeline} timeline
 */
export function makeStripes(map, ink, timeline) {
  const pane = map.getPane("kp-stripes") ?? map.createPane("kp-stripes");
  Object.assign(pane.style, { zIndex: "403", pointerEvents: "none" });
  const inks = contestedInks(timeline);
  /** Made when first needed at a zoom. @type {Map<number, HTMLElement>} */
  const stamps = new Map();
  /** @type {Map<number, HTMLCanvasElement>} */
  const masks = new Map();
  /** @type {Set<number>} */
  let shown = new Set();

  /** How strong the stripes are on each square: full at the place, gone where its reach ends. @param {number} cell */
  function maskOf(cell) {
    const made = masks.get(cell);
    if (made) return made;
    const { w, h, full } = ink.wash.patch(cell, FOUGHT_WITHIN, 0);
    const mask = canvas(w, h);
    const pen = penOf(mask);
    const image = pen.createImageData(w, h);
    for (let n = 0; n < full.length; n++)
      image.data[4 * n + 3] = 255 * Math.max(0, Math.min(1, 2 * full[n] - 1));
    pen.putImageData(image, 0, 0);
    masks.set(cell, mask);
    return mask;
  }

  /** @param {number} cell @returns {HTMLElement|null} */
  function stamp(cell) {
    const place = ink.wash.places[cell];
    if (!place) return null;
    const patch = ink.wash.patch(cell, FOUGHT_WITHIN, 0);
    const from = ink.onMap(patch);
    const { scale } = from;
    // No larger than what is seen, or a near view would paint sheets of nothing.
    const reach = (FOUGHT_WITHIN / ink.wash.metres + 2) * scale;
    const middle = ink.onMap(place);
    const view = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    const left = Math.round(Math.max(middle.x - reach, corner.x - view.x / 2));
    const top = Math.round(Math.max(middle.y - reach, corner.y - view.y / 2));
    const width = Math.round(Math.min(middle.x + reach, corner.x + 1.5 * view.x)) - left;
    const height = Math.round(Math.min(middle.y + reach, corner.y + 1.5 * view.y)) - top;
    if (width <= 0 || height <= 0) return null;
    const ratio = window.devicePixelRatio || 1;
    const draft = canvas(width * ratio, height * ratio);
    const pen = penOf(draft);
    pen.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    pen.lineWidth = WIDE;
    pen.globalAlpha = STRENGTH;
    // In step with each other from stamp to stamp: where two meet, their stripes go on.
    const gap = APART * Math.SQRT2;
    const last = left + width + top + height;
    for (let n = Math.floor((left + top) / gap); n * gap <= last; n++) {
      pen.strokeStyle = inks[((n % 2) + 2) % 2];
      pen.beginPath();
      pen.moveTo(n * gap - top, top);
      pen.lineTo(n * gap - top - height, top + height);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    pen.globalCompositeOperation = "destination-in";
    pen.drawImage(maskOf(cell), from.x, from.y, patch.w * scale, patch.h * scale);
    const zero = ink.onMap({ x: 0, y: 0 });
    pen.translate(zero.x, zero.y);
    pen.scale(scale, scale);
    pen.fill(new Path2D(ink.outline), /** @type {CanvasFillRule} */ (ink.rule));
    // A printer repeats on its page how a sheet was drawn, and would cut a hole into what lies under.
    const sheet = canvas(draft.width, draft.height);
    penOf(sheet).drawImage(draft, 0, 0);
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    sheet.style.transform = `translate(${left}px, ${top}px)`;
    sheet.classList.add("kp-stripes", "leaflet-zoom-hide");
    return sheet;
  }

  /** @param {number} cell */
  function lay(cell) {
    if (stamps.has(cell)) return;
    const made = stamp(cell);
    if (!made) return;
    made.style.visibility = shown.has(cell) ? "" : "hidden";
    stamps.set(cell, made);
    pane.append(made);
  }
  function draw() {
    for (const cell of shown) lay(cell);
    for (const [cell, sheet] of stamps) sheet.style.visibility = shown.has(cell) ? "" : "hidden";
  }
  function anew() {
    for (const sheet of stamps.values()) sheet.remove();
    stamps.clear();
    draw();
  }
  map.on("moveend viewreset", anew);

  return {
    /** Make a cell's stripes, also before they are first shown. */
    lay,
    /** @param {Set<number>} cells that are fought over */
    paint(cells) {
      if (cells.size === shown.size && [...cells].every((cell) => shown.has(cell))) return;
      shown = cells;
      draw();
    },
    /** @param {boolean} on */
    show(on) {
      pane.style.display = on ? "" : "none";
    },
    remove() {
      map.off("moveend viewreset", anew);
      pane.replaceChildren();
    },
  };
}

/** @param {number} width @param {number} height */
const canvas = (width, height) =>
  /** @type {HTMLCanvasElement} */ (
    el("canvas", { width: Math.max(1, width), height: Math.max(1, height), "aria-hidden": "true" })
  );

/** @param {HTMLCanvasElement} sheet */
const penOf = (sheet) => /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));
