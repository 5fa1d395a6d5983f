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
import { define } from './dom.ts';
import type { SearchDialog } from './search-dialog.ts';

class SiteSearch extends HTMLElement {
  #dialog: Promise<SearchDialog> | undefined;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#open());
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    void this.#open();
  };

  async #open(): Promise<void> {
    this.#dialog ??= import('./search-dialog.ts').then(({ SearchDialog }) => new SearchDialog(this));
    (await this.#dialog).toggle();
  }
}

define('site-search', SiteSearch);
