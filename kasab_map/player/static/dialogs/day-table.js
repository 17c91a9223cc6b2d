/** The day as a table: for who cannot see a map, and for who wants the figures. */
import { el, refill, button } from "../dom.js";
import { lensWords, statusWords } from "../words/parties.js";
import { makeSign } from "../words/sign.js";
import { dayCsv, dayRows } from "./day-rows.js";

/** Rows that are drawn; of more, the file has the rest. */
const MOST = 500;

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {import("../map/symbols.js").Symbols} symbols
 */
export function makeDayTable(stage, symbols) {
  const { timeline, words, act, now } = stage;
  const sign = makeSign(stage, symbols);
  const title = el("h2", {});
  const rule = el("p", { class: "kp-rule" });
  const table = el("table", { class: "kp-day-table" });
  const rest = el("p", { class: "kp-note" });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-wide", "aria-label": words.say("daytable.title") },
      el(
        "div",
        { class: "kp-dialog-head" },
        title,
        button(words.say("daytable.csv"), download, { class: "kp-tool" }),
        button(words.say("player.close"), () => element.close(), { class: "kp-tool" }),
      ),
      rule,
      // Wider than a phone: it scrolls in a box of its own, which keys can reach.
      el(
        "div",
        {
          class: "kp-day-table-box",
          tabindex: "0",
          role: "region",
          "aria-label": words.say("daytable.title"),
        },
        table,
      ),
      rest,
    )
  );
  const heads = () => [
    ...["place", "since", "last", "confidence", "claims"].map((key) =>
      words.say(`daytable.${key}`),
    ),
    ...timeline.lenses.map(({ id }) => lensWords(words, timeline, id)),
  ];

  const ago = (/** @type {number} */ days) =>
    days ? words.count("daytable.days", days) : words.say("daytable.today");

  /** @param {import("./day-rows.js").DayRow} row */
  function line({ place, row, stale, others }) {
    const { id } = timeline.places[place];
    const plain = row.unknown;
    const since = Number.isFinite(row.since) ? words.iso(row.since) : words.say("daytable.before");
    return el(
      "tr",
      { "data-row": id, "data-status": row.status },
      el(
        "th",
        { scope: "row" },
        button(
          [sign(place, row, stale), words.name(timeline.places[place])],
          () => {
            element.close();
            act.choose(place);
          },
          { class: "kp-link" },
        ),
      ),
      el("td", {}, plain ? "" : since),
      el("td", {}, plain || stale === null ? "" : ago(stale)),
      el("td", {}, row.confidence ? words.say(`daytable.sure.${row.confidence}`) : ""),
      el("td", {}, row.claims.length ? words.number(row.claims.length) : ""),
      others.map((standing, n) =>
        el(
          "td",
          { "data-shown": timeline.lenses[n].id === now().lens },
          standing === timeline.silence ? "–" : statusWords(words, standing),
        ),
      ),
    );
  }

  function open() {
    const { day, lens } = now();
    const rows = dayRows(timeline, lens, day);
    title.textContent = words.say("daytable.of", { date: words.day(day) });
    rule.textContent = words.say("daytable.rule", { lens: lensWords(words, timeline, lens) });
    refill(
      table,
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          heads().map((head) => el("th", { scope: "col" }, head)),
        ),
      ),
      el("tbody", {}, rows.slice(0, MOST).map(line)),
    );
    rest.textContent = rows.length > MOST ? words.count("daytable.more", rows.length - MOST) : "";
    element.showModal();
  }

  function download() {
    const { day, lens } = now();
    const text = dayCsv(dayRows(timeline, lens, day), timeline, words, day);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    el("a", { href, download: `${words.iso(day)}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href));
  }

  return { element, open };
}
