/** The player's parts, made in one language and laid out in its element. */
import { el, put, refill, button } from "./dom.js";
import { makeInks } from "./map/inks.js";
import { makeSymbols } from "./map/symbols.js";
import { makeMap } from "./map/map.js";
import { standAmongOthers } from "./map/furnish.js";
import { makeLegend } from "./map/legend.js";
import { makeTools, toolIcon } from "./map/tools.js";
import { makeLayers } from "./map/layers.js";
import { makePanel } from "./words/panel.js";
import { makeHeader } from "./words/header.js";
import { makeSearch } from "./words/search.js";
import { makeClassroom } from "./story/classroom.js";
import { makeStory } from "./story/story.js";
import { makePrinted } from "./words/printed.js";
import { daySentence } from "./words/sentences.js";
import { makeClass } from "./class/class.js";
import { makeFoot } from "./foot/foot.js";
import { makeCompare } from "./dialogs/compare.js";
import { makeDayTable } from "./dialogs/day-table.js";
import { makeKeyList } from "./dialogs/keys.js";
import { makeSkips } from "./dialogs/skips.js";
import { makeMultiples } from "./dialogs/multiples.js";
import { makeNotice } from "./dialogs/notice.js";
import { makeShare } from "./dialogs/share.js";
import { makeActs } from "./state/acts.js";
import { makeClock } from "./state/clock.js";
import { makeSoon } from "./state/soon.js";

/**
 * @param {HTMLElement} root
 * @param {Omit<import("./state/types.js").Stage, "act"|"soon">} given
 * @param {object} page
 * @param {any} page.L
 * @param {any} page.map
 * @param {boolean} page.guest whether the map is somebody's, with controls of theirs
 * @param {string[]} page.languages
 * @param {() => Record<string, string|null>} page.told
 * @param {{published?: string, take?: () => void, page?: string}} [page.outside] what the shell around can do
 */
export function makeShell(root, given, { L, map, guest, languages, told, outside = {} }) {
  const { words, now, set } = given;
  const clock = makeClock(given);
  const act = makeActs(given, {
    playFrom: clock.from,
    keys: () => keys.made().element,
    look: (view) => mapPart.look(view),
    stories: () => story.open(),
    speaker: () => classroom.open(),
  });
  const soon = makeSoon(now, () => put(root, "data-whole", ""));
  const keys = soon.part(() => makeKeyList({ words, act }));
  /** @type {import("./state/types.js").Stage} */
  const stage = { ...given, act, soon };
  const symbols = makeSymbols(stage.timeline);
  const mapPart = makeMap(L, map, stage, symbols);
  const legend = makeLegend(stage, symbols, mapPart.layers);
  const layers = makeLayers(stage, mapPart.layers);
  const panel = makePanel(stage, symbols, mapPart.mark);
  const foot = makeFoot(stage, symbols);
  const lesson = makeClass(stage, symbols);
  const story = makeStory(stage, symbols, root, () => map.getZoom());
  const classroom = makeClassroom(stage, mapPart, root);
  const compare = makeCompare(L, map, stage, symbols, mapPart);
  const multiples = soon.part(() => makeMultiples(stage, symbols));
  const dayTable = soon.part(() => makeDayTable(stage, symbols));
  panel.tail.append(
    button(words.say("daytable.open"), () => dayTable.made().open(), {
      class: "kp-link kp-day-table-open",
    }),
  );
  const tools = makeTools(L, stage, mapPart, root);
  const search = makeSearch(stage, (n) => mapPart.reveal(n));
  const notice = makeNotice(stage);
  const share = soon.part(() =>
    makeShare(stage, {
      ...outside,
      told,
      sentence: () => daySentence(stage, now().lens, now().day),
    }),
  );
  const header = makeHeader(stage, {
    languages,
    share: button(words.say("player.share"), () => share.made().open(), { class: "kp-tool" }),
    find: search.focus,
    lesson: lesson.tools,
  });
  const about = (/** @type {string} */ key) => ({
    class: "kp-map-tool",
    "aria-label": words.say(key),
    title: words.say(key),
  });
  tools.element.append(
    button(toolIcon("M3 4H17V16H3ZM10 4V16"), () => act.compare(), about("player.compare")),
    button(
      toolIcon("M3 3H9V9H3ZM11 3H17V9H11ZM3 11H9V17H3ZM11 11H17V17H11Z"),
      () => multiples.made().open(),
      about("player.multiples"),
    ),
    layers.element,
  );
  const stageElement = el(
    "div",
    { class: "kp-stage" },
    mapPart.element,
    compare.element,
    panel.element,
  );
  const frame = el(
    "div",
    { class: "kp-frame" },
    // The days come first on the keyboard, wherever the page shows them.
    makeSkips(words, {
      map: () => mapPart.focus(),
      words: panel.focus,
    }),
    foot.element,
    header.element,
    notice.element,
    stageElement,
    search.element,
  );
  panel.slot.append(lesson.element, compare.words);
  panel.element.prepend(story.head);
  panel.body.append(story.element, story.writer);
  foot.rail.append(story.marks);
  const printed = makePrinted(stage, root, mapPart.element);
  frame.append(printed.element);
  // The sentence of the day is the picture's description.
  put(mapPart.element, "aria-describedby", panel.change.id);
  mapPart.element.append(legend.element);
  const among = guest ? [standAmongOthers(L, map, frame)] : [];
  dress(root, words);
  const inks = makeInks(stage.timeline);
  // A finger on the map is a reader who wants to look: playing stops.
  mapPart.element.addEventListener(
    "pointerdown",
    (event) => now().playing && event.pointerType === "touch" && set({ playing: false }),
  );
  const parts = [
    header,
    mapPart,
    compare,
    legend,
    layers,
    tools,
    foot,
    panel,
    story,
    lesson,
    classroom,
    printed,
    clock,
    keys,
  ];
  return {
    stage,
    map: mapPart,
    /** Put it into the page. */
    stand() {
      refill(
        root,
        symbols.defs,
        frame,
        keys.element,
        share.element,
        multiples.element,
        dayTable.element,
        ...story.over,
        ...classroom.elements,
      );
    },
    /** It stands, and is about to be shown: what it watches may be watched, and the rest of it follow. */
    begin: soon.begin,
    find: search.focus,
    /** Whether the list of keys is open. */
    helping: () => keys.made().element.open,
    warn: notice.warn,
    tell: notice.tell,
    /** The rest of it, which the first map need not wait for. */
    whole: soon.all,
    print() {
      mapPart.settle();
      printed.print();
    },
    paint(
      /** @type {import("./state/types.js").State} */ state,
      /** @type {import("./state/types.js").State|null} */ before,
    ) {
      for (const part of parts) part.paint(state, before);
    },
    destroy() {
      soon.cancel();
      for (const part of [inks, ...among, ...parts]) part.destroy?.();
      root.replaceChildren();
    },
  };
}

/** Say what the element is, and in which language. @param {HTMLElement} root @param {import("./words/words.js").Words} words */
function dress(root, words) {
  root.classList.add("kasab-player");
  put(root, "dir", words.direction);
  put(root, "lang", words.lang);
  put(root, "data-lang", words.lang);
  put(root, "data-player", "");
  const { documentElement: page } = document;
  if (!page.lang) page.lang = words.lang;
  // folium forbids two fingers to enlarge a page.
  const view = document.querySelector('meta[name="viewport"][content*="user-scalable=no"]');
  view?.setAttribute("content", "width=device-width, initial-scale=1");
  // A saved page is nothing but the player; inside an app, the app has a main part already.
  if (!document.querySelector("main, [role=main]")) put(root, "role", "main");
}
