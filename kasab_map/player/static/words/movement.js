/** How far did it move? Areas and the front in figures, day by day: as inferred as what they measure. */
import { el, svg, refill } from "../dom.js";
import { lookTitle, lookWords } from "./parties.js";

/** What is told in the table, with its unit. */
const ROWS = ["km2", "road", "coast"];
/** About the size at which it is shown, so that hatching keeps its slant. */
const DAY = 4;
const HEIGHT = 56;
/**
 * @typedef {object} Figures
 * @property {Record<string, number>} km2 area by look
 * @property {Record<string, number>|null} road kilometres by look; null without a road
 * @property {Record<string, number>|null} coast kilometres by look; null without a coast
 * @property {number} front kilometres
 * @property {number} silent share of the coloured area whose status is stale
 */

/**
 * The figures of every day under one lens, as the document has them.
 * @param {import("../state/timeline.js").Timeline} timeline
 * @param {string} lens
 * @returns {Figures[]}
 */
function figuresOf({ doc, statuses }, lens) {
  const known = doc.territory.figures?.[lens];
  const looks = [...statuses.map(({ id }) => id), "disputed"];
  /** @param {number[]|undefined} values */
  const byLook = (values) =>
    values && Object.fromEntries(looks.map((look, n) => [look, values[n]]));
  return (known?.km2 ?? []).map((areas, day) => ({
    km2: byLook(areas) ?? {},
    road: byLook(known.road[day]) ?? null,
    coast: byLook(known.coast[day]) ?? null,
    front: known.front[day],
    silent: known.silent[day],
  }));
}

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 * @returns {import("../state/types.js").Part}
 */
