/**
 * The service worker of a published site: once opened, the map works without a network. It keeps
 * what the map needs, whole or not at all, and each page that was read; `SITE`, before this text,
 * says of which files the map is made.
 */
(() => {
  const worker = /** @type {any} */ (globalThis);
  const { name, mark, files } = worker.SITE;
  const MAP = `${name} map ${mark}`;
  const READ = `${name} read`;

  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keep()));
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forget()));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, url } = event.request;
    if (method === "GET" && url.startsWith(worker.registration.scope))
      event.respondWith(answer(event.request));
  });

  async function keep() {
    const cache = await caches.open(MAP);
    await cache.addAll(files);
    await worker.skipWaiting(); // a page that is open has all of its own by now
  }

  async function forget() {
    const old = (await caches.keys()).filter((key) => key.startsWith(`${name} map `));
    await Promise.all(old.filter((key) => key !== MAP).map((key) => caches.delete(key)));
  }

  /** @param {Request} request */
  async function answer(request) {
    const ofTheMap = await (await caches.open(MAP)).match(request, { ignoreSearch: true });
    if (ofTheMap) return ofTheMap;
    const read = await caches.open(READ);
    try {
      const fresh = await fetch(request);
      if (fresh.ok) await read.put(request, fresh.clone());
      return fresh;
    } catch {
      return (await read.match(request, { ignoreSearch: true })) ?? onTheMap(request.url);
    }
  }

  /** What a page would have told, the map tells too. @param {string} url */
  function onTheMap(url) {
    const { scope } = worker.registration;
    const [, kind, id] = /^(place|day)s\/([^/]+)\.html/.exec(url.slice(scope.length)) ?? [];
    if (!kind) return Response.error();
    return Response.redirect(`${scope}?${kind === "day" ? "date" : kind}=${id}`);
  }
})();
