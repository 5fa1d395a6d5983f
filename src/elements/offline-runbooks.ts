/**
 * Runbooks are wanted most when something is down: once one has been opened, all of them open without a network. The
 * service worker (public/runbooks/offline.js) keeps them; this tells it what a page has loaded. Used by runbook-run.ts.
 */
import { siteHref } from './page-path.ts';

/** Does nothing where the browser has no service workers or forbids them: the page that is open needs no network. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(siteHref('runbooks/offline.js'), { scope: siteHref('runbooks/') });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const pages = [...document.querySelectorAll<HTMLAnchorElement>('.runbook-others a')].map(({ href }) => href);
    active?.postMessage({ keep: [...new Set([location.href.replace(/#.*/, ''), ...pages, ...loaded])] });
  } catch {
    // A private window, or a site that is served without HTTPS: as before, online only.
  }
}
