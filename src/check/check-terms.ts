/** The glossary: every term that a page marks is explained there, once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from '../content/roots.ts';
import { termSchema } from '../schemas/term.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import { readYamlList } from './yaml-list.ts';

const glossary = 'content/glossary.yaml';

const termsOf = (roots: readonly Root[]) =>
  roots
    .filter(({ dir }) => existsSync(join(dir, 'glossary.yaml')))
    .map((root) => readYamlList('glossary.yaml', termSchema, 'src/schemas/term.ts', root));

export const termIds = (roots: readonly Root[]): string[] =>
  termsOf(roots).flatMap(({ entries }) => entries.map(({ id }) => id));

export function checkTerms({ entries, roots }: Content): Problem[] {
  const faults = termsOf(roots).flatMap(({ problems }) => problems);
  if (faults.length > 0) return faults;
  const known = new Set(termIds(roots));
  return entries.flatMap(({ page, notes }) =>
    [page, ...notes].flatMap(({ file, elements }) =>
      elements
        .filter(({ name, attributes }) => name === 'Term' && !known.has(attributes['is'] ?? ''))
        .map(({ line, attributes }) => ({
          file,
          line,
          what: `the term ${JSON.stringify(attributes['is'] ?? '')} is not in the glossary`,
          fix: `explain it in ${glossary}, or correct its id`,
        })),
    ),
  );
}
