/**
 * Opens the map of a published site. The page holds what the first map needs; the words of the
 * record and the relief follow, and then the site is kept for when there is no network.
 */
(() => {
  const { L, KasabPlayer } = /** @type {any} */ (window);
  const root = /** @type {HTMLElement} */ (document.getElementById("site-map"));
  const doc = held("site-first");
  const settings = held("site-settings");
  const later = Promise.all(settings.later.map(fetched));
  const wanted = new URLSearchParams(window.location.search).get("lang") ?? "";
  const known = !settings.languages.includes(wanted) || wanted in settings.catalogues;
  if (known) {
    const player = mount(settings.catalogues);
    later.then(
      (parts) => whenAtRest(() => player.fill(joined(parts), catalogues(parts))),
      () => player.tell("site.missing"),
    );
    later.then(keep, () => {});
    navigator.serviceWorker?.addEventListener("controllerchange", () => {
      if (settings.kept) player.tell("site.renewed");
      settings.kept = true;
    });
    settings.kept = Boolean(navigator.serviceWorker?.controller);
  } else {
    later.then((parts) => {
      joined(parts);
      mount(catalogues(parts));
      keep();
    });
  }

  /** @param {string} name */
  function held(name) {
    return JSON.parse(document.getElementById(name)?.textContent ?? "null");
  }

  /** @param {string} address */
  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }

  /** @param {any} spoken */
  function mount(spoken) {
    const ground = document.createElement("div");
    ground.className = "folium-map site-ground";
    root.replaceChildren(ground);
    const options = { catalogues: spoken, L, map: L.map(ground, settings.map) };
    return KasabPlayer.mount(root, doc, {
      ...options,
      start: settings.start,
      address: true,
      outside: settings.outside,
    });
  }

  /** @param {any[]} parts */
  function catalogues(parts) {
    return Object.assign({}, settings.catalogues, ...parts.map((part) => part.catalogues));
  }

  /** Put what came later where it belongs in the document. @param {any[]} parts */
  function joined(parts) {
    for (const [steps, value] of parts.flatMap((part) => part.document)) {
      const last = steps.pop();
      steps.reduce((/** @type {any} */ at, /** @type {any} */ step) => at[step], doc)[last] = value;
    }
    return doc;
  }

  /** The words are made anew: not under the hand of a reader who drags, types or reads a dialog. @param {() => void} then */
  function whenAtRest(then) {
    const busy = root.querySelector('dialog[open], [aria-busy="true"], :is(input, select):focus');
    if (busy) setTimeout(() => whenAtRest(then), 200);
    else then();
  }

  function keep() {
    // Only https and one's own machine have it; the map needs it for nothing else.
    navigator.serviceWorker?.register("offline.js").catch(() => {});
  }
})();
