/** One page that was found, as a list item; used by site-search.ts. The shapes are those of Pagefind's browser API. */
import { build } from './dom.ts';

interface SubResult {
  readonly title: string;
  readonly url: string;
  /** HTML: escaped text with `<mark>`. */
  readonly excerpt: string;
}

export interface PagefindResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly SubResult[];
}

export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: readonly { data(): Promise<PagefindResult> }[] }>;
}

const subResults = 3;

export function resultItem(result: PagefindResult): HTMLElement {
  const kind = result.meta['kind'];
  const subs = result.sub_results.filter((sub) => sub.url.includes('#')).slice(0, subResults);
  const link = build(
    'a',
    { href: result.url },
    build('span', { class: 'search-title' }, result.meta['title'] ?? result.url),
  );
  if (kind !== undefined) link.append(' ', build('span', { class: 'search-kind' }, kind));
  // Where a section matched, its own excerpt says more than the page's.
  if (subs.length === 0) link.append(' ', excerpt(result.excerpt));
  const item = build('li', { class: 'search-result' }, link);
  if (subs.length > 0) item.append(build('ul', {}, ...subs.map(subItem)));
  return item;
}

function subItem(sub: SubResult): HTMLElement {
  const link = build(
    'a',
    { href: sub.url },
    build('span', { class: 'search-title' }, sub.title),
    ' ',
    excerpt(sub.excerpt),
  );
  return build('li', { class: 'search-sub' }, link);
}

/** Takes text and marks out of Pagefind's HTML, and nothing else. */
function excerpt(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const line = build('span', { class: 'search-excerpt' });
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    line.append(node instanceof HTMLElement && node.localName === 'mark' ? build('mark', {}, text) : text);
  }
  return line;
}
