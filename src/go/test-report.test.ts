import { describe, expect, it } from 'vitest';
import { readTestReport, testNames } from './test-report.ts';

const rows = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('readTestReport', () => {
  it('gives passed, failed and skipped tests with what they logged and where', () => {
    const text = rows(
      '=== RUN   TestA',
      '--- PASS: TestA (0.00s)',
      '=== RUN   TestB',
      '    a_test.go:12: got 1, want 2',
      '    a_test.go:13: and more',
      '        on a second line',
      '--- FAIL: TestB (1.50s)',
      '=== RUN   TestC',
      '    a_test.go:20: not here',
      '--- SKIP: TestC (0.00s)',
      'FAIL',
    );
    expect(readTestReport(text, ['TestA', 'TestB', 'TestC'])).toEqual([
      { name: 'TestA', result: 'passed', message: '', line: undefined },
      { name: 'TestB', result: 'failed', message: 'got 1, want 2\nand more\non a second line', line: 12 },
      { name: 'TestC', result: 'skipped', message: 'not here', line: 20 },
    ]);
  });

  it('keeps the order of the source, puts others behind, and says which were not reached', () => {
    const text = rows(
      '=== RUN   TestX',
      '--- PASS: TestX (0.00s)',
      '=== RUN   TestB',
      '--- PASS: TestB (0.00s)',
      'PASS',
    );
    expect(readTestReport(text, ['TestA', 'TestB']).map(({ name, result }) => `${name} ${result}`)).toEqual([
      'TestA not-reached',
      'TestB passed',
      'TestX passed',
    ]);
  });

  it('gives sub-tests by their whole name', () => {
    const text = rows(
      '=== RUN   TestA',
      '=== RUN   TestA/empty',
      '    a_test.go:5: wrong',
      '--- FAIL: TestA (0.00s)',
      '    --- FAIL: TestA/empty (0.00s)',
      'FAIL',
    );
    expect(readTestReport(text, ['TestA'])).toMatchObject([
      { name: 'TestA', result: 'failed', message: '' },
      { name: 'TestA/empty', result: 'failed', message: 'wrong', line: 5 },
    ]);
  });

  it('gives each of several parallel tests its own words', () => {
    const text = rows(
      '=== RUN   TestA',
      '=== PAUSE TestA',
      '=== RUN   TestB',
      '=== PAUSE TestB',
      '=== CONT  TestA',
      '=== CONT  TestB',
      '    a_test.go:9: from B',
      '=== NAME  TestA',
      '    a_test.go:4: from A',
      '--- FAIL: TestA (0.00s)',
      '--- FAIL: TestB (0.00s)',
    );
    expect(readTestReport(text, ['TestA', 'TestB'])).toMatchObject([
      { result: 'failed', message: 'from A', line: 4 },
      { result: 'failed', message: 'from B', line: 9 },
    ]);
  });

  it('reads a test that prints without a last newline', () => {
    const text = rows('=== RUN   TestA', 'x--- PASS: TestA (0.00s)', '=== RUN   TestB', 'y=== RUN   TestB/sub');
    expect(
      readTestReport(`${text}z    --- PASS: TestB/sub (0.00s)\n--- PASS: TestB (0.00s)\n`, ['TestA', 'TestB']),
    ).toMatchObject([
      { name: 'TestA', result: 'passed', message: 'x' },
      { name: 'TestB', result: 'passed', message: 'y' },
      { name: 'TestB/sub', result: 'passed', message: 'z' },
    ]);
  });

  it('fails the test that was running when the program died, with the cause', () => {
    const text = rows(
      '=== RUN   TestA',
      '--- PASS: TestA (0.00s)',
      '=== RUN   TestB',
      'fatal error: all goroutines are asleep - deadlock!',
      '',
      'goroutine 1 [chan receive]:',
    );
    expect(readTestReport(text, ['TestA', 'TestB', 'TestC'])).toMatchObject([
      { result: 'passed' },
      { result: 'failed', message: 'fatal error: all goroutines are asleep - deadlock!' },
      { result: 'not-reached' },
    ]);
  });

  it('fails a test that panics after its end was printed', () => {
    const text = rows(
      '=== RUN   TestA',
      '--- FAIL: TestA (0.00s)',
      'panic: boom [recovered]',
      '',
      'goroutine 7 [running]:',
    );
    expect(readTestReport(text, ['TestA'])).toMatchObject([{ result: 'failed', message: 'panic: boom [recovered]' }]);
  });

  it('fails the parents of a sub-test that died, too', () => {
    const text = rows('=== RUN   TestA', '=== RUN   TestA/sub', 'panic: boom');
    expect(readTestReport(text, ['TestA'])).toMatchObject([
      { name: 'TestA', result: 'failed', message: '' },
      { name: 'TestA/sub', result: 'failed', message: 'panic: boom' },
    ]);
  });

  it('reaches nothing in an empty output', () => {
    expect(readTestReport('', ['TestA'])).toMatchObject([{ name: 'TestA', result: 'not-reached' }]);
  });
});

describe('testNames', () => {
  it('gives tests, fuzz tests and examples in order, and no TestMain, helper or method', () => {
    const source = `package main
func TestMain(m *testing.M) {}
func ExampleSum() {}
func TestB(t *testing.T) {}
func Testify(t *testing.T) {}
func FuzzC(f *testing.F) {}
func Test_d(t *testing.T) {}
func helper(t *testing.T) {}
func (s suite) TestE(t *testing.T) {}
// func TestF(t *testing.T) {}
`;
    expect(testNames(source)).toEqual(['ExampleSum', 'TestB', 'FuzzC', 'Test_d']);
  });
});
