import { describe, expect, it } from 'vitest';
import type { JobCache } from './job-cache.ts';
import { problemText } from './problem.ts';
import { judge } from './races.ts';

const files = [
  { name: 'count.go', text: '', part: 'solution' },
  { name: 'count_test.go', text: '', part: 'tests' },
];
const raced = [{ slug: 'count', inputs: 'these', files }];

function said(events: readonly object[], error = '') {
  const kept: unknown[] = [];
  const cache: JobCache = { get: () => undefined, put: (inputs) => kept.push(inputs) };
  const out = events.map((event) => JSON.stringify(event)).join('\n');
  const { problems, said } = judge(raced, 3, { out, error }, cache);
  return { problems: problems.map(problemText), said, kept };
}
const event = (Action: string, Output?: string) => ({ Action, Package: 'onramp.example/content/count', Output });

describe('the race detector', () => {
  it('keeps a solution in which it finds nothing', () => {
    expect(said([event('output', 'PASS\n'), event('pass')])).toEqual({
      problems: [],
      said: 'the race detector found nothing in 3 solutions',
      kept: ['these'],
    });
  });

  it('names the two lines between which the race is', () => {
    const report =
      'WARNING: DATA RACE\nRead at 0x00c by goroutine 8:\n  content/count.Add.func1()\n      /x/count/count.go:12 +0x2c\n\n' +
      'Previous write at 0x00c by goroutine 7:\n  content/count.Add.func1()\n      /x/count/count.go:14 +0x3c\n';
    const { problems, kept } = said([event('output', report), event('fail')]);
    expect(problems).toEqual([
      'content/exercises/count/solution/count.go:12: the race detector sees a data race: it and line 14 of count.go are reached at the same time; ' +
        'let a channel, a mutex or an atomic order the two',
    ]);
    expect(kept).toEqual([]);
  });

  it('names a line that races with itself', () => {
    const access = (what: string) =>
      `${what} at 0x00c by goroutine 8:\n  content/count.Add()\n      /x/count/count.go:12 +0x2c\n\n`;
    const report = `WARNING: DATA RACE\n${access('Read')}${access('Previous write')}`;
    expect(said([event('output', report), event('fail')]).problems).toEqual([
      expect.stringMatching(
        /count\.go:12: the race detector sees a data race: two goroutines are in this line at the same time;/,
      ),
    ]);
  });

  it('says when it had to be left out', () => {
    expect(said([], 'go: -race requires cgo; enable cgo by setting CGO_ENABLED=1').said).toBe(
      'the race detector was left out: it needs a C compiler (gcc or clang)',
    );
    expect(said([], 'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH').said).toBe(
      'the race detector was left out: it needs a C compiler (gcc or clang)',
    );
    expect(said([], 'go: -race is not supported on linux/386').said).toBe(
      'the race detector was left out: Go has none for this machine',
    );
  });

  it('says what native Go did not pass', () => {
    expect(said([event('output', 'FAIL\n'), event('fail')]).said).toBe(
      'the race detector found nothing in 3 solutions; native Go did not pass count, so it saw a part of that only',
    );
  });
});
