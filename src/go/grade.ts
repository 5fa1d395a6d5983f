/** Grading: an exercise and an answer in, a verdict out. Called by the workbench in the page and by the content check. */
import type { Engine, Finding, Outcome, Output, Program, RunEvent, SourceFile } from './engine.ts';
import type { Implementations } from './grade-implementations.ts';
import {
  implementationsProgram,
  ownFindings,
  ownTests,
  ownText,
  ownWords,
  readTried,
} from './grade-implementations.ts';
import type { Waiting } from './stack-trace.ts';
import { waitingGoroutines } from './stack-trace.ts';
import type { TestResult } from './test-report.ts';
import { readTestReport, testNames } from './test-report.ts';

export type { TestResult } from './test-report.ts';

/** An exercise as grading sees it: plain data, whatever page or folder it came from. */
export interface GradedExercise {
  readonly slug: string;
  /** What the learner begins with; these names, and no others, are graded. None has a `main`. */
  readonly starter: Program;
  readonly by: GradedBy;
}

/** What decides: a test file under its own name (`producer_test.go`); or, where the learner writes the tests, what they must tell apart. */
export type GradedBy =
  { readonly kind: 'tests'; readonly tests: SourceFile } | ({ readonly kind: 'implementations' } & Implementations);

/** What the learner may read beside the answer. */
export const readableFiles = (by: GradedBy): Program => (by.kind === 'tests' ? [by.tests] : by.right);

/** A goroutine that never ended: where it hangs in the learner's own file. */
export type Leak = Waiting;

export type Verdict =
  | { readonly kind: 'passed'; readonly tests: readonly TestResult[]; readonly vet: readonly Finding[] }
  | {
      readonly kind: 'failed';
      readonly tests: readonly TestResult[];
      readonly leaks: readonly Leak[];
      /** Everything the tests printed, for those who want the raw text. */
      readonly transcript: string;
      readonly vet: readonly Finding[];
    }
  | { readonly kind: 'does-not-compile'; readonly text: string; readonly findings: readonly Finding[] }
  /** The run was cut off by a limit, or stopped by the learner; `why` says which and what that usually means. */
  | {
      readonly kind: 'cut-off';
      readonly why: string;
      readonly tests: readonly TestResult[];
      readonly transcript: string;
    }
  /** Nothing was graded: the answer is empty, or no engine could be reached. */
  | { readonly kind: 'refused'; readonly why: string };

export interface GradeOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** What is sent to the engine: the tests decide, and the answer's files lie beside them; or each implementation with the answer. */
export function gradedProgram({ by }: GradedExercise, answer: Program): Program {
  return by.kind === 'tests'
    ? [{ name: 'prog.go', text: by.tests.text }, ...answer]
    : implementationsProgram(by, answer);
}

/** Grades an answer, which has the starter's file names. Never rejects. */
export async function grade(
  exercise: GradedExercise,
  answer: Program,
  engine: Engine,
  options: GradeOptions = {},
): Promise<Verdict> {
  if (answer.every((file) => file.text.trim() === '')) {
    return {
      kind: 'refused',
      why: 'The editor is empty. Write your answer, or press Reset to begin again from the starter.',
    };
  }
  const { by } = exercise;
  if (by.kind === 'implementations') return gradeTests(by, answer, engine, options);
  const outcome = await engine.run(gradedProgram(exercise, answer), { vet: true, ...options });
  return judge(outcome, answer, readingTests(by.tests));
}

/** Runs once, and once more after each implementation that made the whole program die. */
async function gradeTests(
  by: Implementations,
  answer: Program,
  engine: Engine,
  options: GradeOptions,
): Promise<Verdict> {
  if (ownTests(answer).length === 0) {
    return {
      kind: 'refused',
      why: 'There is no test in your file. A test is a function such as func TestEmpty(t *testing.T).',
    };
  }
  let before: readonly TestResult[] = [];
  for (let first = -1; ;) {
    let diedAt: number | undefined;
    const outcome = await engine.run(implementationsProgram(by, answer, first), { vet: true, ...options });
    const verdict = judge(outcome, answer, {
      words: ownWords,
      text: ownText,
      findings: (findings) => ownFindings(findings, answer),
      tests: (transcript) => {
        const tried = readTried(by, answer, readTestReport(transcript, []), first, before);
        diedAt = tried.diedAt;
        return [...before, ...tried.results];
      },
      passes: (tests) => tests.every(({ result }) => result === 'passed' || result === 'skipped'),
    });
    if (diedAt === undefined || !('tests' in verdict)) return verdict;
    before = verdict.tests;
    first = diedAt + 1;
  }
}

/** How what Go says becomes what the learner reads. */
interface Reading {
  readonly words: (text: string) => string;
  readonly text: (text: string) => string;
  readonly findings: (findings: readonly Finding[]) => readonly Finding[];
  readonly tests: (transcript: string) => readonly TestResult[];
  readonly passes: (tests: readonly TestResult[], status: number) => boolean;
}

function readingTests({ name, text }: SourceFile): Reading {
  const words = (said: string) => said.replaceAll(/\bprog(_test)?\.go\b/g, name);
  return {
    words,
    text: words,
    findings: (findings) => findings.map((finding) => ({ ...finding, file: words(finding.file) })),
    tests: (transcript) => readTestReport(transcript, testNames(text)),
    passes: (tests, status) =>
      status === 0 && tests.length > 0 && tests.every(({ result }) => result === 'passed' || result === 'skipped'),
  };
}

function judge(outcome: Outcome, answer: Program, reading: Reading): Verdict {
  const report = (output: readonly Output[]) => {
    const transcript = reading.words(output.map((event) => event.text).join(''));
    return { transcript, tests: reading.tests(transcript) };
  };
  switch (outcome.kind) {
    case 'unavailable':
      return { kind: 'refused', why: outcome.why };
    case 'build-failed':
      return {
        kind: 'does-not-compile',
        text: reading.text(outcome.text),
        findings: reading.findings(outcome.findings),
      };
    case 'stopped':
      return { kind: 'cut-off', why: 'You stopped the tests.', ...report(outcome.output) };
    case 'limit':
      return { kind: 'cut-off', why: outcome.message, ...report(outcome.output) };
    case 'ran': {
      const { transcript, tests } = report(outcome.output);
      const vet = reading.findings(outcome.vet);
      if (reading.passes(tests, outcome.status)) return { kind: 'passed', tests, vet };
      const leaks = waitingGoroutines(
        transcript,
        answer.map((file) => file.name),
      );
      return { kind: 'failed', tests, leaks, transcript, vet };
    }
  }
}
