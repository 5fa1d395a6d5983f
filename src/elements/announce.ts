/**
 * One polite live region for the whole page: short sentences for screen readers; and one visible line for what the
 * learner must know about the whole page.
 *
 * Makes `<p class="visually-hidden" role="status" id="announcer"></p>` at the end of the body (D's CSS has
 * `.visually-hidden`), and `<div class="page-notice" role="status"><p>…</p><button>Close</button></div>` (D: fixed at the
 * bottom, above the content, not over the focused element).
 */
import { build, button } from './dom.ts';

let region: HTMLElement | undefined;

export function announce(sentence: string): void {
  if (region === undefined) {
    region = build('p', { class: 'visually-hidden', role: 'status', id: 'announcer' });
    document.body.append(region);
  }
  const line = region;
  // An equal sentence twice must change the text to be read again; the pause lets the region enter the page first.
  line.textContent = '';
  setTimeout(() => (line.textContent = sentence), 60);
}

const shown = new Set<string>();

/** Shows a sentence once a page. */
export function pageNotice(sentence: string): void {
  if (shown.has(sentence)) return;
  shown.add(sentence);
  const notice = build('div', { class: 'page-notice', role: 'status' }, build('p', {}, sentence));
  notice.append(button('Close', {}, () => notice.remove()));
  document.body.append(notice);
}
