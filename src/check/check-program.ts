/** Verifies a program that a page shows: it builds, is formatted, vets clean, ends, and prints what is recorded. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownProgram } from '../content/programs.ts';
import { readProgram, recordingOf } from '../content/programs.ts';
import type { Engine, Outcome } from '../go/engine.ts';
import { transcript } from '../go/transcript.ts';
import { formatProblems } from './check-format.ts';
import type { Content } from './content.ts';
import { factProblems } from './fact-problems.ts';
import type { Job } from './job.ts';
import type { Problem } from './problem.ts';

/** A program that a page shows: a `<Run>`, a `<Mistake>` or a question about code. */
export interface Shown {
  readonly file: string;
  readonly line: number;
  /** What the program is there to show, where it is not clean: `vet`, `compile-error`. */
  readonly shows: string | undefined;
}

export interface ProgramContext extends Pick<Content, 'update' | 'facts'> {
  /** The content folder that the program lies in. */
  readonly dir: string;
}

/** The job, or why the program can't be read: an archive that is none. */
export function programJob(folder: string, shown: Shown, content: ProgramContext): Job | Problem {
  const file = `content/${folder}/${shown.file}`;
  let program: ShownProgram;
  try {
    program = readProgram(folder, shown.file, content.dir);
  } catch (error) {
    const what = (error as Error).message.replace(`${file}: `, '');
    return { file, line: 1, what, fix: 'separate the files of an archive by lines such as -- prog.go --' };
  }
  const { files, recorded } = program;
  return {
    folder,
    part: shown.file,
    inputs: { files, shows: shown.shows, recorded },
    run: ({ plain }) => checkProgram(program, shown, plain, content),
  };
}

/** Where things lie in memory differs from one build of the toolchain to the next. */
const withoutAddresses = (text: string): string => text.replace(/\b0x[0-9a-f]+/g, '0x…');

export async function checkProgram(
  { files, path, recorded }: ShownProgram,
  { file: name, shows }: Shown,
  engine: Engine,
  { dir, update, facts }: ProgramContext,
): Promise<Problem[]> {
  const file = `content/${path}`;
  const outcome = await engine.run(files, { vet: true });
  const problems = await formatProblems(file, files, engine);
  problems.push(...factProblems(facts(files), () => file));
  const fault = unexpected(outcome, shows);
  if (fault) problems.push({ file, ...fault });
  const text = transcript(outcome, name);
  if (text === undefined || (recorded !== undefined && withoutAddresses(text) === withoutAddresses(recorded))) {
    return problems;
  }
  if (update) writeFileSync(join(dir, recordingOf(path)), text);
  else {
    const what =
      recorded === undefined ? 'its output is not recorded' : 'it prints something else than what is recorded';
    problems.push({ file, line: 1, what, fix: 'run npm run check -- --update and look at the difference' });
  }
  return problems;
}

function unexpected(
  outcome: Outcome,
  shows: string | undefined,
): { line: number; what: string; fix: string } | undefined {
  switch (outcome.kind) {
    case 'ran': {
      const [finding] = outcome.vet;
      if (finding && shows !== 'vet') {
        const fix = 'mend it, or mark the program shows="vet"';
        return { line: finding.line, what: `vet says: ${finding.message}`, fix };
      }
      if (!finding && shows === 'vet') {
        return { line: 1, what: 'vet finds nothing in it', fix: 'take shows="vet" away' };
      }
      if (shows === 'compile-error') return { line: 1, what: 'it compiles', fix: 'take shows="compile-error" away' };
      return undefined;
    }
    case 'build-failed': {
      if (shows === 'compile-error') return undefined;
      const line = outcome.findings[0]?.line ?? 1;
      const fix = 'mend it, or mark the program shows="compile-error"';
      return { line, what: `it does not build: ${outcome.text.trim()}`, fix };
    }
    case 'limit':
      return { line: 1, what: outcome.message, fix: 'a program in a lesson ends by itself' };
    case 'unavailable':
      return { line: 1, what: outcome.why, fix: 'run the check again' };
    case 'stopped':
      return undefined;
  }
}
