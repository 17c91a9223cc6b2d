/**
 * Areas of control and the front line: both *inferred*. The geometry never changes; a day is a
 * colouring of the cells, and the front lies where two cells have different holders. Contested,
 * unknown and disputed cells open the line.
 */
import { put, svg } from "../dom.js";
import { makeAreas } from "./areas.js";
import { makeFrontLines } from "./front.js";
import { trackOf } from "./track.js";

/** Positions of the front in a span of days that are drawn at most. */
const TRAIL = 12;

/** @typedef {import("../state/types.js").Standing} Standing */

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {import("./overlay.js").Overlay} overlay
 */
export function makeTerritory(L, map, timeline, overlay) {
  const areas = makeAreas(L, map, timeline);
  const frontOf = makeFrontLines(timeline.doc.territory.edges);
  /** @type {import("./front.js").Front} */
  let front = { lines: [], presumed: [] };
  /** @type {Standing[]} */
  let painted = [];
  /** The front that is shown, as names must keep clear of it at one zoom. */
  let track = { of: front, scale: 0, through: trackOf([]) };

  const path = (/** @type {string} */ name) => svg("path", { class: name });
  // A pale line under the ink keeps it from running into a road or a name.
  const [under, presumed, line] = ["kp-front-under", "kp-presumed", "kp-front"].map(path);
  const trails = svg("g", {});
  // Where it was lies under where it is, so that what is dashed stays so.
  const drawn = svg("g", {}, trails, under, presumed, line);
  overlay.group.append(drawn);

  /**
   * Recolour the cells of some places and redraw what they touch.
   * @param {Standing[]} standings
   * @param {Iterable<number>} touched
   */
  function paint(standings, touched) {
    const places = painted.length === standings.length ? [...touched] : [...standings.keys()];
    if (painted.length !== standings.length) painted = new Array(standings.length);
    const moved = places.filter((place) => painted[place] !== standings[place]);
    if (!moved.length) return;
    for (const place of moved) painted[place] = standings[place];
    areas.paint(standings, moved);
    const now = frontOf((place) => standings[place]);
    if (now === front) return;
    front = now;
    put(under, "d", overlay.trace(front.lines));
    put(line, "d", overlay.trace(front.lines));
    put(presumed, "d", overlay.trace(front.presumed));
  }

  return {
    paint,
    /** Bounds of the front now painted, as Leaflet takes them; null when there is none. */
    frontBounds: () => (front.lines.length ? L.latLngBounds(front.lines.flat()) : null),
    /** Whether the front, as it is shown now, runs through a box on the map's layers. */
    front() {
      if (drawn.style.display === "none") return () => false;
      const { x, y, scale } = overlay.now();
      if (track.of !== front || track.scale !== scale) {
        const lines = overlay.place([...front.lines, ...front.presumed]);
        const large = lines.map((line) => line.map((at) => ({ x: at.x * scale, y: at.y * scale })));
        track = { of: front, scale, through: trackOf(large) };
      }
      return (/** @type {import("./labels.js").Box} */ box) =>
        track.through({ ...box, x: box.x - x, y: box.y - y });
    },
    /** @param {{areas: boolean, front: boolean}} shown */
    show(shown) {
      areas.show(shown.areas);
      drawn.style.display = shown.front ? "" : "none";
    },
    /**
     * Where the front lay on days of a span, the latest strongest.
     * @param {import("../state/timeline.js").Reading|null} reading
     * @param {{from: number, to: number}|null} span
     */
    trail(reading, span) {
      trails.replaceChildren();
      if (!reading || !span) return;
      const days = [span.from, ...reading.changeDays.filter((d) => d > span.from && d <= span.to)];
      const positions = [
        ...new Set(days.map((day) => frontOf((place) => reading.at(place, day).standing).lines)),
      ].filter((lines) => lines.length);
      const every = Math.max(1, Math.ceil(positions.length / TRAIL));
      const some = positions.filter((_, n) => (positions.length - 1 - n) % every === 0);
      trails.append(
        ...some.map((lines, n) =>
          svg("path", {
            class: "kp-trail",
            d: overlay.trace(lines),
            "stroke-opacity": 0.15 + (0.5 * (n + 1)) / some.length,
          }),
        ),
      );
    },
    /**
     * What days of a reading will need: each front, and the stripes of all that is fought over.
     * @param {import("../state/timeline.js").Reading} reading
     */
    *ahead(reading) {
      for (const day of reading.changeDays)
        yield frontOf((place) => reading.at(place, day).standing);
      const fought = reading.rows.map((own) => own.some(({ standing }) => standing.contested));
      yield* areas.striping([...fought.keys()].filter((place) => fought[place]));
    },
    ground: areas,
    remove() {
      areas.remove();
      drawn.remove();
    },
  };
}
