import { describe, expect, it } from 'vitest';
import { contentWith, texts } from './content-fixture.ts';
import { mutationKey, readRecord, recordProblems, scoreOf, writeRecord } from './mutation-record.ts';

const folder = 'exercises/e';
const mutated = {
  tests: { name: 'a_test.go', text: 'func TestA(t *testing.T) {}' },
  solution: [{ name: 'a.go', text: 'func A() { defer f() }' }],
};
const unnoticed = [{ file: 'a.go', line: 3, change: 'remove defer f()' }];
const record = { of: mutationKey(mutated), mutants: 4, unnoticed };
const excuse = { change: 'remove defer f()', why: 'f does nothing.' };

/** What a check says about the record; undefined when there is none. */
function said(kept: typeof record | undefined, { score = 80, equivalent = [] as (typeof excuse)[] } = {}) {
  const dir = contentWith({ 'exercises/e/index.mdx': '' });
  if (kept) writeRecord(folder, kept, dir);
  return texts(recordProblems(folder, mutated, { score, equivalent }, dir), 'content/exercises/e/');
}

describe('the record of mutants', () => {
  it('is read as it was written', () => {
    const dir = contentWith({ 'exercises/e/index.mdx': '' });
    writeRecord(folder, record, dir);
    expect(readRecord(folder, dir)).toEqual(record);
  });

  it('must be there, and of these files', () => {
    const fix = 'run npm run check -- --mutation content/exercises/e';
    expect(said(undefined)).toEqual([
      `index.mdx:1: which changes of the solution the tests notice is not on record; ${fix}`,
    ]);
    expect(said({ ...record, of: 'older' })).toEqual([
      `index.mdx:1: which changes of the solution the tests notice is on record for older files; ${fix}`,
    ]);
  });

  it('must reach the score that the exercise sets', () => {
    expect(said(record, { score: 75 })).toEqual([]);
    expect(said(record)).toEqual([
      'index.mdx:1: the tests notice 75 % of the changes of the solution, and must notice 80 %; ' +
        'test what the changes below break, or declare with a reason in mutation.equivalent which change nothing',
      'solution/a.go:3: no test notices this change: remove defer f(); let a test fail without it, with a message that teaches why',
    ]);
  });

  it('does not count what is declared equivalent', () => {
    expect(scoreOf(record, [excuse])).toBe(100);
    expect(said(record, { score: 100, equivalent: [excuse] })).toEqual([]);
  });

  it('knows every change that is declared equivalent', () => {
    expect(said({ ...record, unnoticed: [] }, { equivalent: [excuse] })).toEqual([
      'index.mdx:1: the change "remove defer f()" is declared equivalent, and there is no such change that the tests do not notice; ' +
        'correct its text, or take it off mutation.equivalent',
    ]);
  });
});
