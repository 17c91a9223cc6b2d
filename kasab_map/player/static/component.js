/**
 * The player in a Streamlit page. Streamlit calls the default export when the component
 * appears, and again whenever a rerun sends other bytes, a theme changes, or for no reason
 * of ours; the map and the player live in the element and are made once.
 *
 * The bytes are a line of JSON (which theatre, and where Python asks to go), then, compressed,
 * the theatre with the player itself.
 */

/** What lives in an element, so that a later call finds it. @type {WeakMap<HTMLElement, any>} */
const players = new WeakMap();
/** What of the player the page around it goes by: attributes of its element. */
const TOLD = ["lang", "theme", "presenting", "speaker", "embed"];
/** The player, once a page. @type {any} */
let core;
/** Where the reader of each player last stood, for when the page comes back. @type {Map<string, {digest: string, state: object}>} */
const stood = new Map();

/** @param {{data: Uint8Array, parentElement: HTMLElement, setStateValue: (name: string, value: unknown) => void, setTriggerValue: (name: string, value: unknown) => void}} call */
export default async function component({ data, parentElement, setStateValue, setTriggerValue }) {
  const end = data.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(data.subarray(0, end)));
  const held = players.get(parentElement) ?? { digest: "", ask: 0 };
  players.set(parentElement, held);
  held.take = () => setTriggerValue("take", true);
  held.tell = (/** @type {unknown} */ state) => setStateValue("state", state);
  held.head = head;
  if (held.digest !== head.digest) {
    const parts = await unpacked(data.subarray(end + 1));
    const { mount } = (core ??= load(parts));
    // A later call may have come in the meantime, and then it is that one's turn.
    if (held.head === head) {
      close(held);
      open(held, parentElement, mount, head, parts);
      held.ask = head.ask;
    }
  } else if (held.ask !== head.ask) {
    held.player.set(head.to);
    held.tell(held.player.state()); // the page asked, and its next run should know what it got
    held.ask = head.ask;
  }
  return () => setTimeout(() => left(parentElement));
}

/** @param {any} held @param {HTMLElement} parentElement @param {Function} mount @param {any} head @param {any} parts */
function open(held, parentElement, mount, head, parts) {
  const root = document.createElement("div");
  const ground = document.createElement("div");
  root.className = "kasab-streamlit";
  // All that Streamlit's own bar leaves of the window; a page may say otherwise.
  root.style.height = head.height
    ? `${head.height}px`
    : "var(--kasab-player-height, calc(100dvh - 3.75rem))";
  ground.className = "folium-map";
  ground.style.height = "100%";
  root.append(ground);
  parentElement.append(root);
  const { L } = /** @type {any} */ (window);
  const last = stood.get(head.key);
  held.map = L.map(ground, parts.map);
  held.root = root;
  held.digest = head.digest;
  held.player = mount(root, parts.document, {
    catalogues: parts.catalogues,
    map: held.map,
    L,
    start: { ...head.to, ...(last?.digest === head.digest ? last.state : {}) },
    address: head.address,
    outside: { published: parts.published, take: () => held.take() },
    onSettle(/** @type {object} */ state) {
      stood.set(head.key, { digest: head.digest, state });
      if (!held.leaving) held.tell(state);
    },
  });
  held.untell = tellPage(root);
  held.clicked = (/** @type {Event} */ { target }) => leave(held, target);
  document.addEventListener("click", held.clicked, true);
  leave(held, document.activeElement); // pressed before the player had come
}

/**
 * Streamlit takes whatever a page tells, until the next one has come, as a wish to stay on it: a
 * reader who has asked for another page must not be held back by what the player still had to say.
 * @param {any} held @param {EventTarget|null} target
 */
function leave(held, target) {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
  const { origin, pathname } = window.location;
  if (link.origin !== origin || link.pathname === pathname) return;
  held.leaving = true;
  held.player.leave();
  held.leaving = false;
}

/**
 * Tell the page what Streamlit's own parts around the player go by. A rule of theirs that asked the
 * page for it (`:has()`) would have all of the page styled anew at every step.
 * @param {HTMLElement} root
 * @returns {() => void} ends it
 */
function tellPage(root) {
  const { documentElement: page } = document;
  const tell = () => {
    for (const name of TOLD) {
      const told = root.getAttribute(`data-${name}`);
      if (told === null) page.removeAttribute(`data-player-${name}`);
      else page.setAttribute(`data-player-${name}`, told);
    }
  };
  const watch = new MutationObserver(tell);
  watch.observe(root, { attributeFilter: TOLD.map((name) => `data-${name}`) });
  tell();
  return () => {
    watch.disconnect();
    // Another may stand there by now.
    if (document.querySelector(".kasab-streamlit")) return;
    for (const name of TOLD) page.removeAttribute(`data-player-${name}`);
  };
}

/** @param {any} held */
function close(held) {
  document.removeEventListener("click", held.clicked, true);
  held.player?.destroy();
  held.map?.remove();
  held.root?.remove();
  held.untell?.();
  held.player = held.map = held.root = held.untell = undefined;
  held.digest = "";
}

/**
 * Streamlit cleans up when the element goes, but also when one call overtook another: only an
 * element that has left the page takes the player with it.
 * @param {HTMLElement} parentElement
 */
function left(parentElement) {
  const held = players.get(parentElement);
  if (!held || parentElement.isConnected) return;
  players.delete(parentElement);
  close(held);
}

/** @param {Uint8Array} bytes */
function unpacked(bytes) {
  const stream = new Blob([/** @type {any} */ (bytes)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** Leaflet, the styles and the player: ours, as text: nothing is asked of the server again. */
function load(/** @type {any} */ { leaflet, styles, player }) {
  add("script", leaflet);
  for (const style of styles) add("style", style);
  add("script", player);
  return /** @type {any} */ (window).KasabPlayer;
}

/** @param {"script"|"style"} tag @param {string} text */
function add(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  document.head.append(element);
}
