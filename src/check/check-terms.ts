/** The glossary: every term that a page marks is explained there, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { contentDir } from '../content/programs.ts';
import { termSchema } from '../schemas/term.ts';
import type { Problem } from './problem.ts';
import { lineOf } from './yaml-faults.ts';

const glossary = 'content/glossary.yaml';

/** The terms, each explained once. */
const termsSchema = z.array(termSchema).superRefine((terms, context) => {
  const seen = new Set<string>();
  for (const [i, { id }] of terms.entries()) {
    if (seen.has(id)) context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} is explained already` });
    seen.add(id);
  }
});

export function checkTerms(dir = contentDir): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, 'glossary.yaml'), 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const what = `it is not YAML: ${fault.message.split('\n')[0]}`;
    return [{ file: glossary, line: lines.linePos(fault.pos[0]).line, what, fix: 'correct its syntax' }];
  }
  const parsed = termsSchema.safeParse(document.toJS());
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file: glossary,
      line: lineOf(document, lines, issue),
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
