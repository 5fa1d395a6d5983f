/** What a check hands over: what it saw at once, and the pieces of work that need Go to run. */
import type { Engine } from '../go/engine.ts';
import type { Problem } from './problem.ts';

/** Engines that differ in what a program sees as randomness and in the order of its tests. */
export interface Engines {
  readonly plain: Engine;
  readonly shuffled: readonly Engine[];
}

/** One piece of work with an engine: done in parallel, and not again until something that it depends on changes. */
export interface Job<T = readonly Problem[]> {
  /** Below `content/`: what `npm run check <folder>` selects it by. */
  readonly folder: string;
  /** Which piece of the folder, for the progress line: `wrong/drains`. */
  readonly part: string;
  /** All that the result depends on, besides the checker's own sources and the toolchain; becomes part of a key. */
  readonly inputs: unknown;
  run(engines: Engines): Promise<T>;
}

export interface Checked {
  readonly problems: readonly Problem[];
  readonly jobs: readonly Job[];
}

export const joined = (parts: readonly Checked[]): Checked => ({
  problems: parts.flatMap(({ problems }) => problems),
  jobs: parts.flatMap(({ jobs }) => jobs),
});
