/** What happened on the day: one sentence a change, events, and the rest on demand. */
import { el, refill, button } from "../dom.js";
import { hears } from "./camps.js";
import { changeSentence, ranked } from "./sentences.js";
import { RANK } from "../state/timeline.js";
import { sourceLinks } from "./ledger.js";
import { claimLine } from "./claim-line.js";

/** Changes and events told before the rest is asked for. */
const SHOWN = 3;

/**
 * @param {import("../state/types.js").Stage} stage
 * @returns {import("../state/types.js").Part}
 */
export function makeHappened(stage) {
  const { timeline, words, act } = stage;
  const title = el("h3", { class: "kp-cap" });
  const body = el("div", {});
  const element = el("section", { class: "kp-happened" }, title, body);

  /** A line, and behind its button what stands under it. @param {(string|Node)[]} line @param {string} more @param {() => Node[]} make */
  function told(line, more, make) {
    const item = el("li", {}, line);
    if (!more) return item;
    const opener = button(
      more,
      () => {
        const open = opener.getAttribute("aria-expanded") === "true";
        opener.setAttribute("aria-expanded", String(!open));
        if (open) item.lastElementChild?.remove();
        else item.append(el("ul", { class: "kp-reports" }, make()));
      },
      { class: "kp-link", "aria-expanded": "false" },
    );
    item.append(" ", opener);
    return item;
  }

  /** Who said it, and where it can be read. @param {{claimant: number, sources: number[]}} said */
  function by({ claimant: n, sources }) {
    const claimant = timeline.doc.claimants[n].name;
    const links = sourceLinks(stage, sources, 2);
    return el("span", { class: "kp-by" }, words.say("player.by", { claimant }), " ", links);
  }

  /** @param {import("../state/types.js").Claim} claim @param {boolean} [named] */
  function report(claim, named = true) {
    return claimLine(stage, claim, named ? [placeName(claim.place), " "] : []);
  }

  /** @param {number} n */
  function placeName(n) {
    return button(words.name(timeline.places[n]), () => act.choose(n), {
      class: "kp-link kp-strong",
    });
  }

  /** @param {import("../state/types.js").Change} change */
  function changed(change) {
    const claims = change.to.claims.map((n) => timeline.doc.claims[n]);
    return told(
      [
        el(
          "span",
          { "data-change": "" },
          words.parts("happened.change", {
            place: placeName(change.place),
            change: changeSentence(stage, change),
          }),
        ),
      ],
      claims.length ? words.count("happened.claims", claims.length) : "",
      () => claims.map((claim) => report(claim, false)),
    );
  }

  /** @param {import("../state/types.js").Happening} event @param {string} [when] */
  function event({ title: name, accounts }, when = "") {
    return told(
      [when, el("bdi", {}, name), "."],
      words.count("happened.accounts", accounts.length),
      () => accounts.map((account) => el("li", {}, el("bdi", {}, account.text), " ", by(account))),
    );
  }

  /** Events outside the days, told on the day nearest to them. @param {number} day */
  function outside(day) {
    const { events } = timeline.doc;
    const all = [
      ...(day === 0 ? events.filter((one) => one.day < 0) : []),
      ...(day === timeline.last ? events.filter((one) => one.day > day) : []),
    ];
    return all.map((one) => {
      const date = words.day(one.day, "day");
      return event(one, words.say(one.day < 0 ? "happened.before" : "happened.after", { date }));
    });
  }

  /** @param {import("../state/types.js").Claim[]} claims */
  function foremost(claims) {
    const weight = (/** @type {import("../state/types.js").Claim} */ claim) =>
      RANK[timeline.places[claim.place].role] * 10 - claim.confidence;
    return [...claims].sort((a, b) => weight(a) - weight(b));
  }

  /** @param {import("../state/types.js").State} now */
  function items({ day, lens, place }) {
    const then = timeline.lens(lens)?.evening ?? false;
    const changes = ranked(timeline, timeline.read(lens).changesOn(day)).sort(
      (a, b) => Number(b.place === place) - Number(a.place === place),
    );
    const events = timeline
      .eventsOn(day)
      .map((one) => ({
        ...one,
        accounts: one.accounts.filter(
          ({ reported }) => !then || (reported !== null && reported <= day),
        ),
      }))
      .filter(({ accounts }) => accounts.length);
    const claims = foremost(then ? timeline.saidOn(day) : timeline.claimsOn(day));
    const heard = claims.filter((claim) => hears(timeline, lens, claim));
    const unheard = claims.filter((claim) => !heard.includes(claim));
    const lines = [...changes.map(changed), ...events.map((one) => event(one)), ...outside(day)];
    return { lines, heard, unheard, then };
  }

  /** @param {import("../state/types.js").State} now */
  function say(now) {
    title.textContent = words.say("happened.title", { date: words.day(now.day, "day") });
    const { lines, heard, unheard, then } = items(now);
    const list = el("ul", {}, lines.slice(0, SHOWN));
    const rest = lines.slice(SHOWN);
    const more = button(
      words.count("happened.more", rest.length),
      () => {
        list.append(...rest);
        more.remove();
      },
      { class: "kp-link kp-rest" },
    );
    /** @param {string} key @param {import("../state/types.js").Claim[]} claims */
    const said = (key, claims) =>
      claims.length > 0 &&
      el(
        "ul",
        { "data-claims": key },
        told([], words.count(`happened.${key}`, claims.length), () =>
          claims.map((claim) => report(claim)),
        ),
      );
    refill(
      body,
      lines.length ? list : el("p", { class: "kp-none" }, words.say("happened.nothing")),
      rest.length > 0 && more,
      said(then ? "said" : "heard", heard),
      said("unheard", unheard),
    );
  }

  return {
    element,
    paint(now, before) {
      if (
        before &&
        before.day === now.day &&
        before.lens === now.lens &&
        before.place === now.place
      ) {
        return;
      }
      say(now);
    },
  };
}
