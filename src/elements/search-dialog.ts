/** The dialog of `<site-search>`: loads Pagefind, searches while one types. Markup in site-search.ts's header. */
import { build, button, need } from './dom.ts';
import { siteHref } from './page-path.ts';
import { resultItem, type Pagefind, type PagefindResult } from './search-result.ts';

const firstResults = 8;
const typingPauseMs = 80;

export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  #pagefind: Promise<Pagefind> | undefined;
  /** Counts searches: an answer that was overtaken is not shown. */
  #asked = 0;

  constructor(place: HTMLElement) {
    this.#dialog = this.#makeDialog();
    place.append(this.#dialog);
  }

  toggle(): void {
    if (this.#dialog.open) {
      this.#dialog.close();
      return;
    }
    this.#pagefind ??= loadPagefind();
    this.#pagefind.catch(() => this.#say('Search could not be loaded. It is made when the site is built.'));
    this.#dialog.showModal();
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
      build(
        'div',
        { class: 'search-head' },
        input,
        button('Close', { class: 'search-close' }, () => dialog.close()),
      ),
      build('p', { class: 'search-status', role: 'status' }),
      build('ol', { class: 'search-results' }),
    );
    dialog.addEventListener('keydown', (event) => {
      // A search field keeps the first Escape for itself.
      if (event.key === 'Escape' && !event.isComposing) dialog.close();
      else moveThroughResults(event, dialog);
    });
    // The dialog covers itself with its children, so a click on it alone is a click beside it.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
    });
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
    need(this.#dialog, '.search-status').textContent = text;
  }

  #show(results: readonly PagefindResult[]): void {
    const list = need(this.#dialog, '.search-results');
    const held = list.contains(document.activeElement);
    list.replaceChildren(...results.map(resultItem));
    // Whoever was among the results of half a word already goes on among those of the whole.
    if (held) (list.querySelector('a') ?? need(this.#dialog, 'input')).focus();
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
