import { describe, expect, it } from 'vitest';
import type { Outcome, Program } from '../go/engine.ts';
import { checkExercise } from './check-exercise.ts';
import { contentWith, printing, tableEngine } from './content-fixture.ts';
import { problemText } from './problem.ts';

const front = (starter = 'fails') => `---
title: Close the channel
module: m
lesson: l
minutes: 10
summary: Close it where it is sent.
starter: ${starter}
hints: [A nudge., A direction., Nearly there.]
wrong:
  - slug: never
    mistake: Never closes it
    why: The receiver waits for ever.
    rejectedBy: TestEnds
    says: still waits
  - slug: typo
    mistake: Misspells close
    why: The compiler knows no such word.
    rejectedBy: compile
    says: "undefined: clos"
---
Close it.
`;

const ended = (result: string, logged = '') =>
  printing(`=== RUN   TestEnds\n${logged}--- ${result}: TestEnds (0.00s)\n`, {
    isTest: true,
    status: result === 'PASS' ? 0 : 1,
  });

/** How answers end, by the text of their file. */
const outcomes: Readonly<Record<string, Outcome>> = {
  starter: ended('FAIL'),
  solution: ended('PASS'),
  never: ended('FAIL', '    prog_test.go:9: the range still waits\n'),
  typo: { kind: 'build-failed', text: './a.go:3:2: undefined: clos\n', findings: [] },
  endless: { kind: 'limit', limit: 'run-time', message: 'It was still busy.', output: [] },
  vetted: printing('=== RUN   TestEnds\n--- PASS: TestEnds (0.00s)\n', {
    vet: [{ tool: 'vet', file: 'a.go', line: 2, column: 1, message: 'odd' }],
  }),
};

const answerOf = (program: Program): Outcome =>
  outcomes[program[1]?.text ?? ''] ?? { kind: 'unavailable', why: 'No Go.' };

const good: Readonly<Record<string, string>> = {
  'index.mdx': front(),
  'starter/a.go': 'starter',
  'solution/a.go': 'solution',
  'solution/why.md': 'Because.',
  'tests/a_test.go': 'func TestEnds(t *testing.T) {}',
  'wrong/never/a.go': 'never',
  'wrong/typo/a.go': 'typo',
};

/** Checks the exercise `e`, good but for these files; undefined takes a file away. */
async function check(changed: Readonly<Record<string, string | undefined>> = {}, shuffled = answerOf) {
  const files = Object.entries({ ...good, ...changed }).flatMap(([name, text]) =>
    text === undefined ? [] : [[`exercises/e/${name}`, text] as const],
  );
  const dir = contentWith({ 'lessons/m/l/index.mdx': '', ...Object.fromEntries(files) });
  const problems = await checkExercise('e', { plain: tableEngine(answerOf), shuffled: [tableEngine(shuffled)] }, dir);
  return problems.map((problem) => problemText(problem).replace('content/exercises/e', '.'));
}

describe('checkExercise', () => {
  it('is content with an exercise that does what it says', async () => {
    expect(await check()).toEqual([]);
  });

  it('checks the front matter first', async () => {
    expect(await check({ 'index.mdx': front().replace('minutes: 10', 'minutes: 3') })).toEqual([
      './index.mdx:5: minutes: minutes must be at least 5; see the field in src/schemas',
    ]);
  });

  it.each([
    ['a starter', { 'starter/a.go': undefined }, /there is no starter/],
    ['one test file', { 'tests/b_test.go': 'x' }, /tests\/ does not have exactly one \.go file/],
    ['a test file', { 'tests/a_test.go': undefined }, /tests\/ does not have exactly one \.go file/],
    ['a lesson', { 'index.mdx': front().replace('lesson: l', 'lesson: x') }, /there is no lesson m\/x/],
    ['a note on the solution', { 'solution/why.md': undefined }, /solution\/why\.md is missing/],
    [
      'a solution with the starter’s files',
      { 'solution/b.go': 'x' },
      /solution\/ does not have the same files as starter\//,
    ],
    ['each wrong answer', { 'wrong/never/a.go': undefined }, /wrong\/never\/ does not have the same files/],
    ['wrong answers that are described', { 'wrong/extra/a.go': 'never' }, /wrong\/extra is not described/],
  ])('asks for %s', async (_, changed, expected) => {
    expect(await check(changed)).toEqual([expect.stringMatching(expected)]);
  });

  it('wants a starter that fails, or does not compile, as announced', async () => {
    expect(await check({ 'starter/a.go': 'solution' })).toEqual([
      expect.stringMatching(/the starter should be "fails", and it is "passed"/),
    ]);
    expect(await check({ 'starter/a.go': 'endless' })).toEqual([]);
    expect(await check({ 'starter/a.go': 'typo', 'index.mdx': front('does-not-compile') })).toEqual([]);
    expect(await check({ 'index.mdx': front('does-not-compile') })).toEqual([
      expect.stringMatching(/should be "does-not-compile", and it is "failed": TestEnds/),
    ]);
  });

  it('wants a solution that passes, without a word from vet', async () => {
    expect(await check({ 'solution/a.go': 'never' })).toEqual([
      expect.stringMatching(/^\.\/solution:1: the solution does not pass: failed: TestEnds: the range still waits;/),
    ]);
    expect(await check({ 'solution/a.go': 'vetted' })).toEqual([
      expect.stringMatching(/passed: vet says a\.go:2: odd;/),
    ]);
  });

  it('wants it to pass in any order and with any randomness', async () => {
    expect(await check({}, () => ended('FAIL'))).toEqual([
      expect.stringMatching(/in another order of tests .* the solution does not pass/),
    ]);
  });

  it.each([
    ['it passes', 'solution', /^\.\/wrong\/never:1: it is "passed";/],
    ['it does not compile', 'typo', /it does not compile: \.\/a\.go:3:2/],
    ['the test says something else', 'starter', /TestEnds does not say "still waits"/],
    ['it never ends, and says something else', 'endless', /TestEnds does not say "still waits": [^]*It was still busy/],
  ])('wants a wrong answer to be rejected as announced: %s', async (_, text, expected) => {
    expect(await check({ 'wrong/never/a.go': text })).toEqual([expect.stringMatching(expected)]);
  });

  it('wants the compiler to reject what it is announced to reject', async () => {
    expect(await check({ 'wrong/typo/a.go': 'never' })).toEqual([
      expect.stringMatching(/compile does not fail, but TestEnds/),
    ]);
    expect(await check({ 'index.mdx': front().replace('undefined: clos', 'syntax error') })).toEqual([
      expect.stringMatching(/the compiler does not say "syntax error": \.\/a\.go:3:2/),
    ]);
  });

  it('wants formatted files', async () => {
    expect(await check({ 'tests/a_test.go': 'func TestEnds(t *testing.T)  {}' })).toEqual([
      './tests/a_test.go:1: a_test.go is not formatted as gofmt would; run gofmt -w on it',
    ]);
  });
});
