import { describe, expect, it } from 'vitest';
import type { TestResult, Verdict } from '../go/grade.ts';
import { notRejected } from './check-answers.ts';

const failed = (...tests: TestResult[]): Verdict => ({ kind: 'failed', tests, leaks: [], transcript: '', vet: [] });

describe('notRejected, where the learner writes the tests', () => {
  const verdict = failed(
    { name: 'TestFee', result: 'failed', message: '' },
    { name: 'TestFee/free', result: 'failed', message: 'fee is 0, want 490' },
    { name: 'Your tests notice: Adds twice', result: 'failed', message: 'Try two items.' },
  );

  it('finds the words with which a sub-test rejects the right implementation', () => {
    expect(notRejected(verdict, 'right', 'want 490')).toBeUndefined();
  });

  it('does not take what is said about a wrong implementation for that', () => {
    expect(notRejected(verdict, 'right', 'Try two items')).toMatch('right does not say "Try two items": fee is 0');
    expect(notRejected(failed(), 'right', 'want 490')).toMatch('right does not fail');
  });
});
