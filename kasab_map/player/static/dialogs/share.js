/** Sharing what is on the screen: a link, an iframe, a QR code; and the sentence that goes with it. */
import { ownWords } from "../words/words.js";
import { el, svg, refill, button } from "../dom.js";
import { addressOf } from "../state/address.js";
import { generate, mode } from "../vendor/lean-qr/lean-qr.js";

/**
 * @param {import("../state/types.js").Stage} stage
 * @param {{told: () => Record<string, string|null>, sentence: () => string}} options
 */
export function makeShare({ timeline, words }, { told, sentence }) {
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
      link.element,
      frame.element,
      picture,
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
    const copy = button(
      words.say("player.copy"),
      async () => {
        copy.textContent = words.say(
          (await copied(field)) ? "player.copied" : "player.copy_by_hand",
        );
      },
      { class: "kp-tool" },
    );
    return {
      field,
      copy,
      element: el("div", { class: "kp-share-line" }, el("span", {}, words.say(key)), field, copy),
    };
  }

  return {
    element,
    open() {
      const address =
        window.location.origin === "null" && window.location.protocol !== "file:"
          ? ""
          : new URL(addressOf(told(), window.location), window.location.href).href;
      said.textContent = sentence();
      link.field.value = address;
      const size = { width: 960, height: 720, loading: "lazy" };
      frame.field.value = el("iframe", {
        src: address,
        ...size,
        title: ownWords(timeline.doc, words.lang).title,
      }).outerHTML;
      for (const { copy } of [link, frame]) copy.textContent = words.say("player.copy");
      refill(picture, code(address, words.say("player.share_qr")));
      element.showModal();
    },
  };
}

/** @param {HTMLInputElement} field */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard on a page opened from disk or in a sandboxed frame: the text is left selected.
    field.select();
    return false;
  }
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
