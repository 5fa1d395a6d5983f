/** Reads a YAML file of `content/` that is one list: the glossary, the modules. Each fault becomes a problem at its line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Root } from '../content/roots.ts';
import type { Problem } from './problem.ts';
import { lineOf } from './yaml-faults.ts';

export interface YamlList<T> {
  readonly entries: readonly (T & { readonly id: string })[];
  /** The line of each entry. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/** `path` is below `root`; `of` names the schema's file for those who read the message. An id may come only once. */
export function readYamlList<T extends { readonly id: string }>(
  path: string,
  schema: z.ZodType<T>,
  of: string,
  root: Root,
): YamlList<T> {
  const file = `${root.name}/${path}`;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root.dir, path), 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const what = `it is not YAML: ${fault.message.split('\n')[0]}`;
    return {
      entries: [],
      lines: [],
      problems: [{ file, line: lines.linePos(fault.pos[0]).line, what, fix: 'correct its syntax' }],
    };
  }
  const unique = z.array(schema).superRefine((entries, context) => {
    const seen = new Set<string>();
    for (const [i, { id }] of entries.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} is there already` });
      seen.add(id);
    }
  });
  const parsed = unique.safeParse(document.toJS() ?? []);
  if (parsed.success) {
    const items = isSeq(document.contents) ? document.contents.items : [];
    const at = items.map((item) => (isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1));
    return { entries: parsed.data, lines: at, problems: [] };
  }
  const problems = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(document, lines, issue),
    what: `entry ${issue.path.join('.')}: ${issue.message}`,
    fix: `see ${of}`,
  }));
  return { entries: [], lines: [], problems };
}
