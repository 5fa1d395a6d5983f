import { expect, it } from 'vitest';
import type { Note, Program, ReviewResult } from './engine.ts';
import { review } from './review.ts';
import { unavailableEngine } from './unavailable-engine.ts';

const answer: Program = [{ name: 'a.go', text: 'package main\n' }];
const exercise = { slug: 'e', starter: answer, tests: { name: 'a_test.go', text: 'tests' }, reviewExcept: ['any'] };
const note = (id: string, file: string): Note => ({ id, file, line: 1, column: 1, message: '' });

const reviewed = (result: ReviewResult) => {
  const seen: Program[] = [];
  const engine = {
    ...unavailableEngine('No.'),
    review: async (program: Program) => {
      seen.push(program);
      return result;
    },
  };
  return { notes: review(exercise, answer, engine), seen };
};

it('looks at the answer beside its tests, and keeps the notes on the answer that fit the exercise', async () => {
  const notes = [note('minmax', 'a.go'), note('minmax', 'prog_test.go'), note('any', 'a.go')];
  const result = reviewed({ kind: 'reviewed', notes });
  expect(await result.notes).toEqual([note('minmax', 'a.go')]);
  expect(result.seen).toEqual([[{ name: 'prog.go', text: 'tests' }, ...answer]]);
});

it('is nothing where nobody reviews', async () => {
  expect(await reviewed({ kind: 'unavailable', why: 'No.' }).notes).toBeUndefined();
});
