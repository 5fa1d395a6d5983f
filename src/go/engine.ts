/**
 * The one interface behind which Go runs: over HTTP on a playground, or in the page. Pages, grading, the server and
 * the content check all speak it, and do not know which engine answers.
 */

import type { Trace } from './trace.ts';

/** One file of a program; names are relative, `/`-separated. The file `prog.go` decides whether it runs as tests. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export type Program = readonly SourceFile[];

/** Something a tool says about a line. Lines and columns count from 1, columns in bytes, as Go does. */
export interface Finding {
  readonly tool: 'compile' | 'vet';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a reviewer says about a line of an answer that works. Lines and columns count from 1, columns in bytes. */
export interface Note {
  /** The analyser that found it: `sleepsync`. content/review-notes.yaml has its sentence for the learner. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is special about this place; text with backticks. */
  readonly message: string;
}

/** Text a program wrote. `delayNs` is the program's own time since the previous output (virtual nanoseconds). */
export interface Output {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly delayNs: number;
}

/** What happens while a program is prepared and runs, in order. */
export type RunEvent =
  /** Bytes of the toolchain that have arrived, of all that this program needs. */
  | { readonly kind: 'downloading'; readonly doneBytes: number; readonly totalBytes: number }
  /** The playground has asked to wait. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  | { readonly kind: 'building' }
  | { readonly kind: 'running' }
  | { readonly kind: 'output'; readonly output: Output }
  /** The program has ended; vet still looks at it. */
  | { readonly kind: 'vetting' }
  /** What the goroutines did, when it was asked for: once, when the program has ended, however it did. */
  | { readonly kind: 'trace'; readonly trace: Trace }
  /** The engine changed its mind where to run, and says why. */
  | { readonly kind: 'notice'; readonly text: string };

/** How a run ended. */
export type Outcome =
  | {
      readonly kind: 'ran';
      /** The exit status; 0 when all went well, 2 after a panic or a deadlock, 1 after failed tests. */
      readonly status: number;
      readonly output: readonly Output[];
      readonly isTest: boolean;
      /** Vet's findings, when asked for. */
      readonly vet: readonly Finding[];
    }
  | {
      readonly kind: 'build-failed';
      /** The tool's own text, paths relative: `./prog.go:4:2: undefined: x`. */
      readonly text: string;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'limit';
      readonly limit: 'build-time' | 'run-time' | 'memory' | 'output';
      /** For the learner: what was reached and what that usually means. */
      readonly message: string;
      readonly output: readonly Output[];
    }
  | { readonly kind: 'stopped'; readonly output: readonly Output[] }
  | Unavailable;

/** No answer could be had; `why` is written for the learner and says what to do. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: string;
  /** Something is being made ready, and there by then. */
  readonly retryAfterSeconds?: number;
}

export interface RunOptions {
  /** Also run `go vet`. */
  readonly vet?: boolean;
  /** Also tell what the goroutines did, step by step. A playground can't: it is `unavailable` then. */
  readonly trace?: boolean;
  /** Aborting stops the run; the outcome is then `stopped`. */
  readonly signal?: AbortSignal;
  /** Called as things happen. Every `output` event is also in the outcome. */
  readonly onEvent?: (event: RunEvent) => void;
}

export interface FormatOptions {
  readonly imports?: boolean;
}

export type FormatResult =
  | { readonly kind: 'formatted'; readonly files: Program }
  | { readonly kind: 'syntax-error'; readonly text: string; readonly findings: readonly Finding[] }
  | Unavailable;

export type VetResult =
  | { readonly kind: 'vetted'; readonly findings: readonly Finding[] }
  | { readonly kind: 'build-failed'; readonly text: string; readonly findings: readonly Finding[] }
  | Unavailable;

export type ReviewResult =
  | { readonly kind: 'reviewed'; readonly notes: readonly Note[] }
  /** This engine reviews nothing, or the program does not compile; `why` says which. */
  | { readonly kind: 'unavailable'; readonly why: string };

export interface Engine {
  /** Where code goes: over HTTP to a playground, or nowhere. */
  readonly where: 'playground' | 'browser';
  /** Builds the program and runs it, as tests when `prog.go` has tests and no `main`. Never rejects. */
  run(program: Program, options?: RunOptions): Promise<Outcome>;
  /** gofmt; with `imports`, also takes unused imports away and adds the standard library's missing ones. Never rejects. */
  format(program: Program, options?: FormatOptions): Promise<FormatResult>;
  /** go vet alone. Never rejects. */
  vet(program: Program): Promise<VetResult>;
  /** The review of a program that works: the project's own analysers look at it. Never rejects. */
  review(program: Program): Promise<ReviewResult>;
  /** A hint that this program may be run soon: typing has paused. Does nothing where it would not help. */
  prepare(program: Program): void;
  /** The Go release that answers, `go1.26.8`, or undefined when it can't be asked. */
  version(): Promise<string | undefined>;
}
