/** An exercise as grading sees it: plain data, whatever page or folder it came from. */
import type { Program, SourceFile } from './engine.ts';

export interface GradedExercise {
  readonly slug: string;
  /** What the learner begins with; these names, and no others, are graded. None has a `main`. */
  readonly starter: Program;
  /** The test file that decides, under its own name (`producer_test.go`). */
  readonly tests: SourceFile;
}

export interface TestResult {
  /** `TestEnds`, or `TestEnds/empty_input` for a sub-test. */
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'not-reached';
  /** What the test logged, without positions' noise; empty when it passed silently. */
  readonly message: string;
}

/** A goroutine that never ended: where it hangs in the learner's own file. */
export interface Leak {
  readonly file: string;
  readonly line: number;
  /** In Go's words: `chan send`, `chan receive`, `select`, `sync.WaitGroup.Wait`. */
  readonly state: string;
}

import type { Finding } from './engine.ts';

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
  | { readonly kind: 'cut-off'; readonly why: string; readonly tests: readonly TestResult[]; readonly transcript: string }
  /** Nothing was graded: the answer is empty, or no engine could be reached. */
  | { readonly kind: 'refused'; readonly why: string };