export function makeMovement(stage, symbols) {
  const { timeline, words } = stage;
  const { cells } = timeline.doc.territory;
  /** @type {Map<string, Figures[]>} */
  const known = new Map();
  const days = Array.from({ length: timeline.days }, (_, day) => day);
  // From the ground up, as stacked in the chart: who holds, what is open, who opposes.
  const holders = timeline.looks.filter(({ side }) => side);
  const stack = [holders[0], ...timeline.looks.filter(({ side }) => !side), ...holders.slice(1)];
  const total = cells.reduce((sum, cell) => sum + cell.km2, 0);
  /** @param {number} value */
  const whole = (value) => words.number(Math.round(value));
  /** @param {number} value */
  const signed = (value) =>
    (value > 0 ? "+" : value < 0 ? "−" : "±") + words.number(Math.abs(Math.round(value)));

  const head = svg("line", { y1: 0, y2: HEIGHT, class: "kp-movement-now" });
  const chart = svg("svg", {
    class: "kp-movement-chart",
    role: "img",
    viewBox: `0 0 ${timeline.days * DAY} ${HEIGHT}`,
    preserveAspectRatio: "none",
  });
  const key = el("ul", { class: "kp-movement-key" });
  const table = el("table", { class: "kp-movement-table" });
  const now = el("p", {});
  const moved = el("p", {});
  const element = /** @type {HTMLDetailsElement} */ (
    el(
      "details",
      { class: "kp-movement", hidden: !cells.length },
      el("summary", {}, words.say("movement.title")),
      el("p", { class: "kp-movement-unit" }, words.say("movement.axis")),
      el(
        "div",
        { class: "kp-movement-plot" },
        el(
          "div",
          { class: "kp-movement-scale", "aria-hidden": "true" },
          [1, 0.5, 0].map((share) => el("span", {}, whole(total * share))),
        ),
        chart,
        el("div", { class: "kp-movement-months", "aria-hidden": "true" }, months()),
      ),
      key,
      table,
      now,
      moved,
      el("p", { class: "kp-note" }, words.say("movement.note")),
    )
  );
  let drawn = "";
  /** @type {import("../state/types.js").State|null} */
  let shown = null;
  element.addEventListener("toggle", () => shown && tell(shown));

  /** The first of each month, under its day. */
  function months() {
    return days
      .filter((day) => day === 0 || words.monthday(day) === 1)
      .map((day) => {
        const mark = el("span", {}, words.month(day, day === 0));
        mark.style.insetInlineStart = `${(100 * day) / timeline.days}%`;
        return mark;
      });
  }

  /** Which colour of the chart is whose. @param {import("../state/types.js").Standing[]} shown */
  function sayKey(shown) {
    refill(
      key,
      [...shown].reverse().map((standing) => {
        const { fill } = symbols.area(standing);
        const swatch = svg(
          "svg",
          { viewBox: "0 0 14 10", width: 14, height: 10, "aria-hidden": "true" },
          svg("rect", { width: 14, height: 10, fill, class: "kp-movement-band" }),
        );
        return el("li", {}, swatch, lookWords(words, standing));
      }),
    );
  }

  /** Ground, road and coast of each side, and what of it was won or lost since the first day. @param {Figures} then @param {Figures} here */
  function sayTable(then, here) {
    const rows = ROWS.flatMap((row) => {
      const [was, is] = [then, here].map(
        (all) =>
          /** @type {Record<string, Record<string, number>|null>} */ (/** @type {any} */ (all))[
            row
          ],
      );
      if (!was || !is) return [];
      return el(
        "tr",
        { "data-row": row },
        el("th", { scope: "row" }, words.say(`movement.row.${row}`)),
        holders.map(({ look }) =>
          el(
            "td",
            {},
            whole(is[look]),
            " ",
            el("span", { class: "kp-soft" }, `(${signed(is[look] - was[look])})`),
          ),
        ),
      );
    });
    refill(
      table,
      el("caption", {}, words.say("movement.since", { day: words.day(0, "day") })),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("td", {}),
          holders.map((standing) => el("th", { scope: "col" }, lookTitle(words, standing))),
        ),
      ),
      el("tbody", {}, rows),
    );
  }

  /** @param {string} lens */
  function figures(lens) {
    let own = known.get(lens);
    if (!own) known.set(lens, (own = figuresOf(timeline, lens)));
    return own;
  }

  /** One band of the stack, in steps: a day holds until the next. @param {Figures[]} own @param {number} level */
  function band(own, level) {
    const under = (/** @type {number} */ day, /** @type {number} */ upTo) =>
      HEIGHT *
      (1 - stack.slice(0, upTo).reduce((sum, { look }) => sum + own[day].km2[look], 0) / total);
    const edge = (/** @type {number} */ upTo) =>
      days.map((day) => `${day * DAY} ${under(day, upTo)} ${(day + 1) * DAY} ${under(day, upTo)}`);
    const back = days
      .map((day) => `${(day + 1) * DAY} ${under(day, level)} ${day * DAY} ${under(day, level)}`)
      .reverse();
    return svg("path", {
      d: `M${edge(level + 1).join(" L")} L${back.join(" L")}Z`,
      fill: symbols.area(stack[level]).fill,
      class: "kp-movement-band",
      "data-state": stack[level].look,
    });
  }

  /** @param {import("../state/types.js").State} state */
  function tell({ day, lens }) {
    if (!element.open || !cells.length) return;
    const own = figures(lens);
    if (drawn !== lens) {
      refill(
        chart,
        stack.map((_, level) => band(own, level)),
        head,
      );
      sayKey(stack.filter(({ look }) => own.some(({ km2 }) => Math.round(km2[look]) > 0)));
    }
    drawn = lens;
    sayTable(own[0], own[day]);
    head.setAttribute("x1", String((day + 0.5) * DAY));
    head.setAttribute("x2", String((day + 0.5) * DAY));
    const { km2, front, silent } = own[day];
    const areas = stack
      .filter(({ look }) => Math.round(km2[look]) > 0)
      .map((standing) =>
        words.say("movement.area", {
          status: (form) => lookWords(words, standing, form),
          km2: whole(km2[standing.look]),
        }),
      );
    now.textContent = words.say("movement.now", {
      areas: words.list(areas),
      front: whole(front),
      silent: whole(100 * silent),
    });
    chart.setAttribute("aria-label", now.textContent);
    moved.textContent = since(own, day, lens);
  }

  /** What the last change moved, and all of it since the first day. @param {Figures[]} own @param {number} day @param {string} lens */
  function since(own, day, lens) {
    const changed = timeline
      .read(lens)
      .changeDays.filter((one) => one <= day && one > 0)
      .pop();
    const difference = (/** @type {Figures} */ before, /** @type {Figures} */ after) => ({
      moved: holders
        .map((standing) =>
          words.say("movement.side", {
            side: (form) => lookWords(words, standing, form),
            km2: signed(after.km2[standing.look] - before.km2[standing.look]),
          }),
        )
        .join(words.say("list.comma")),
      front: signed(after.front - before.front),
    });
    const whole = words.say("movement.since_first", {
      day: words.day(0, "day"),
      ...difference(own[0], own[day]),
    });
    if (changed === undefined) return whole;
    return `${words.say("movement.last", { day: words.day(changed, "day"), ...difference(own[changed - 1], own[changed]) })} ${whole}`;
  }

  return {
    element,
    paint(state, before) {
      shown = state;
      // A lens made of another has no figures of its own.
      element.hidden = !timeline.doc.territory.figures?.[state.lens];
      if (element.hidden) return;
      if (!before || before.day !== state.day || before.lens !== state.lens) tell(state);
    },
  };
}
