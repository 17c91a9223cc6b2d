/** What the player draws of the front: `node fronts.mjs DOCUMENT`, a line a lens and day asked on standard input. */
import { readFileSync } from "node:fs";
import { makeFrontLines } from "../../kasab_map/player/static/map/front.js";
import { openTimeline } from "../../kasab_map/player/static/state/timeline.js";

const timeline = openTimeline(JSON.parse(readFileSync(process.argv[2], "utf8")));
const frontOf = makeFrontLines(timeline.doc.territory.edges);
const asked = JSON.parse(readFileSync(0, "utf8"));
const drawn = asked.map(([lens, day]) => {
  const reading = timeline.read(lens);
  return frontOf((place) => reading.at(place, day).standing);
});
process.stdout.write(JSON.stringify(drawn));
