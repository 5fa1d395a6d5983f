/** The traces that stand beside programs: what a run's goroutines did, recorded for the page's timeline. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trace } from '../go/trace.ts';
import { dirOf } from './roots.ts';

/** Where a program's trace is recorded: `first.trace.json` beside `first.go`. */
export const traceOf = (file: string): string => file.replace(/\.(go|txtar)$/, '.trace.json');

/** As it is recorded: a line for each goroutine, channel and step, so that a difference can be read. */
export function traceText({ goroutines, channels, steps, cut }: Trace): string {
  const list = (values: readonly unknown[]) => values.map((value) => `\n    ${JSON.stringify(value)}`).join(',');
  const lists = Object.entries({ goroutines, channels, steps }).map(([name, values]) => `  "${name}": [${list(values)}]`);
  return `{\n${lists.join(',\n')},\n  "cut": ${cut}\n}\n`;
}

/** The recording as text; undefined where there is none. `program` is below a content folder. */
export function recordedTraceText(program: string, dir = dirOf(program)): string | undefined {
  const file = join(dir, traceOf(program));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The recording of a program of a page. Throws when it has not been made. */
export function recordedTrace(program: string): Trace {
  const text = recordedTraceText(program);
  if (text === undefined) {
    const folder = program.replace(/\/[^/]*$/, '');
    throw new Error(
      `content/${program}: its timeline is not recorded. Record it: npm run check -- --update content/${folder}`,
    );
  }
  return JSON.parse(text) as Trace; // written by the check, from the same type
}
