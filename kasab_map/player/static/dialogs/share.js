/** Sharing what is on the screen: a link, an iframe, a QR code; and taking it away as text or file. */
import { ownWords } from "../words/words.js";
import { el, svg, refill, button } from "../dom.js";
import { framedAddress, sharedAddress } from "./address.js";
import { copied } from "./copying.js";
import { makeTake } from "./take.js";
import { generate, mode } from "../vendor/lean-qr/lean-qr.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{told: () => Record<string, string|null>, sentence: () => string, published?: string, take?: () => void, page?: string}} options
 */
export function makeShare(stage, { told, sentence, published = "", take: more, page }) {
  const { timeline, words } = stage;
  const warning = el("p", { class: "kp-share-alone" });
  const take = makeTake(stage, { more: more && (() => (element.close(), more())), page });
  const said = el("p", { class: "kp-share-said" });
  const picture = el("div", { class: "kp-qr" });
  const link = line("player.share_link");
  const frame = line("player.share_frame");
  const close = button(words.say("player.close"), () => element.close(), { class: "kp-tool" });
  const element = /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "kp-dialog kp-share", "aria-label": words.say("player.share") },
      el("h2", {}, words.say("player.share")),
      said,
      warning,
      link.element,
      frame.element,
      picture,
      take.element,
      close,
    )
  );

  /** A read-only line with a button that copies it. @param {string} key */
  function line(key) {
    const field = /** @type {HTMLInputElement} */ (
      el("input", {
        type: "text",
        readonly: true,
        "aria-label": words.say(key),
        focus: () => field.select(),
      })
    );
    const copy = button(words.say("player.copy"), () => copied(field, copy, words), {
      class: "kp-tool",
    });
    return {
      field,
      copy,
      element: el("div", { class: "kp-share-line" }, el("span", {}, words.say(key)), field, copy),
    };
  }

  return {
    element,
    open() {
      const { link: address, alone } = sharedAddress(told(), published);
      said.textContent = sentence();
      // The app lets other people's pages frame it only where it is published.
      frame.element.hidden = Boolean(more) && !published;
      warning.textContent = alone && words.say(`share.alone.${alone}`);
      link.field.value = address;
      const size = { width: 960, height: 720, loading: "lazy" };
      frame.field.value = el("iframe", {
        src: framedAddress(address, timeline.doc.edition),
        ...size,
        title: ownWords(timeline.doc, words.lang).title,
      }).outerHTML;
      for (const { copy } of [link, frame]) copy.textContent = words.say("player.copy");
      refill(picture, code(address, words.say("player.share_qr")));
      take.fill(alone ? "" : address);
      element.showModal();
    },
  };
}

/** @param {string} text @param {string} title */
function code(text, title) {
  if (!text) return null;
  const matrix = generate(mode.utf8(text));
  if (!matrix) return null;
  let dark = "";
  for (let y = 0; y < matrix.size; y++)
    for (let x = 0; x < matrix.size; x++) if (matrix.get(x, y)) dark += `M${x} ${y}h1v1h-1z`;
  return svg(
    "svg",
    {
      viewBox: `-4 -4 ${matrix.size + 8} ${matrix.size + 8}`,
      role: "img",
      "aria-label": title,
      "shape-rendering": "crispEdges",
    },
    svg("rect", { x: -4, y: -4, width: "100%", height: "100%", fill: "#fff" }),
    svg("path", { d: dark, fill: "#000" }),
  );
}
