/** For the check's tests: a `content/` folder of their own, and an engine that answers from a table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Engine, Outcome, Program } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import type { Content, Entry } from './content.ts';
import { readContent } from './content.ts';
import type { GoFacts } from './go-source.ts';
import type { Checked, Engines } from './job.ts';
import { kinds } from './kinds.ts';
import type { Problem } from './problem.ts';
import { problemText } from './problem.ts';

/** Writes the files into a temporary folder, which is gone after the test. */
export function contentWith(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-content-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

const noFacts: GoFacts = { outside: [], sleeps: [], messages: [] };

/** The content in a folder, as the checks see it; `facts` stands in for the look at Go's syntax. */
export function fixture(dir: string, { update = false, facts = () => noFacts }: Partial<Content> = {}): Content {
  return readContent(kinds, [{ dir, name: 'content', isTeams: false }], { update, facts });
}

export function entryOf(content: Content, folder: string): Entry {
  const entry = content.entries.find((entry) => entry.folder === folder);
  if (!entry) throw new Error(`the fixture has no ${folder}`);
  return entry;
}

/** What a check says at once, and after its jobs are done. */
export async function outcomeOf({ problems, jobs }: Checked, engines: Engines): Promise<Problem[]> {
  const later = await Promise.all(jobs.map((job) => job.run(engines)));
  return [...problems, ...later.flat()];
}

/** As on the terminal, without the folder that all have in common. */
export const texts = (problems: readonly Problem[], common = 'content/'): string[] =>
  problems.map((problem) => problemText(problem).replace(common, ''));

/** A page of a lesson: front matter with two objectives, which a question covers, and this body from line 13 on. */
export const lessonPage = (body = '', more = ''): string => `---
title: Who closes the channel
order: 1
minutes: 10
summary: The sender closes.
objectives: [Close it., Range over it.]
keep: The sender closes.
${more}
sources: [{ title: The spec, url: https://go.dev/ref/spec }]
---

<Question covers="1, 2">Who?</Question>
${body}`;

/** A page of an exercise of the lesson `m/l`. */
export const exercisePage = (more = '', lesson = 'm/l'): string => `---
title: Close the channel
module: ${lesson.split('/')[0]}
lesson: ${lesson.split('/')[1]}
minutes: 10
summary: Close it where it is sent.
hints: [A nudge., A direction., Nearly there.]
wrong:
  - slug: never
    mistake: Never closes it
    why: The receiver waits for ever.
    rejectedBy: TestEnds
    says: still waits
  - slug: typo
    mistake: Misspells close
    why: The compiler knows no such word.
    rejectedBy: compile
    says: "undefined: clos"
${more}
---
Close it.
`;

/** What the engine below tells of every program: main runs. */
export const traceOfMain: Trace = {
  goroutines: [{ fn: 'main.main' }],
  channels: [],
  steps: [{ kind: 'run', g: 0, atNs: 0 }],
  cut: false,
};

/** An engine that runs nothing: `answer` says how a program ends. What has two spaces in a row it would format. */
export function tableEngine(answer: (program: Program) => Outcome): Engine {
  return {
    where: 'browser',
    run: async (program, options) => {
      const outcome = answer(program);
      if (options?.trace && outcome.kind === 'ran') options.onEvent?.({ kind: 'trace', trace: traceOfMain });
      return outcome;
    },
    format: (program) =>
      Promise.resolve({
        kind: 'formatted',
        files: program.map(({ name, text }) => ({ name, text: text.replaceAll(/ {2,}/g, ' ') })),
      }),
    vet: () => Promise.resolve({ kind: 'vetted', findings: [] }),
    review: () => Promise.resolve({ kind: 'reviewed', notes: [] }),
    prepare: () => undefined,
    version: () => Promise.resolve('go1.26.8'),
  };
}

/** A run that printed this. */
export function printing(text: string, more: Partial<Extract<Outcome, { kind: 'ran' }>> = {}): Outcome {
  return {
    kind: 'ran',
    status: 0,
    output: text ? [{ stream: 'stdout', text, delayNs: 0 }] : [],
    isTest: false,
    vet: [],
    ...more,
  };
}
