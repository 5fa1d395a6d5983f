import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Engine, Outcome, Program } from '../go/engine.ts';
import { solutionJob } from './check-answers.ts';
import { checkExercise } from './check-exercise.ts';
import { contentWith, entryOf, fixture, outcomeOf, printing, tableEngine, texts } from './content-fixture.ts';
import { mutationKey, writeRecord } from './mutation-record.ts';

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
  never: ended('FAIL', '    prog_test.go:9: the range over the channel still waits\n'),
  typo: { kind: 'build-failed', text: './a.go:3:2: undefined: clos\n', findings: [] },
  endless: { kind: 'limit', limit: 'run-time', message: 'It was still busy.', output: [] },
  vetted: printing('=== RUN   TestEnds\n--- PASS: TestEnds (0.00s)\n', {
    vet: [{ tool: 'vet', file: 'a.go', line: 2, column: 1, message: 'odd' }],
  }),
};

const answerOf = (program: Program): Outcome =>
  outcomes[program[1]?.text ?? ''] ?? { kind: 'unavailable', why: 'No Go.' };

/** An engine whose programs take this long. */
const taking = (ms: number): Engine => ({
  ...tableEngine(answerOf),
  run: (program, options) => {
    options?.onEvent?.({ kind: 'running' });
    vi.advanceTimersByTime(ms);
    options?.onEvent?.({ kind: 'vetting' });
    return Promise.resolve(answerOf(program));
  },
});

const good: Readonly<Record<string, string>> = {
  'index.mdx': front(),
  'starter/a.go': 'starter',
  'solution/a.go': 'solution',
  'solution/why.md': 'Because.',
  'tests/a_test.go': 'func TestEnds(t *testing.T) {}',
  'wrong/never/a.go': 'never',
  'wrong/typo/a.go': 'typo',
};

/** How an answer ends other than by the table, and what the tests say. */
interface Special {
  readonly answer?: (program: Program) => Outcome;
  readonly shuffled?: (program: Program) => Outcome;
  readonly messages?: readonly string[];
}

/** Checks the exercise `e`, good but for these files; undefined takes a file away. */
async function check(
  changed: Readonly<Record<string, string | undefined>> = {},
  { answer = answerOf, shuffled, messages = ['the range over the channel still waits'] }: Special = {},
) {
  const files = Object.entries({ ...good, ...changed }).flatMap(([name, text]) =>
    text === undefined ? [] : [[`exercises/e/${name}`, text] as const],
  );
  const dir = contentWith({ 'lessons/m/l/index.mdx': '', ...Object.fromEntries(files) });
  const folder = 'exercises/e';
  const mutated = {
    tests: { name: 'a_test.go', text: changed['tests/a_test.go'] ?? good['tests/a_test.go'] ?? '' },
    solution: [{ name: 'a.go', text: changed['solution/a.go'] ?? good['solution/a.go'] ?? '' }],
  };
  writeRecord(folder, { of: mutationKey(mutated), mutants: 1, unnoticed: [] }, dir);
  const content = fixture(dir, { facts: () => ({ outside: [], sleeps: [], messages }) });
  const checked = checkExercise(entryOf(content, folder), content);
  const problems = await outcomeOf(checked, {
    plain: tableEngine(answer),
    shuffled: [tableEngine(shuffled ?? answer)],
  });
  return texts(problems, 'content/exercises/e').map((text) => text.replace(/^/, '.'));
}

describe('checkExercise', () => {
  it('is content with an exercise that does what it says', async () => {
    expect(await check()).toEqual([]);
  });

  it('checks the front matter first', async () => {
    expect(await check({ 'index.mdx': front().replace('minutes: 10', 'minutes: 3') })).toEqual([
      './index.mdx:5: minutes: minutes must be at least 5, and is 3; see the field in src/schemas',
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
      expect.stringMatching(
        /^\.\/solution:1: the solution does not pass: failed: TestEnds: the range over the channel still waits;/,
      ),
    ]);
    expect(await check({ 'solution/a.go': 'vetted' })).toEqual([
      expect.stringMatching(/passed: vet says a\.go:2: odd;/),
    ]);
  });

  it('wants it to pass in any order and with any randomness', async () => {
    expect(await check({}, { shuffled: () => ended('FAIL') })).toEqual([
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

  it('wants the message of a rejection to be the author’s own', async () => {
    expect(await check({}, { messages: ['got %d, want %d'] })).toEqual([
      './wrong/never:1: TestEnds rejects it, and "still waits" is no message that the tests have for it; ' +
        'let the test say what was expected, what happened and where to look, and put a part of that into says',
    ]);
  });

  it('wants tests that take no longer than two seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const problems = await solutionJob(
      'exercises/e',
      {
        slug: 'e',
        starter: [],
        by: { kind: 'tests', tests: { name: 'a_test.go', text: 'func TestEnds(t *testing.T) {}' } },
      },
      [{ name: 'a.go', text: 'solution' }],
      () => ({ outside: [], sleeps: [], messages: [] }),
    ).run({ plain: taking(2600), shuffled: [taking(2500)] });
    expect(texts(problems, 'content/exercises/e')).toEqual([
      '/tests/a_test.go:1: the tests took 2.5 s with the solution, and may take 2 s; let them do less: fewer rounds, smaller inputs',
    ]);
  });

  it('wants tests that do not let time pass outside a bubble', async () => {
    const slept: Outcome = {
      kind: 'ran',
      status: 0,
      isTest: true,
      vet: [],
      output: [{ stream: 'stdout', text: '=== RUN   TestEnds\n--- PASS: TestEnds (0.00s)\n', delayNs: 1_500_000_000 }],
    };
    const answer = (program: Program) => (program[1]?.text === 'solution' ? slept : answerOf(program));
    expect(await check({}, { answer })).toEqual([
      './tests/a_test.go:1: the tests let 1.5 s pass outside a synctest bubble, where they wait for real; ' +
        'run the part that waits in synctest.Test',
    ]);
  });

  it('wants formatted files', async () => {
    expect(await check({ 'tests/a_test.go': 'func TestEnds(t *testing.T)  {}' })).toEqual([
      './tests/a_test.go:1: a_test.go is not formatted as gofmt would; run gofmt -w on it',
    ]);
  });
});
