/** The `// GOEXPERIMENT=name` lines of a submission: what they ask for, as the official playground reads them. */
import type { Program } from '../engine.ts';

/** The names in the comment lines at the top of the files beside prog.go, in order. */
export function experimentsOf(program: Program): readonly string[] {
  const names: string[] = [];
  for (const { name, text } of program) {
    if (name.includes('/') || !text.includes('GOEXPERIMENT')) continue;
    for (const row of text.split('\n')) {
      const line = row.trim();
      if (line === '') continue;
      if (!line.startsWith('//')) break;
      const asked = /^\/\/\s*GOEXPERIMENT\s*=\s*(.+)$/.exec(line)?.[1];
      if (asked !== undefined) names.push(asked);
    }
  }
  return names;
}

/** Those that add to the standard library or change what it does: it must be built with them. */
const inLibrary = ['arenas', 'goroutineleakprofile', 'jsonv2', 'runtimesecret'];

/** What the standard library must have been built with for these, in one order. */
export function libraryExperiments(names: readonly string[]): readonly string[] {
  return inLibrary.filter((name) => names.includes(name));
}

/** Something is made ready that takes longer than anyone should wait; it is there on a later try. */
export class NotYet extends Error {
  readonly retryAfterSeconds: number;

  constructor(why: string, retryAfterSeconds: number) {
    super(why);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
