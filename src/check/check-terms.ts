/** The glossary: every term that a page marks is explained there, once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { termSchema } from '../schemas/term.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import { readYamlList } from './yaml-list.ts';

const glossary = 'content/glossary.yaml';

const termsOf = (dir: string) =>
  existsSync(join(dir, 'glossary.yaml'))
    ? readYamlList('glossary.yaml', termSchema, 'src/schemas/term.ts', dir)
    : { entries: [], problems: [] };

export const termIds = (dir: string): string[] => termsOf(dir).entries.map(({ id }) => id);

export function checkTerms({ entries, dir }: Content): Problem[] {
  const terms = termsOf(dir);
  if (terms.problems.length > 0) return [...terms.problems];
  const known = new Set(terms.entries.map(({ id }) => id));
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
