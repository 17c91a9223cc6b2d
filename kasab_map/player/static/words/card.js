/** The card of the chosen place: its status and how stale, other readings, and who says so. */
import { el, put, refill, button } from "../dom.js";
import { isStale } from "../state/stale.js";
import { otherReadings } from "./differs.js";
import { makeAbout } from "./about.js";
import { makeCite } from "./cite.js";
import { makeGrid } from "./grid.js";
import { makeLedger } from "./ledger.js";
import { makeSign } from "./sign.js";
import { lensWords, statusWords } from "./parties.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @param {(shown: boolean) => void} tell whether there is a place to show
 * @returns {import("../state/types.js").Part}
 */
export function makeCard(stage, symbols, tell) {
  const { timeline, words, act } = stage;
  const sign = makeSign(stage, symbols);
  const own = el("span", {});
  const title = el("h3", { class: "kp-title" });
  const [back, on] = [arrow(-1), arrow(1)];
  const close = button("×", () => act.choose(null), {
    class: "kp-close",
    "aria-label": words.say("card.close"),
  });
  const status = el("p", { class: "kp-status" });
  const stale = el("p", { class: "kp-stale" });
  const others = el("p", { class: "kp-others" });
  const why = el("p", { class: "kp-why" });
  const grid = makeGrid(stage, symbols);
  const ledger = makeLedger(stage);
  const about = makeAbout(stage);
  const cite = makeCite(stage);
  const top = el(
    "div",
    { class: "kp-card-head" },
    el(
      "div",
      { class: "kp-card-title" },
      own,
      title,
      el("span", { class: "kp-hops" }, back, on),
      close,
    ),
    status,
    stale,
    others,
  );
  const rest = el(
    "div",
    { class: "kp-card-rest" },
    grid.element,
    el("div", { class: "kp-links" }, grid.earlier, ledger.opener, cite.openers),
    cite.element,
    ledger.element,
    why,
    about.element,
  );
  const label = words.say("player.card");
  const element = el("section", { class: "kp-card", "aria-label": label }, top, rest);
  /** @type {import("../state/types.js").Row|null} */
  let row = null;
  let shown = "";

  /** To the place's own previous or next change. @param {number} by */
  function arrow(by) {
    return button("", () => act.change(by, stage.now().place), { class: "kp-link kp-hop" });
  }

  /** @param {number} place @param {string} lens @param {number} day */
  function hops(place, lens, day) {
    const days = timeline.read(lens).changeDaysOf(place);
    const to = [days.filter((one) => one < day).pop(), days.find((one) => one > day)];
    [back, on].forEach((hop, n) => {
      const at = to[n];
      hop.hidden = at === undefined;
      if (at === undefined) return;
      const date = words.day(at, "day");
      refill(hop, words.say(n ? "card.next" : "card.previous", { date }));
      put(hop, "aria-label", words.say(n ? "card.next_here" : "card.previous_here", { date }));
    });
  }

  /** @param {import("../state/types.js").Row} now @param {number} day */
  function sayStatus(now, day) {
    const { since } = now;
    const date = since >= 0 ? words.day(since, "day") : "";
    const from = date ? words.say("player.since", { date }) : words.say("player.since_before");
    refill(status, el("strong", {}, statusWords(words, now.standing)), !now.unknown && ` ${from}`);
    why.textContent = now.rationale;
    put(status, "data-day", String(day));
  }

  /** @param {import("../state/types.js").Row} now @param {number|null} days */
  function sayStale(now, days) {
    const unsaid = now.unknown;
    const last =
      days === null
        ? words.say("card.last.never")
        : days === 0
          ? words.say("card.last.today")
          : words.count("card.last.ago", days);
    const level = ["", "low", "medium", "high"][now.confidence];
    stale.textContent = [!unsaid && last, level && words.say(`card.confidence.${level}`)]
      .filter(Boolean)
      .join(" ");
    put(stale, "data-stale", days !== null && isStale(days) ? "" : null);
  }

  /** @param {number} place @param {string} lens @param {number} day */
  function sayOthers(place, lens, day) {
    const found = otherReadings(timeline, place, lens, day);
    const key = `${place} ${found.map((one) => `${one.lens} ${one.row.status}`)}`;
    if (others.dataset.key === key) return;
    others.dataset.key = key;
    others.hidden = found.length === 0;
    if (!found.length) return;
    refill(
      others,
      words.say("card.others"),
      " ",
      found.map(({ lens: one, row: other }) =>
        el(
          "span",
          { class: "kp-other" },
          sign(place, other),
          " ",
          button(
            [
              lensWords(words, timeline, one),
              el(
                "span",
                { class: "kp-hidden" },
                words.say("list.colon"),
                statusWords(words, other.standing),
              ),
            ],
            () => act.lens(one),
            { class: "kp-link", "data-lens-link": one },
          ),
        ),
      ),
    );
  }

  return {
    element,
    paint({ day, place, lens }, before) {
      if (before && before.day === day && before.place === place && before.lens === lens) return;
      element.hidden = place === null;
      tell(place !== null);
      if (place === null) return void put(element, "data-card", null);
      const reading = timeline.read(lens);
      const now = reading.at(place, day);
      if (!before || before.place !== place) {
        title.textContent = words.name(timeline.places[place]);
        about.show(place);
        ledger.show(place);
        cite.close();
        put(element, "data-card", timeline.places[place].id);
      }
      const days = reading.staleDays(place, day);
      const key = `${place} ${isStale(days)}`;
      if (row !== now || shown !== key) refill(own, sign(place, now, days));
      if (row !== now || shown !== key) sayStatus(now, day);
      [row, shown] = [now, key];
      sayStale(now, days);
      sayOthers(place, lens, day);
      hops(place, lens, day);
      grid.show(place, lens, day);
    },
  };
}
