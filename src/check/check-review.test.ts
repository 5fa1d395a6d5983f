import { describe, expect, it } from 'vitest';
import type { Note } from '../go/engine.ts';
import { checkReviewNotes, exceptionProblems, reviewJob } from './check-review.ts';
import { rootsFor } from '../content/roots.ts';
import { contentWith, printing, tableEngine } from './content-fixture.ts';
import { problemText } from './problem.ts';

const entry = `- id: sleepsync
  title: Wait, do not sleep
  advice: Wait for what you need.
  why: A sleep is too short on some days.
  rule: concurrency/wait-do-not-sleep
`;

const rule = 'guides/concurrency/rules/wait-do-not-sleep/index.md';
const tableOf = (text: string, more: Readonly<Record<string, string>> = { [rule]: '' }) =>
  checkReviewNotes(rootsFor([], contentWith({ 'review-notes.yaml': text, ...more }))).map((problem) =>
    problemText(problem),
  );

describe('checkReviewNotes', () => {
  it('is content with entries that say everything', () => {
    expect(tableOf(entry)).toEqual([]);
  });

  it('names the line of what is wrong', () => {
    expect(tableOf(entry.replace('rule: concurrency/wait-do-not-sleep', 'rule: sleep'))).toEqual([
      expect.stringMatching(/^content\/review-notes\.yaml:5: entry 0\.rule: rule must name a guide and a rule/),
    ]);
    expect(tableOf(entry + entry)).toEqual([expect.stringMatching(/:6: entry 1\.id: sleepsync has an entry already/)]);
    expect(tableOf(entry, {})).toEqual([
      'content/review-notes.yaml:5: the note sleepsync names the rule concurrency/wait-do-not-sleep, and there is none; ' +
        'correct it, or write the rule: npm run new -- rule concurrency/wait-do-not-sleep',
    ]);
    expect(tableOf('- id: [')).toEqual([expect.stringMatching(/it is not YAML/)]);
  });
});

describe('exceptionProblems', () => {
  it('wants notes that exist', () => {
    const dir = contentWith({ 'review-notes.yaml': entry });
    expect(exceptionProblems('index.mdx', ['sleepsync'], dir)).toEqual([]);
    expect(exceptionProblems('index.mdx', ['sleepsink'], dir).map((problem) => problemText(problem))).toEqual([
      expect.stringMatching(/^index\.mdx:1: reviewExcept names the note "sleepsink", and there is none/),
    ]);
  });
});

describe('reviewJob', () => {
  const note = (id: string, file = 'a.go'): Note => ({ id, file, line: 7, column: 2, message: 'Rough.' });
  const solution = [{ name: 'a.go', text: 'package main\n' }];
  const problems = async (notes: readonly Note[], reviewExcept: readonly string[] = []) => {
    const by = { kind: 'tests', tests: { name: 'a_test.go', text: '' } } as const;
    const exercise = { slug: 'e', starter: [], by, reviewExcept };
    const plain = { ...tableEngine(() => printing('')), review: async () => ({ kind: 'reviewed', notes }) as const };
    const found = await reviewJob('exercises/e', exercise, solution).run({ plain, shuffled: [] });
    return found.map((problem) => problemText(problem));
  };

  it('is content with a solution that gets no note', async () => {
    expect(await problems([note('sleepsync', 'prog.go')])).toEqual([]);
  });

  it('reports a note at its line, unless the exercise excepts it', async () => {
    expect(await problems([note('sleepsync')])).toEqual([
      expect.stringMatching(
        /^content\/exercises\/e\/solution\/a\.go:7: the review has a note on the solution: sleepsync: Rough\.; write it better/,
      ),
    ]);
    expect(await problems([note('sleepsync')], ['sleepsync'])).toEqual([]);
  });
});
