/** Verifies a runbook: its sections, its thresholds, and that each placeholder of a command is one the reader fills in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { placeholdersIn } from '../content/placeholders.ts';
import { dirOf } from '../content/roots.ts';
import { runbookSchema } from '../schemas/runbook.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** In this order; whoever reads at 3 a.m. knows where to look. */
export const runbookSections = ['The first five minutes', 'Decide', 'Roll back', 'Tell people', 'Afterwards'];

export function checkRunbook(runbook: string, dir = dirOf(`runbooks/${runbook}`)): Problem[] {
  const page = readPage(`runbooks/${runbook}/index.mdx`, runbookSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data, body, bodyLine } = page;
  const drill = data.drill && 'exercise' in data.drill ? [{ kind: 'exercise' as const, id: data.drill.exercise }] : [];
  const problems = referenceProblems(
    page,
    [...data.related, ...data.notWhen.flatMap(({ see }) => see ?? []), ...drill],
    dir,
  );
  const report = (line: number, what: string, fix: string) => problems.push({ file, line, what, fix });
  const lineAt = (offset: number) => bodyLine + body.slice(0, offset).split('\n').length - 1;

  const headings = [...body.matchAll(/^## (.+)$/gm)].map((match) => match[1]?.trim() ?? '');
  if (headings.join('\n') !== runbookSections.join('\n')) {
    const line =
      bodyLine +
      Math.max(
        0,
        body.split('\n').findIndex((row) => row.startsWith('## ')),
      );
    report(
      line,
      `its sections are ${headings.join(', ') || 'none'}`,
      `write these, in this order: ${runbookSections.join(', ')}`,
    );
  }

  const known = new Set(data.placeholders.map(({ name }) => name));
  const used = new Set<string>();
  for (const match of body.matchAll(
    /<(?:Command|Message)\b[\s\S]*?\s(?:run|text)=(?:"([^"]*)"|'([^']*)'|\{`([^`]*)`\})/g,
  )) {
    for (const name of placeholdersIn(match[1] ?? match[2] ?? match[3] ?? '')) {
      used.add(name);
      if (!known.has(name)) {
        report(
          lineAt(match.index),
          `<${name}> is no placeholder of this runbook`,
          'add it to placeholders, or correct its name',
        );
      }
    }
  }
  for (const name of known) {
    if (!used.has(name))
      report(
        lineWith(page, `name: ${name}`, dir),
        `no command and no message uses <${name}>`,
        'use it, or take it off placeholders',
      );
  }

  const thresholds = new Set(data.thresholds.map(({ id }) => id));
  const decided = new Set<string>();
  for (const match of body.matchAll(/<Decide\b[^>]*?\sby="([^"]*)"/g)) {
    const id = match[1] ?? '';
    decided.add(id);
    if (!thresholds.has(id))
      report(lineAt(match.index), `there is no threshold ${JSON.stringify(id)}`, 'add it to thresholds, or correct by');
  }
  for (const id of thresholds) {
    if (!decided.has(id))
      report(
        lineWith(page, `id: ${id}`, dir),
        `nothing decides by the threshold ${id}`,
        `write <Decide by="${id}" />, or take it away`,
      );
  }
  for (const match of body.matchAll(/<Command\b[\s\S]*?\/>/g)) {
    const name = /\sshows="([^"]*)"/.exec(match[0])?.[1];
    if (name !== undefined && !existsSync(join(dir, `runbooks/${runbook}`, name)))
      report(lineAt(match.index), `there is no ${name} beside the page`, 'write what the command printed into it');
  }
  const steps = new Set<string>();
  for (const match of body.matchAll(/<Step\b[^>]*?\stitle="([^"]*)"/g)) {
    const title = match[1] ?? '';
    if (steps.has(title))
      report(
        lineAt(match.index),
        `two steps are called ${JSON.stringify(title)}`,
        'say what is different about this one',
      );
    steps.add(title);
  }
  if (!/<Step\b/.test(body)) report(bodyLine, 'there is no step', 'write <Step title="…">');
  return problems;
}
