import { describe, expect, it } from 'vitest';
import type { TestResult, Verdict } from '../go/grade.ts';
import { leakWords, testsToShow, verdictMarks, verdictWords } from './verdict-words.ts';

const test = (name: string, result: TestResult['result'], message = ''): TestResult => ({ name, result, message });
const failed = (over: Partial<Extract<Verdict, { kind: 'failed' }>>): Verdict => ({
  kind: 'failed',
  tests: [],
  leaks: [],
  transcript: '',
  vet: [],
  ...over,
});

describe('verdictWords', () => {
  it('counts what fails and names the first', () => {
    const tests = [test('TestA', 'passed'), test('TestB', 'failed', 'got 1'), test('TestC', 'failed', 'got 2')];
    const words = verdictWords(failed({ tests }));
    expect(words.title).toBe('2 of 3 tests fail');
    expect(words.spoken).toBe('2 of 3 tests fail. First: TestB.');
  });
  it('does not count a test that only holds sub-tests', () => {
    const tests = [test('TestA', 'failed'), test('TestA/empty', 'failed', 'x'), test('TestA/one', 'passed')];
    expect(verdictWords(failed({ tests })).title).toBe('1 of 2 tests fails');
  });
  it('says that tests were not reached, and that a goroutine is left', () => {
    const tests = [test('TestA', 'failed', 'x'), test('TestB', 'not-reached')];
    const { lead } = verdictWords(failed({ tests, leaks: [{ file: 'a.go', line: 3, state: 'chan send' }] }));
    expect(lead).toContain('A goroutine is left behind');
    expect(lead).toContain('1 test was not reached');
  });
  it('reads the first compiler message', () => {
    const findings = [{ tool: 'compile', file: 'a.go', line: 4, column: 2, message: 'undefined: x' } as const];
    expect(verdictWords({ kind: 'does-not-compile', text: '', findings }).spoken).toBe(
      'It does not compile. First: a.go, line 4: undefined: x',
    );
  });
  it('passes in one line', () => {
    expect(verdictWords({ kind: 'passed', tests: [test('TestA', 'passed')], vet: [] }).spoken).toMatch(
      /^Passed\. 1 test, all pass/,
    );
  });
});

describe('testsToShow', () => {
  it('puts what failed first and keeps the order otherwise', () => {
    const tests = [test('A', 'passed'), test('B', 'failed'), test('C', 'not-reached'), test('D', 'failed')];
    expect(testsToShow(tests).map(({ name }) => name)).toEqual(['B', 'D', 'C', 'A']);
  });
});

describe('verdictMarks', () => {
  const files = ['a.go', 'a_test.go'];
  it('marks leaks before failing lines, one mark a line', () => {
    const verdict = failed({
      tests: [test('TestA', 'failed', 'a.go:3 and a_test.go:9')],
      leaks: [{ file: 'a.go', line: 3, state: 'chan send' }],
    });
    expect(verdictMarks(verdict, files).map(({ file, line, kind }) => [file, line, kind])).toEqual([
      ['a.go', 3, 'leak'],
      ['a_test.go', 9, 'failing'],
    ]);
  });
  it('knows a leak that a test itself reports', () => {
    const verdict = failed({
      tests: [test('TestA', 'failed', 'a goroutine still waits at a.go:38 (chan send). Why?')],
    });
    expect(verdictMarks(verdict, files)).toEqual([
      { file: 'a.go', line: 38, kind: 'leak', message: 'a goroutine never ends here (chan send)' },
    ]);
  });
  it('marks nothing for tests that passed', () => {
    expect(verdictMarks(failed({ tests: [test('TestA', 'passed', 'a.go:3')] }), files)).toEqual([]);
  });
});

describe('leakWords', () => {
  it('explains what the goroutine waits for', () => {
    expect(leakWords('chan send')).toContain('nobody receives');
    expect(leakWords('chan receive (nil chan)')).toContain('nil channel');
    expect(leakWords('something new')).toContain('(something new)');
  });
});
