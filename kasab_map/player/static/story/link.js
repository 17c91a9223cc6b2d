/**
 * The projector's window and the speaker's keep in step. The speaker's is opened by the projector's,
 * and each asks who sends: a page on disk has no origin to go by, but a window knows its opener.
 * The projector's is the truth; the speaker's asks it anew each second, so that either may be reloaded.
 */

const BEAT_MS = 1000;
const HASH = "#speaker";

/** @typedef {{told: string|null, dark: boolean, began: number}} Standing */
/** @typedef {{ask?: true, told?: string|null, dark?: boolean, began?: number, point?: number[]|null}} Message */

/** Whether this window is the speaker's. */
const isSpeaker = () => window.location.hash === HASH && window.opener !== null;

/**
 * @param {(message: Message) => void} hear
 * @param {() => Standing} standing what the projector answers with
 */
export function makeLink(hear, standing) {
  const speaker = isSpeaker();
  /** The window at the other end. @type {any} */
  let other = speaker ? window.opener : null;

  /** @param {Message} message */
  function send(message) {
    if (other && !other.closed) other.postMessage({ kasab: message }, "*");
  }

  /** @param {MessageEvent} event */
  function heard({ source, data }) {
    const message = data?.kasab;
    const from = /** @type {any} */ (source);
    if (!message || !from) return;
    if (speaker ? from !== window.opener : from.opener !== window) return;
    if (!speaker) other = from;
    if (message.ask) send(standing());
    else hear(message);
  }
  window.addEventListener("message", heard);
  const beat = speaker ? setInterval(() => send({ ask: true }), BEAT_MS) : undefined;
  if (speaker) send({ ask: true });

  return {
    speaker,
    send,
    /** Open the speaker's window, or bring it to the front. */
    open() {
      const address = window.location.href.split("#")[0] + HASH;
      other = window.open(address, "kasab-speaker", "popup,width=1060,height=760");
      return other !== null;
    },
    destroy() {
      window.removeEventListener("message", heard);
      clearInterval(beat);
    },
  };
}
