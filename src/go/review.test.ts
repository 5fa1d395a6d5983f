import { expect, it } from 'vitest';
import type { Note, Program, ReviewResult } from './engine.ts';
import { review, type ReviewedExercise } from './review.ts';
import { unavailableEngine } from './unavailable-engine.ts';

const answer: Program = [{ name: 'a.go', text: 'package main // mine\n' }];
const exercise: ReviewedExercise = {
  slug: 'e',
  starter: [{ name: 'a.go', text: 'package main\n' }],
  by: { kind: 'tests', tests: { name: 'a_test.go', text: 'tests' } },
  reviewExcept: ['any'],
};
const note = (id: string, file: string): Note => ({ id, file, line: 1, column: 1, message: '' });

const reviewed = (result: ReviewResult, of = exercise, own = answer) => {
  const seen: Program[] = [];
  const engine = {
    ...unavailableEngine('No.'),
    review: async (program: Program) => {
      seen.push(program);
      return result;
    },
  };
  return { notes: review(of, own, engine), seen };
};

it('looks at the answer beside its tests, and keeps the notes on the answer that fit the exercise', async () => {
  const notes = [note('minmax', 'a.go'), note('minmax', 'prog_test.go'), note('any', 'a.go')];
  const result = reviewed({ kind: 'reviewed', notes });
  expect(await result.notes).toEqual([note('minmax', 'a.go')]);
  expect(result.seen).toEqual([[{ name: 'prog.go', text: 'tests' }, ...answer]]);
});

it('says nothing about code that the exercise gave', async () => {
  const starter = 'package main\n\ntype Store struct{}\n\nfunc (Store) Save() {}\n\nfunc solve() {\n\t// yours\n}\n';
  const own = starter
    .replace('\t// yours', '\tgo func() {\n\t\tfor {\n\t\t}\n\t}()')
    .replace('type', '// A Store.\ntype');
  const given = { ...exercise, starter: [{ name: 'a.go', text: starter }] };
  const at = (line: number): Note => ({ ...note('minmax', 'a.go'), line });
  const result = reviewed({ kind: 'reviewed', notes: [1, 4, 6, 8, 9].map(at) }, given, [{ name: 'a.go', text: own }]);
  // The line of Save is as it was; Store has a comment now; solve is the learner's.
  expect((await result.notes)?.map(({ line }) => line)).toEqual([4, 8, 9]);
});

it('looks at tests that the learner wrote as tests, beside the right implementation', async () => {
  const right = [{ name: 'split.go', text: 'package main // right\n' }];
  const own = [{ name: 'split_test.go', text: 'package main // tests\n' }];
  const by = { kind: 'implementations', right, wrong: [] } as const;
  const notes = [note('minmax', 'split_test.go'), note('minmax', 'split.go')];
  const result = reviewed({ kind: 'reviewed', notes }, { ...exercise, by }, own);
  expect(await result.notes).toEqual([note('minmax', 'split_test.go')]);
  expect(result.seen[0]?.map(({ name }) => name)).toEqual(['prog.go', 'split.go', 'split_test.go']);
});

it('is nothing where nobody reviews', async () => {
  expect(await reviewed({ kind: 'unavailable', why: 'No.' }).notes).toBeUndefined();
});
