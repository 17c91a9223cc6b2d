/**
 * The marks of further sides, sparse over their ground: the areas of a third side and the next are not
 * told apart by lightness alone.
 */
import { el } from "../dom.js";

const APART = 16;
const STRENGTH = 0.35;
/** The two first sides differ enough by themselves. */
const PLAIN = 2;

/**
 * @param {any} map
 * @param {ReturnType<typeof import("./ink.js").makeInk>} ink
 * @param {import("../state/types.js").Side[]} sides
 * @param {Record<string, string>} marks by name
 */
export function makeMarks(map, ink, sides, marks) {
  const paths = sides.slice(PLAIN).map(({ mark }) => new Path2D(marks[mark] ?? ""));
  if (!paths.length) return { paint() {}, show() {}, remove() {} };
  const pane = map.getPane("kp-stripes") ?? map.createPane("kp-stripes");
  const sheet = /** @type {HTMLCanvasElement} */ (
    el("canvas", { class: "kp-stripes kp-marks leaflet-zoom-hide", "aria-hidden": "true" })
  );
  pane.append(sheet);
  const pen = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));

  function paint() {
    const { x: wide, y: high } = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    const ratio = window.devicePixelRatio || 1;
    sheet.width = wide * ratio;
    sheet.height = high * ratio;
    sheet.style.width = `${wide}px`;
    sheet.style.height = `${high}px`;
    sheet.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
    pen.globalAlpha = STRENGTH;
    // Every second row is set off by half a step, in step with the map as it is moved.
    const first = Math.floor(corner.y / APART);
    for (let row = first; row * APART < corner.y + high; row++)
      for (let x = corner.x - (corner.x % APART) + (row % 2) * (APART / 2); ; x += APART) {
        if (x > corner.x + wide) break;
        const y = row * APART;
        const side = ink.sideOf(ink.squareOf({ x, y }));
        if (side < PLAIN) continue;
        pen.setTransform(ratio, 0, 0, ratio, (x - corner.x) * ratio, (y - corner.y) * ratio);
        pen.fillStyle = sides[side].ink;
        pen.fill(paths[side - PLAIN]);
      }
  }
  map.on("moveend viewreset", paint);

  return {
    paint,
    /** @param {boolean} on */
    show(on) {
      sheet.style.display = on ? "" : "none";
    },
    remove() {
      map.off("moveend viewreset", paint);
      sheet.remove();
    },
  };
}
