/** The page of an exercise that was brought in: what is known filled in, the rest marked. */
import type { ImportSource } from './import-source.ts';
import type { Rejection } from './verdict-words.ts';

export interface ImportedPage {
  readonly slug: string;
  readonly source: ImportSource;
  readonly starter: 'fails' | 'does-not-compile';
  /** How the tests reject the starter, which both wrong answers are copies of. */
  readonly rejection: Rejection;
}

export function importedPage({ slug, source, starter, rejection }: ImportedPage): string {
  const title = source.title ?? `${slug[0]?.toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
  const wrong = (name: string) => `  - slug: ${name}
    mistake: "FILL IN: a mistake that people really make, in one line"
    why: "FILL IN: why it is wrong. Learners read this after they pass"
    rejectedBy: ${rejection.rejectedBy}
    says: ${JSON.stringify(rejection.says)}
`;
  return `---
title: ${JSON.stringify(cut(title, 70))}
# The lesson whose idea it trains. It lists this exercise, too. Leave both out where it belongs to none.
# module: concurrency
# lesson: leaks
minutes: 20
summary: ${JSON.stringify(cut(source.summary ?? 'FILL IN: one sentence for lists and search results', 200))}
starter: ${starter}
hints:
  - "FILL IN: a nudge, mostly a question that points at the right line"
  - "FILL IN: a direction, which part of the language or library helps"
  - "FILL IN: nearly there, everything but the code"
wrong:
${wrong('first-mistake')}${wrong('second-mistake')}sources:${
    source.source
      ? `\n  - title: ${JSON.stringify(cut(source.source.title, 120))}\n    url: ${source.source.url}`
      : ' []'
  }
---

${taskText(source.task) || 'FILL IN: the task, on one screen. What to change, what must hold afterwards, what to leave alone.'}
`;
}

/** Markdown as MDX: braces and tags are text outside of code; the first heading is the page's own. */
export function taskText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(^```[\s\S]*?^```[^\n]*$|`[^`\n]+`)/m)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[{}<]/g, (letter) => `\\${letter}`)))
    .join('')
    .replace(/^# .*\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s\S*$/, '')}…`;
};
