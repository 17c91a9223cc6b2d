/**
 * The player in a Streamlit page. Streamlit calls the default export when the component
 * appears, and again whenever a rerun sends other bytes, a theme changes, or for no reason
 * of ours; the map and the player live in the element and are made once.
 */
import { mount } from "./player.js";

const decoder = new TextDecoder();
/** What lives in an element, so that a second call finds it. @type {WeakMap<HTMLElement, any>} */
const players = new WeakMap();
/** @type {Promise<unknown>|undefined} */
let assets;

/** @param {{data: Uint8Array, parentElement: HTMLElement, setStateValue: (name: string, value: unknown) => void}} call */
export default async function component({ data, parentElement, setStateValue }) {
  const end = data.indexOf(10);
  const head = JSON.parse(decoder.decode(data.subarray(0, end)));
  const held = players.get(parentElement) ?? { digest: "", ask: 0 };
  players.set(parentElement, held);
  held.tell = (/** @type {unknown} */ state) => setStateValue("state", state);
  held.head = head;
  held.made ??= (assets ??= loadAssets());
  await held.made;
  if (held.head !== head) return leaving(parentElement); // a later call has overtaken this one
  if (held.digest !== head.digest) {
    close(held);
    open(held, parentElement, head, JSON.parse(decoder.decode(data.subarray(end + 1))));
  } else if (held.ask !== head.ask) {
    held.player.set(head.to);
    held.tell(held.player.state()); // the page asked, and its next run should know what it got
  }
  held.ask = head.ask;
  return leaving(parentElement);
}

function open(held, parentElement, head, { document: timeline, script }) {
  const root = document.createElement("div");
  const ground = document.createElement("div");
  root.className = "kasab-streamlit";
  // All that Streamlit's own bar leaves of the window; a page may say otherwise.
  root.style.height = "var(--kasab-player-height, calc(100dvh - 3.75rem))";
  ground.className = "folium-map";
  ground.style.height = "100%";
  root.append(ground);
  parentElement.append(root);
  held.root = root;
  held.digest = head.digest;
  // Folium's script looks its element up by an id; here it is given ours, and tells us the map.
  const L = Object.create(window.L, {
    map: { value: (/** @type {unknown} */ _, /** @type {object} */ options) => (held.map = window.L.map(ground, options)) },
  });
  new Function("L", script)(L);
  held.player = mount(root, timeline, {
    map: held.map,
    L: window.L,
    start: head.to,
    address: true,
    onSettle: (/** @type {unknown} */ state) => held.tell(state),
  });
}

function close(held) {
  held.player?.destroy();
  held.map?.remove();
  held.root?.remove();
  held.player = held.map = held.root = undefined;
  held.digest = "";
}

/**
 * Streamlit runs this when the element goes, but also when one call overtook another: only an
 * element that has left the page takes the player with it.
 * @param {HTMLElement} parentElement
 */
function leaving(parentElement) {
  return () => setTimeout(() => {
    const held = players.get(parentElement);
    if (!held || parentElement.isConnected) return;
    players.delete(parentElement);
    close(held);
  });
}

/** Leaflet and the style sheets, once a page, beside this file. */
function loadAssets() {
  const here = (/** @type {string} */ file) => new URL(file, import.meta.url).href;
  return Promise.all([
    window.L?.version ? undefined : add("script", { src: here("./vendor/leaflet/leaflet.js") }),
    add("link", { rel: "stylesheet", href: here("./vendor/leaflet/leaflet.css") }),
    add("link", { rel: "stylesheet", href: here("./player.css") }),
  ]);
}

function add(tag, properties) {
  return new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.addEventListener("load", loaded);
    element.addEventListener("error", () => failed(new Error(`kasab-map.player: ${properties.src ?? properties.href} did not load`)));
    document.head.append(element);
  });
}
