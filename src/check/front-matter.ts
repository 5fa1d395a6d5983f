/** Reads an MDX file's front matter against its schema; each fault becomes a problem at its own line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { contentDir } from '../content/programs.ts';
import type { Problem } from './problem.ts';
import { lineOf } from './yaml-faults.ts';

export interface Page<T> {
  /** Below the project. */
  readonly file: string;
  readonly data: T;
  readonly body: string;
  /** The line of the file at which the body begins. */
  readonly bodyLine: number;
}

/** `path` is below `content/`, which lies in `dir`. */
export function readPage<T>(path: string, schema: z.ZodType<T>, dir = contentDir): Page<T> | Problem[] {
  const file = `content/${path}`;
  const text = readFileSync(join(dir, path), 'utf8');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match?.[1]) {
    return [
      {
        file,
        line: 1,
        what: 'there is no front matter',
        fix: 'begin the file with --- and the fields of its schema in src/schemas',
      },
    ];
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line + 1;
    return [
      { file, line, what: `the front matter is not YAML: ${fault.message.split('\n')[0]}`, fix: 'correct its syntax' },
    ];
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) {
    const bodyLine = match[0].split('\n').length;
    return { file, data: parsed.data, body: text.slice(match[0].length), bodyLine };
  }
  return parsed.error.issues.map((issue) => {
    const field = issue.path.join('.') || 'front matter';
    return {
      file,
      line: lineOf(document, lines, issue) + 1,
      what: `${field}: ${issue.message}`,
      fix: 'see the field in src/schemas',
    };
  });
}
