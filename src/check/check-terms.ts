/** The glossary: every term that a page marks is explained there, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentDir } from '../content/programs.ts';
import { termSchema } from '../schemas/term.ts';
import type { Problem } from './problem.ts';

const glossary = 'content/glossary.yaml';

export function checkTerms(dir = contentDir): Problem[] {
  const parsed = z.array(termSchema).safeParse(parse(readFileSync(join(dir, 'glossary.yaml'), 'utf8')));
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file: glossary,
      line: 1,
      what: `entry ${issue.path.join('.')}: ${issue.message}`,
      fix: 'see src/schemas/term.ts',
    }));
  }
  const known = new Set(parsed.data.map((term) => term.id));
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
  return pages.flatMap((path) =>
    readFileSync(join(dir, path), 'utf8')
      .split('\n')
      .flatMap((row, i) =>
        [...row.matchAll(/<Term is="([^"]*)"/g)]
          .filter((match) => !known.has(match[1] ?? ''))
          .map((match) => ({
            file: `content/${path}`,
            line: i + 1,
            what: `the term ${JSON.stringify(match[1])} is not in the glossary`,
            fix: `explain it in ${glossary}, or correct its id`,
          })),
      ),
  );
}
