/**
 * The service worker of /runbooks/: the network first, so that nobody reads an old runbook; what was kept when there is
 * no network, or when it does not answer in three seconds. Registered by src/elements/offline-runbooks.ts.
 */
const store = 'onramp-runbooks';
const patienceMs = 3000;
const mostKept = 400;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const urls = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(clearWhenFull().then(() => Promise.all(urls.filter(isOurs).map(keep))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && isOurs(request.url)) event.respondWith(answer(request));
});

/** Runbooks, and what their pages are made of. Nothing else of the site is kept, nor answered from here. */
function isOurs(address) {
  const { origin, pathname } = new URL(address, self.location.href);
  const base = new URL('..', self.location.href).pathname;
  return origin === self.location.origin && /^(runbooks\/|_astro\/|favicon)/.test(pathname.slice(base.length));
}

/** Files of earlier releases pile up: a store as large as this begins anew. */
async function clearWhenFull() {
  if ((await (await caches.open(store)).keys()).length > mostKept) await caches.delete(store);
}

async function keep(address) {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return;
    await (await caches.open(store)).put(address, response.clone());
    // What another runbook's page needs is the same as this one's, apart from its own style sheets and scripts.
    if (!/html/.test(response.headers.get('content-type') ?? '')) return;
    const parts = [...(await response.text()).matchAll(/(?:href|src|component-url)="([^"]*\/_astro\/[^"]+)"/g)];
    for (const [, part] of parts) {
      const url = new URL(part, address).href;
      if (!(await caches.match(url))) await (await caches.open(store)).add(url);
    }
  } catch {
    // Gone meanwhile: what was kept before stays.
  }
}

async function answer(request) {
  const kept = () => caches.match(request, { ignoreSearch: request.mode === 'navigate' });
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) void (await caches.open(store)).put(request, response.clone());
    return response;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    // Slow is better than nothing.
    if (error instanceof DOMException && error.name === 'TimeoutError') return fetch(request);
    throw error;
  }
}
