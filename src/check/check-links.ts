/** Links and images of pages: what is inside resolves, to the heading; what is outside has the right form. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pieces } from '../content/roots.ts';
import type { Content, Entry } from './content.ts';
import type { MdxPage } from './mdx-page.ts';
import { modulesOf } from './check-modules.ts';
import { termIds } from './check-terms.ts';
import type { Problem } from './problem.ts';

/** Ids on a page, by its address. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

export function checkLinks(content: Content): Problem[] {
  const places = placesOf(content);
  return content.entries.flatMap((entry) =>
    [entry.page, ...entry.notes].flatMap((page) => [
      ...page.links.flatMap(({ line, url }) => fault(page, line, wrongLink(url, entry.address, places))),
      ...page.images.flatMap(({ line, url, alt }) => [
        ...fault(page, line, wrongImage(url, entry)),
        ...fault(
          page,
          line,
          alt === '' && {
            what: `the image ${url} has no alternative text`,
            fix: 'say between the brackets what it shows to those who do not see it',
          },
        ),
      ]),
    ]),
  );
}

interface Wrong {
  readonly what: string;
  readonly fix: string;
}

const fault = ({ file }: MdxPage, line: number, wrong: Wrong | false | undefined): Problem[] =>
  wrong ? [{ file, line, ...wrong }] : [];

function placesOf({ entries, roots }: Content): Places {
  const places = new Map<string, Set<string>>(sitePages().map((address) => [address, new Set<string>()]));
  for (const { id } of roots.flatMap((root) => modulesOf(root).modules)) places.set(`/learn/${id}/`, new Set());
  places.set('/glossary/', new Set(termIds(roots)));
  for (const { address, page, kind, slug } of entries) {
    const ids = page.elements.flatMap(({ attributes: { id } }) => (id ? [id] : []));
    places.set(
      address,
      new Set([...(places.get(address) ?? []), ...page.headings.map(({ id }) => id), ...kind.anchors, ...ids]),
    );
    if (kind.folder === 'faq') places.get(address)?.add(slug); // all on one page
  }
  for (const { kind } of entries) {
    if (kind.depth === 1 && !places.has(`/${kind.folder}/`)) places.set(`/${kind.folder}/`, new Set()); // its index
  }
  for (const { id } of pieces('rule', roots)) {
    const [guide = '', name = ''] = id.split('/');
    places.get(`/guides/${guide}/`)?.add(name);
  }
  return places;
}

const pagesDir = fileURLToPath(new URL('../pages', import.meta.url));

/** Addresses of the pages that are there without content: `/`, `/exercises/`. */
function sitePages(): string[] {
  return readdirSync(pagesDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.astro') && !path.includes('[') && path !== '404.astro')
    .map((path) => `/${path.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/')}`);
}

function wrongLink(url: string, address: string, places: Places): Wrong | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(url)) return wrongAddress(url);
  if (url === '') return { what: 'a link leads nowhere', fix: 'write the address between the parentheses' };
  if (url.startsWith('/')) {
    return {
      what: `the link ${url} begins with /, and breaks where the site lies below the root`,
      fix: 'write it relative to this page, for example ../channels/',
    };
  }
  const target = new URL(url, `https://site.invalid${address}`);
  const ids = places.get(target.pathname);
  if (!ids) {
    const slashed = places.has(`${target.pathname}/`) ? ', with / at its end' : ` (this page is ${address})`;
    return {
      what: `the link ${url} leads to ${target.pathname}, and there is no such page`,
      fix: `correct it${slashed}`,
    };
  }
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor === '' || ids.has(anchor)) return undefined;
  const near = [...ids].filter((id) => id.includes(anchor) || anchor.includes(id));
  const known = near.length > 0 ? near : [...ids];
  return {
    what: `the link ${url} leads to #${anchor}, and ${target.pathname} has no such heading`,
    fix: `correct it; there is ${
      known
        .slice(0, 6)
        .map((id) => `#${id}`)
        .join(', ') || 'no heading at all'
    }`,
  };
}

/** External links are looked at for their form only: a check that needs the network would fail with it. */
function wrongAddress(url: string): Wrong | undefined {
  if (url.startsWith('mailto:')) return undefined;
  const at = URL.canParse(url) ? new URL(url) : undefined;
  if (at?.protocol === 'http:') return { what: `the link ${url} is not encrypted`, fix: 'write https://' };
  if (at?.protocol !== 'https:' || !/^[^.]+(\.[^.]+)+$/.test(at.hostname) || /\s/.test(url)) {
    return { what: `the link ${url} is no address on the web`, fix: 'write it as https://host/path' };
  }
  return undefined;
}

function wrongImage(url: string, { folder, root: { dir, name }, notes }: Entry): Wrong | undefined {
  if (/^([a-z]+:)?\/\//i.test(url)) {
    return {
      what: `the image ${url} lies elsewhere, and the site loads nothing from there`,
      fix: 'put it beside the page',
    };
  }
  const folders = [folder, ...notes.map(({ file }) => file.replace(`${name}/`, '').replace(/\/[^/]+$/, ''))];
  if (folders.some((of) => existsSync(join(dir, of, url)))) return undefined;
  return { what: `there is no image ${url}`, fix: 'put it beside the page, or correct its name' };
}
