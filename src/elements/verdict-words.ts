/** A verdict in words: title, lead and the sentence for screen readers; and its lines for the editor. Pure. */
import type { TestResult, Verdict } from '../go/grade.ts';
import type { LineMark } from './editor.ts';
import { findingMarks } from './findings-list.ts';
import { placesIn, type LinePlace } from './line-links.ts';

export interface VerdictWords {
  readonly title: string;
  readonly lead: string;
  readonly spoken: string;
}

export function verdictWords(verdict: Verdict): VerdictWords {
  switch (verdict.kind) {
    case 'passed': {
      const title = 'Passed';
      const lead = `${count(leaves(verdict.tests).length, 'test')}, all pass. Compare with the solution, and see where others go wrong.`;
      return { title, lead, spoken: `Passed. ${lead}` };
    }
    case 'failed':
      return failedWords(verdict);
    case 'does-not-compile': {
      const first = verdict.findings[0];
      const where = first === undefined ? '' : ` First: ${first.file}, line ${first.line}: ${first.message}`;
      return {
        title: 'It does not compile',
        lead: 'No test ran. Go says why:',
        spoken: `It does not compile.${where}`,
      };
    }
    case 'cut-off':
      return { title: 'The run was cut off', lead: verdict.why, spoken: `The run was cut off. ${verdict.why}` };
    case 'refused':
      return { title: 'Nothing was graded', lead: verdict.why, spoken: `Nothing was graded. ${verdict.why}` };
  }
}

function failedWords(verdict: Extract<Verdict, { kind: 'failed' }>): VerdictWords {
  const tests = leaves(verdict.tests);
  const failed = tests.filter((test) => test.result === 'failed');
  const unreached = tests.filter((test) => test.result === 'not-reached');
  const title =
    failed.length === 0
      ? 'Not yet'
      : `${failed.length} of ${count(tests.length, 'test')} ${failed.length === 1 ? 'fails' : 'fail'}`;
  const rest =
    unreached.length === 0
      ? ''
      : ` ${count(unreached.length, 'test')} ${unreached.length === 1 ? 'was' : 'were'} not reached, because the run ended before.`;
  const leaks = verdict.leaks.length === 0 ? '' : ' A goroutine is left behind; its line is marked in your code.';
  const readFirst = /\.go:\d/.test(failed[0]?.message ?? '')
    ? 'Read the first message, then the line it names.'
    : 'Read the first message.';
  const lead = `${failed.length === 0 ? 'The tests did not pass.' : readFirst}${leaks}${rest}`;
  const first = failed[0] === undefined ? '' : ` First: ${failed[0].name}.`;
  return { title, lead, spoken: `${title}.${first}${leaks}` };
}

/** Tests without those that only hold sub-tests. */
export function leaves(tests: readonly TestResult[]): readonly TestResult[] {
  return tests.filter((test) => test.message !== '' || !tests.some((other) => other.name.startsWith(`${test.name}/`)));
}

const rank = { failed: 0, 'not-reached': 1, skipped: 2, passed: 3 } as const;

/** What failed comes first, otherwise in the tests' own order. */
export function testsToShow(tests: readonly TestResult[]): readonly TestResult[] {
  return [...leaves(tests)].sort((a, b) => rank[a.result] - rank[b.result]);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** What a goroutine in this state waits for, to stand after "A goroutine never ends: at merge.go:12". */
export function leakWords(state: string): string {
  const bare = state.replace(/ \(.*$|, synctest.*$/g, '');
  const known: Readonly<Record<string, string>> = {
    'chan send': 'it waits to send on a channel from which nobody receives any more.',
    'chan receive': 'it waits to receive from a channel that nobody sends on or closes.',
    'chan send (nil chan)': 'it waits to send on a nil channel, which blocks forever.',
    'chan receive (nil chan)': 'it waits to receive from a nil channel, which blocks forever.',
    select: 'it waits in a select, and none of its cases can happen any more.',
    'select (no cases)': 'it waits in an empty select, which blocks forever.',
    'sync.WaitGroup.Wait': 'it waits for a WaitGroup whose count never comes to zero: somebody did not call Done.',
    'sync.Mutex.Lock': 'it waits for a mutex that nobody unlocks.',
    'sync.RWMutex.Lock': 'it waits to write-lock a mutex that somebody holds.',
    'sync.RWMutex.RLock': 'it waits to read-lock a mutex that somebody holds.',
    'sync.Cond.Wait': 'it waits for a signal that nobody gives.',
    sleep: 'it sleeps, and goes on working when nobody wants its work.',
    'IO wait': 'it waits for input that does not come.',
  };
  return known[state] ?? known[bare] ?? `it waits (${state}), and nothing wakes it.`;
}

/** The lines of a verdict, for the editor's margin: leaks first, then what messages and findings name. */
export function verdictMarks(verdict: Verdict, files: readonly string[]): readonly LineMark[] {
  if (verdict.kind === 'does-not-compile') return findingMarks(verdict.findings);
  if (verdict.kind === 'refused') return [];
  const leaks =
    verdict.kind === 'failed'
      ? verdict.leaks.map(({ file, line, state }) => ({
          file,
          line,
          kind: 'leak' as const,
          message: `a goroutine never ends here (${state})`,
        }))
      : [];
  const failing = verdict.tests
    .filter((test) => test.result === 'failed')
    .flatMap((test) => placesIn(test.message, files).map((place) => markOf(test, place)));
  const vet = verdict.kind === 'cut-off' ? [] : findingMarks(verdict.vet);
  const byLine = new Map<string, LineMark>();
  for (const mark of [...leaks, ...failing, ...vet]) {
    const key = `${mark.file}:${mark.line}`;
    if (!byLine.has(key)) byLine.set(key, mark);
  }
  return [...byLine.values()];
}

/** Tests that look for leaks themselves say where in the form `import.go:38 (chan send)`. */
function markOf(test: TestResult, { file, line }: LinePlace): LineMark {
  const after = test.message.split(`${file}:${line}`)[1] ?? '';
  const state = /^(?::\d+)? \(((?:chan|select|sync\.|sleep)[^)]*)\)/.exec(after)?.[1];
  return state === undefined
    ? { file, line, kind: 'failing', message: test.name }
    : { file, line, kind: 'leak', message: `a goroutine never ends here (${state})` };
}
