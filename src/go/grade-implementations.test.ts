import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFile } from './engine.ts';
import { grade, type GradedExercise } from './grade.ts';
import { implementationsProgram, ownFindings, ownTests, ownText } from './grade-implementations.ts';
import { ensureToolchain } from './host/build-toolchain.ts';
import { nodeThreads } from './host/node-threads.ts';
import { playgroundLimits } from './toolchain/limits.ts';
import { ToolchainEngine } from './toolchain/toolchain-engine.ts';

const half = (body: string): SourceFile => ({
  name: 'half.go',
  text: `package main\n\nfunc Half(n int) int {\n\t${body}\n}\n`,
});
const exercise: GradedExercise = {
  slug: 'half',
  starter: [{ name: 'half_test.go', text: 'package main\n' }],
  by: {
    kind: 'implementations',
    right: [half('return n / 2')],
    wrong: [
      { slug: 'ones', mistake: 'Gives 1', missed: 'Try 8.', files: [half('return 1')] },
      { slug: 'panics', mistake: 'Panics on 0', missed: 'Try 0.', files: [half('return n * n / n / 2')] },
      { slug: 'minus', mistake: 'Drops the sign', missed: 'Try -8.', files: [half('return max(n, -n) / 2')] },
    ],
  },
};
const tests = (body: string) => [{ name: 'half_test.go', text: `package main\n\nimport "testing"\n\n${body}` }];

describe('ownTests', () => {
  test('names what Go would run', () => {
    const answer = tests(
      'func TestA(t *testing.T) {}\nfunc Testify(t *testing.T) {}\nfunc TestMain(m *testing.M) {}\nfunc FuzzB(f *testing.F) {}\nfunc helper(t *testing.T) {}\n',
    );
    expect(ownTests(answer).map(({ name }) => name)).toEqual(['TestA', 'FuzzB']);
  });
});

describe('implementationsProgram', () => {
  test('gives each implementation a package with a copy of the tests', () => {
    const names = implementationsProgram(exercise.by as never, tests('func TestA(t *testing.T) {}\n')).map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      'prog.go',
      ...['right', 'wrong0', 'wrong1', 'wrong2'].flatMap((folder) => [`${folder}/half.go`, `${folder}/half_tests.go`]),
    ]);
  });
});

describe('what Go says', () => {
  test('names the learner’s file, once', () => {
    expect(
      ownText(
        '# play/right\nright/half_tests.go:7:2: undefined: x\n# play/wrong0\nwrong0/half_tests.go:7:2: undefined: x\n',
      ),
    ).toBe('half_test.go:7:2: undefined: x\n');
    const finding = { tool: 'vet', line: 7, column: 2, message: 'odd' } as const;
    expect(
      ownFindings([
        { ...finding, file: 'right/half_tests.go' },
        { ...finding, file: 'wrong0/half_tests.go' },
      ]),
    ).toEqual([{ ...finding, file: 'half_test.go' }]);
  });
});

describe('grading on the real toolchain', () => {
  let engine: ToolchainEngine;
  beforeAll(async () => {
    const built = await ensureToolchain(() => undefined);
    if ('missing' in built) throw new Error(built.missing);
    engine = new ToolchainEngine(nodeThreads(built.dir), {
      version: () => Promise.resolve(undefined),
      limits: { ...playgroundLimits, buildMs: 60_000, runMs: 60_000 },
    });
  });
  afterAll(() => engine.close());

  const table = (...cases: string[]) =>
    tests(
      `func TestHalf(t *testing.T) {\n\tfor _, c := range [][2]int{${cases.join(', ')}} {\n\t\tt.Run("case", func(t *testing.T) {\n\t\t\tif got := Half(c[0]); got != c[1] {\n\t\t\t\tt.Errorf("Half(%d) = %d, want %d", c[0], got, c[1])\n\t\t\t}\n\t\t})\n\t}\n}\n`,
    );
  const shortOf = (verdict: Awaited<ReturnType<typeof grade>>) =>
    'tests' in verdict
      ? verdict.tests.map(({ name, result, message }) => `${result} ${name}${message && `: ${message}`}`)
      : verdict;

  test('tests that notice every mistake pass, also when one of them is a panic in a sub-test', async () => {
    const verdict = await grade(exercise, table('{8, 4}', '{0, 0}', '{-8, -4}'), engine);
    expect(shortOf(verdict)).toContain('passed Your tests notice: Panics on 0');
    expect(verdict.kind).toBe('passed');
  });

  test('a mistake that is not noticed fails, and says which input would show it', async () => {
    const verdict = await grade(exercise, table('{8, 4}', '{0, 0}'), engine);
    expect(verdict.kind).toBe('failed');
    expect(shortOf(verdict)).toContain('failed Your tests notice: Drops the sign: Try -8.');
    expect(shortOf(verdict)).toContain('passed Your tests notice: Gives 1');
  });

  test('tests that reject the right implementation fail, with their own words', async () => {
    const verdict = await grade(exercise, table('{8, 3}'), engine);
    expect(verdict.kind).toBe('failed');
    expect(shortOf(verdict)).toContain('failed TestHalf/case: Half(8) = 4, want 3');
  });

  test('what rejects the right implementation too does not count as noticing a mistake', async () => {
    const verdict = await grade(exercise, table('{8, 3}', '{0, 0}', '{4, 2}'), engine);
    expect(shortOf(verdict)).toContain('passed Your tests notice: Gives 1');
    expect(shortOf(verdict)).toContain('failed Your tests notice: Drops the sign: Try -8.');
    const only = await grade(exercise, table('{8, 3}'), engine);
    expect(shortOf(only)).toContain('failed Your tests notice: Gives 1: Try 8.');
  });

  test('a test that does not compile says where, in the learner’s file', async () => {
    const verdict = await grade(exercise, tests('func TestHalf(t *testing.T) {\n\tHalf("8")\n}\n'), engine);
    expect(verdict).toMatchObject({ kind: 'does-not-compile', findings: [{ file: 'half_test.go', line: 6 }] });
  });

  test('a file without tests is refused with a word', async () => {
    const verdict = await grade(exercise, tests('var _ testing.T\n'), engine);
    expect(verdict).toMatchObject({ kind: 'refused', why: expect.stringContaining('no test in your file') });
  });
});
