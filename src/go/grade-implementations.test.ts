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
  const names = (body: string) =>
    implementationsProgram(exercise.by as never, tests(body)).map(
      ({ name, text }) => `${name}: ${text.split('\n')[0]}`,
    );

  test('has the implementations and the tests once, in one package', () => {
    expect(names('func TestA(t *testing.T) {}\n')).toEqual([
      'prog.go: package main',
      'half.go: package main',
      'half_tests.go: package main',
    ]);
  });

  test('gives each wrong implementation a package with a copy of tests that remember something', () => {
    expect(names('var calls int\n\nfunc TestA(t *testing.T) {}\n')).toEqual([
      ...['prog.go: package main', 'half.go: package main', 'half_tests.go: package main'],
      ...['wrong0', 'wrong1', 'wrong2'].flatMap((folder) => [
        `${folder}/half.go: package ${folder}`,
        `${folder}/half_tests.go: package ${folder}`,
      ]),
    ]);
  });
});

describe('what Go says', () => {
  test('names the learner’s file, once', () => {
    expect(
      ownText(
        '# play/wrong0\nwrong0/half_tests.go:7:2: undefined: x\n# play/wrong1\nwrong1/half_tests.go:7:2: undefined: x\n',
      ),
    ).toBe('half_test.go:7:2: undefined: x\n');
    const finding = { tool: 'vet', line: 7, column: 2, message: 'odd' } as const;
    const found = ['half_tests.go', 'wrong0/half_tests.go', 'half.go'].map((file) => ({ ...finding, file }));
    expect(ownFindings(found, tests(''))).toEqual([{ ...finding, file: 'half_test.go' }]);
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

  test('what a test keeps in a variable is not there for the next implementation', async () => {
    const once = tests(
      'var calls int\n\nfunc TestHalf(t *testing.T) {\n\tcalls++\n\tif calls > 1 {\n\t\tt.Error("called again")\n\t}\n}\n',
    );
    const verdict = await grade(exercise, once, engine);
    expect(shortOf(verdict)).toEqual([
      'passed TestHalf',
      'failed Your tests notice: Gives 1: Try 8.',
      'failed Your tests notice: Panics on 0: Try 0.',
      'failed Your tests notice: Drops the sign: Try -8.',
    ]);
  });

  test('a panic that ends the program counts for the implementation that it came from', async () => {
    const inGoroutine = tests(
      'func TestHalf(t *testing.T) {\n\tdone := make(chan int)\n\tgo func() { done <- Half(0) }()\n\tif <-done != 0 || Half(8) != 4 || Half(-8) != -4 {\n\t\tt.Error("no half")\n\t}\n}\n',
    );
    const verdict = await grade(exercise, inGoroutine, engine);
    expect(verdict.kind === 'passed' ? 'passed' : shortOf(verdict)).toBe('passed');
  });

  test('vet reads the learner’s tests', async () => {
    const verdict = await grade(
      exercise,
      tests('func TestHalf(t *testing.T) {\n\tt.Errorf("Half(8) = %s", Half(8))\n}\n'),
      engine,
    );
    expect(verdict).toMatchObject({
      kind: 'does-not-compile',
      text: expect.stringContaining('./half_test.go:6:') as string,
    });
  });

  test('a file without tests is refused with a word', async () => {
    const verdict = await grade(exercise, tests('var _ testing.T\n'), engine);
    expect(verdict).toMatchObject({ kind: 'refused', why: expect.stringContaining('no test in your file') });
  });
});
