/** Each piece of content has a page that can be read, and each page belongs to a piece. */
import { readdirSync } from 'node:fs';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

export function checkPages({ entries, roots }: Content): Problem[] {
  const known = new Set(entries.map(({ folder }) => `${folder}/index.mdx`));
  const orphans = roots
    .flatMap(({ dir }) => readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx') && !known.has(path))
    .map((path) => ({
      file: `content/${path}`,
      line: 1,
      what: 'the site makes no page from it',
      fix: 'call it index.mdx in a folder of its own, as deep as the others of its kind, or delete it',
    }));
  const faults = entries.flatMap(({ page, notes }) =>
    [page, ...notes].flatMap(({ file, fault }) => (fault ? [{ file, ...fault }] : [])),
  );
  return [...faults, ...orphans];
}
