/** Names of other pieces, in front matter: each must be there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoots, piece } from '../content/roots.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Page } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** The line of a page that first has this text; 1 where none has. `dir` is the content folder the page lies in. */
export function lineWith(page: Pick<Page<unknown>, 'file'>, text: string, dir: string): number {
  const rows = readFileSync(join(dir, page.file.replace(/^content\//, '')), 'utf8').split('\n');
  return rows.findIndex((row) => row.includes(text)) + 1 || 1;
}

/** `dir` is the content folder the page lies in; what it names may lie in any. */
export function referenceProblems(
  page: Pick<Page<unknown>, 'file'>,
  references: readonly Pick<Reference, 'kind' | 'id'>[],
  dir: string,
): Problem[] {
  const roots = contentRoots.some((root) => root.dir === dir)
    ? contentRoots
    : [...contentRoots, { dir, name: 'content', isTeams: true }];
  return references
    .filter(({ kind, id }) => !piece(kind, id, roots))
    .map(({ kind, id }) => ({
      file: page.file,
      line: lineWith(page, id, dir),
      what: `there is no ${kind} ${id}`,
      fix: 'correct the name, or write it',
    }));
}
