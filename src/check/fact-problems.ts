/** What a look at Go's syntax finds, as problems. Lessons and exercises use it for each of their programs. */
import type { GoFacts } from './go-source.ts';
import type { Problem } from './problem.ts';

/** `where` gives the path of a file of the program, below the project. */
export function factProblems({ outside, sleeps }: GoFacts, where: (file: string) => string): Problem[] {
  return [
    ...outside.map(({ file, line, what }) => ({
      file: where(file),
      line,
      what,
      fix: 'use what the playground has: the standard library, files below /tmp, servers of the program itself',
    })),
    ...sleeps.map(({ file, line, what }) => ({
      file: where(file),
      line,
      what: `the test calls ${what} outside a synctest bubble, where it waits for real`,
      fix: 'run that part of the test in synctest.Test, in which time is the program’s own',
    })),
  ];
}
