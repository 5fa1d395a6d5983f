/** Reads what a test binary prints with -test.v: which tests ran, how each ended, and what it logged. */

export interface TestResult {
  /** `TestEnds`, or `TestEnds/empty_input` for a sub-test. */
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'not-reached';
  /** What the test logged, or the panic that ended it; without positions. Empty when it passed silently. */
  readonly message: string;
  /** The line of the test file that complained first. */
  readonly line?: number;
}

/** What a test prints without a last newline stands before these, on the same row. */
const started = /^(.*?)=== RUN\s+(\S+)$/;
const resumed = /^=== (?:CONT|NAME|PAUSE)\s+(\S*)$/;
const ended = /^(.*?)\s*--- (PASS|FAIL|SKIP): (\S+) \([\d.]+s\)$/;
const logged = /^ {4,}(\S+\.go):(\d+): (.*)$/;
const fatal = /^(panic: |fatal error: |\[signal )/;
const results = { PASS: 'passed', FAIL: 'failed', SKIP: 'skipped' } as const;

interface Running {
  result: TestResult['result'];
  message: string[];
  line?: number;
}

/**
 * The tests in the order in which `expected` names them (those of the source), then any others that ran. A test that
 * the binary never came to is `not-reached`; one that was running when it died has failed, with the cause as its message.
 */
export function readTestReport(text: string, expected: readonly string[]): TestResult[] {
  const tests = new Map<string, Running>(expected.map((name) => [name, { result: 'not-reached', message: [] }]));
  const unfinished = new Set<string>();
  let current: string | undefined;
  let dying = false;
  for (const row of text.split('\n')) {
    const start = started.exec(row);
    const end = ended.exec(row);
    const [, before = ''] = start ?? end ?? [];
    if (before.trim() !== '' && !dying && current !== undefined) note(tests.get(current), before);
    if (start?.[2]) {
      current = start[2];
      unfinished.add(current);
      if (!tests.has(current)) tests.set(current, { result: 'not-reached', message: [] });
    } else if (end?.[2] && end[3]) {
      const test = tests.get(end[3]);
      if (test) test.result = results[end[2] as keyof typeof results];
      unfinished.delete(end[3]);
      current = end[3];
    } else if (resumed.exec(row)) {
      current = resumed.exec(row)?.[1] || current;
    } else if (current !== undefined) {
      if (fatal.test(row)) {
        dying = true;
        const died = [...unfinished].at(-1) ?? current;
        const test = tests.get(died);
        if (test) {
          test.result = 'failed';
          test.message.push(row);
        }
      } else if (!dying) note(tests.get(current), row);
    }
  }
  if (dying) for (const name of unfinished) if (tests.get(name)?.result === 'not-reached') fail(tests.get(name));
  return [...tests].map(([name, { result, message, line }]) => ({
    name,
    result,
    message: message.join('\n').trim(),
    line,
  }));
}

function note(test: Running | undefined, row: string): void {
  if (!test || row === 'PASS' || row === 'FAIL') return;
  const log = logged.exec(row);
  if (log) test.line ??= Number(log[2]);
  test.message.push(log ? (log[3] ?? '') : row.replace(/^ {4,8}/, ''));
}

function fail(test: Running | undefined): void {
  if (test) test.result = 'failed';
}

/** The names of the tests, fuzz tests and examples that a test file declares, in order. `Testify` is not one: Go says so. */
export function testNames(source: string): string[] {
  return [...source.matchAll(/^func ((?:Test|Example|Fuzz)(?![a-z])\w*)\(/gm)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'TestMain');
}
