/** Verifies a timeline that a page shows: what it draws is what the program's goroutines do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownProgram } from '../content/programs.ts';
import { readProgram } from '../content/programs.ts';
import { recordedTraceText, traceOf, traceText } from '../content/traces.ts';
import type { Engine } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import type { Job } from './job.ts';
import type { Problem } from './problem.ts';

export interface TimelineContext {
  readonly update: boolean;
  /** The content folder that the program lies in. */
  readonly dir: string;
}

/** More than this is no picture to learn from, and makes a page heavy. */
const mostSteps = 250;

/** The job for a program that is known to be there. */
export function timelineJob(folder: string, name: string, { update, dir }: TimelineContext): Job {
  const program = readProgram(folder, name, dir);
  const recorded = recordedTraceText(program.path, dir);
  return {
    folder,
    part: `${name}, timeline`,
    inputs: { files: program.files, recorded, kind: 'timeline' },
    run: ({ plain }) => checkTimeline(program, recorded, plain, { update, dir }),
  };
}

async function checkTimeline(
  { files, path }: ShownProgram,
  recorded: string | undefined,
  engine: Engine,
  { update, dir }: TimelineContext,
): Promise<Problem[]> {
  const problem = (what: string, fix: string): Problem => ({ file: `content/${path}`, line: 1, what, fix });
  const traces: Trace[] = [];
  const outcome = await engine.run(files, {
    trace: true,
    onEvent: (event) => event.kind === 'trace' && traces.push(event.trace),
  });
  const [trace] = traces;
  if (trace === undefined) {
    const why = 'why' in outcome ? outcome.why : `the run ended as ${outcome.kind}`;
    return [problem(`its timeline can't be made: ${why}`, 'show a timeline of a program that builds and runs')];
  }
  if (trace.steps.length > mostSteps) {
    const fix = 'show a smaller program; this one has its timeline on a button';
    return [problem(`its timeline has ${trace.steps.length} steps, more than ${mostSteps}`, fix)];
  }
  const text = traceText(trace);
  if (text === recorded) return [];
  if (update) {
    writeFileSync(join(dir, traceOf(path)), text);
    return [];
  }
  const what =
    recorded === undefined ? 'its timeline is not recorded' : 'its goroutines do something else than what is recorded';
  return [problem(what, 'run npm run check -- --update and look at the difference')];
}
