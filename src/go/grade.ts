/** Grading: an exercise and an answer in, a verdict out. Called by the workbench in the page and by the content check. */
import type { Engine, Finding, Outcome, Output, Program, RunEvent, SourceFile } from './engine.ts';
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
  /** The test file that decides, under its own name (`producer_test.go`). */
  readonly tests: SourceFile;
}

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

/** What is sent to the engine: the tests decide, the answer's files lie beside them. */
export function gradedProgram(exercise: GradedExercise, answer: Program): Program {
  return [{ name: 'prog.go', text: exercise.tests.text }, ...answer];
}

/** Grades an answer, which has the starter's file names. Never rejects. */
export async function grade(
  exercise: GradedExercise,
  answer: Program,
  engine: Engine,
  { signal, onEvent }: GradeOptions = {},
): Promise<Verdict> {
  if (answer.every((file) => file.text.trim() === '')) {
    return {
      kind: 'refused',
      why: 'The editor is empty. Write your answer, or press Reset to begin again from the starter.',
    };
  }
  const outcome = await engine.run(gradedProgram(exercise, answer), { vet: true, signal, onEvent });
  return judge(exercise, answer, outcome);
}

function judge(exercise: GradedExercise, answer: Program, outcome: Outcome): Verdict {
  const testsName = exercise.tests.name;
  const own = (text: string) => text.replaceAll(/\bprog(_test)?\.go\b/g, testsName);
  const ownFinding = (finding: Finding): Finding => ({ ...finding, file: own(finding.file) });
  const report = (output: readonly Output[]) => {
    const transcript = own(output.map((event) => event.text).join(''));
    return { transcript, tests: readTestReport(transcript, testNames(exercise.tests.text)) };
  };
  switch (outcome.kind) {
    case 'unavailable':
      return { kind: 'refused', why: outcome.why };
    case 'build-failed':
      return { kind: 'does-not-compile', text: own(outcome.text), findings: outcome.findings.map(ownFinding) };
    case 'stopped':
      return { kind: 'cut-off', why: 'You stopped the tests.', ...report(outcome.output) };
    case 'limit':
      return { kind: 'cut-off', why: outcome.message, ...report(outcome.output) };
    case 'ran': {
      const { transcript, tests } = report(outcome.output);
      const vet = outcome.vet.map(ownFinding);
      const passed =
        outcome.status === 0 &&
        tests.length > 0 &&
        tests.every(({ result }) => result === 'passed' || result === 'skipped');
      if (passed) return { kind: 'passed', tests, vet };
      const leaks = waitingGoroutines(
        transcript,
        answer.map((file) => file.name),
      );
      return { kind: 'failed', tests, leaks, transcript, vet };
    }
  }
}
