/**
 * `<site-search>`: search in a dialog, keyboard first; Pagefind is loaded when it is opened.
 *
 * Expects:
 *
 *     <site-search>
 *       <button type="button" class="needs-js" aria-keyshortcuts="Control+K Meta+K" aria-haspopup="dialog">Search <kbd>Ctrl K</kbd></button>
 *     </site-search>
 *
 * E appends to itself, once opened (arrow keys move from the field through the links and back; Enter follows):
 *
 *     <dialog class="search-dialog" aria-label="Search">
 *       <div class="search-head"><input type="search" aria-label="Search the site"><button type="button" class="search-close">Close</button></div>
 *       <p class="search-status" role="status">12 results</p>
 *       <ol class="search-results">
 *         <li class="search-result"><a href><span class="search-title">…</span> <span class="search-kind">Exercise</span>
 *             <span class="search-excerpt">…<mark>…</mark></span></a>
 *           <ul><li class="search-sub"><a href><span class="search-title">…</span> <span class="search-excerpt">…</span></a></li></ul></li>
 *       </ol>
 *     </dialog>
 *
 * Pages: `data-pagefind-body` on the main content only; `data-pagefind-ignore` on toolbars, outputs and starters.
 */
import { build, button, define, need } from './dom.ts';
import { resultItem } from './search-result.ts';
import type { Pagefind, PagefindResult } from './search-result.ts';
import { siteHref } from './page-path.ts';

const firstResults = 8;
const typingPauseMs = 80;

class SiteSearch extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  /** Counts searches: an answer that was overtaken is not shown. */
  #asked = 0;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.#open());
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (this.#dialog?.open) this.#dialog.close();
    else this.#open();
  };

  #open(): void {
    this.#dialog ??= this.#makeDialog();
    this.#pagefind ??= loadPagefind();
    this.#pagefind.catch(() => this.#say('Search could not be loaded. It is made when the site is built.'));
    if (!this.#dialog.open) this.#dialog.showModal();
    need<HTMLInputElement>(this.#dialog, 'input').select();
  }

  #makeDialog(): HTMLDialogElement {
    const input = build('input', {
      type: 'search',
      'aria-label': 'Search the site',
      placeholder: 'Channels, context, leak …',
      autocomplete: 'off',
      spellcheck: 'false',
      autofocus: true,
    });
    let typing: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => void this.#search(input.value.trim()), typingPauseMs);
    });
    const dialog = build('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
    dialog.append(
      build('div', { class: 'search-head' }, input, button('Close', { class: 'search-close' }, () => dialog.close())),
      build('p', { class: 'search-status', role: 'status' }),
      build('ol', { class: 'search-results' }),
    );
    dialog.addEventListener('keydown', (event) => moveThroughResults(event, dialog));
    // The dialog covers itself with its children, so a click on it alone is a click beside it.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
    });
    this.append(dialog);
    return dialog;
  }

  async #search(term: string): Promise<void> {
    const asked = ++this.#asked;
    if (term === '') {
      this.#show([]);
      this.#say('');
      return;
    }
    try {
      const pagefind = await (this.#pagefind ??= loadPagefind());
      const { results } = await pagefind.search(term);
      const data = await Promise.all(results.slice(0, firstResults).map((result) => result.data()));
      if (asked !== this.#asked) return;
      this.#show(data);
      this.#say(found(results.length, term));
    } catch {
      this.#pagefind = undefined;
      this.#say('Search did not answer. Check the connection and type again.');
    }
  }

  #say(text: string): void {
    if (this.#dialog !== undefined) need(this.#dialog, '.search-status').textContent = text;
  }

  #show(results: readonly PagefindResult[]): void {
    if (this.#dialog !== undefined) need(this.#dialog, '.search-results').replaceChildren(...results.map(resultItem));
  }
}

async function loadPagefind(): Promise<Pagefind> {
  // Made by the build, beside the pages: the bundler must leave the address alone.
  const pagefind: Pagefind = await import(/* @vite-ignore */ siteHref('pagefind/pagefind.js'));
  await pagefind.options({ baseUrl: siteHref(''), excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}

function found(count: number, term: string): string {
  if (count === 0) return `Nothing found for “${term}”.`;
  const all = count === 1 ? '1 page' : `${count} pages`;
  return count > firstResults ? `${all}; the best ${firstResults} are shown.` : `${all}.`;
}

/** Down and Up walk through field and links; Enter in the field follows the first. */
function moveThroughResults(event: KeyboardEvent, dialog: HTMLElement): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .search-results a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at === -1) return;
  if (event.key === 'Enter' && at === 0) {
    event.preventDefault();
    stops[1]?.click();
    return;
  }
  const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
  if (to === undefined) return;
  event.preventDefault();
  stops[(to + stops.length) % stops.length]?.focus();
}

define('site-search', SiteSearch);
