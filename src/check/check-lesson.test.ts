import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { traceText } from '../content/traces.ts';
import type { Outcome } from '../go/engine.ts';
import type { GoFacts } from './go-source.ts';
import { checkLesson } from './check-lesson.ts';
import {
  contentWith,
  entryOf,
  exercisePage,
  fixture,
  outcomeOf,
  printing,
  tableEngine,
  texts,
  traceOfMain,
} from './content-fixture.ts';

const front = (exercises = '') => `---
title: Who closes the channel
order: 1
minutes: 10
summary: The sender closes.
objectives: [Close it., Range over it.]
${exercises}
keep: The sender closes.
sources:
  - title: The spec
    url: https://go.dev/ref/spec
---
`;

interface Case {
  readonly body?: string;
  readonly exercises?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly outcome?: Outcome;
  readonly update?: boolean;
  /** What a look at the program's syntax says. */
  readonly facts?: () => GoFacts;
  /** What the exercises name as their lesson. */
  readonly named?: Readonly<Record<string, string>>;
}

const clean = { 'a.go': 'package main\n', 'a.out': 'hi\n' };

/** Checks the lesson `m/l`, whose page shows a.go at line 14. */
async function check({
  body = '\n<Run file="a.go" />\n',
  exercises = '',
  files = clean,
  outcome,
  update = false,
  facts,
  named = {},
}: Case) {
  const beside = Object.entries(files).map(([name, text]) => [`lessons/m/l/${name}`, text]);
  const exercisePages = Object.entries(named).map(([slug, of]) => [
    `exercises/${slug}/index.mdx`,
    exercisePage('', of),
  ]);
  const contentDir = contentWith({
    'lessons/m/l/index.mdx': front(exercises) + body,
    ...Object.fromEntries([...beside, ...exercisePages]),
  });
  const content = fixture(contentDir, { update, facts });
  const engine = tableEngine(() => outcome ?? printing('hi\n'));
  const checked = checkLesson(entryOf(content, 'lessons/m/l'), content);
  const problems = await outcomeOf(checked, { plain: engine, shuffled: [] });
  return {
    said: texts(problems, 'content/lessons/m/l/'),
    recorded: (name: string) => readFileSync(join(contentDir, 'lessons/m/l', name), 'utf8'),
  };
}

const problemsOf = async (one: Case) => (await check(one)).said;

describe('the timelines of a lesson', () => {
  const body = '\n<Run file="a.go" />\n<Timeline file="a.go" caption="main" />\n';
  const update = 'run npm run check -- --update and look at the difference';

  it('are fine when the goroutines do what is recorded', async () => {
    const files = { ...clean, 'a.trace.json': traceText(traceOfMain) };
    expect(JSON.parse(files['a.trace.json'])).toEqual(traceOfMain);
    expect(await problemsOf({ body, files })).toEqual([]);
  });

  it('are recorded on request, and must be', async () => {
    expect(await problemsOf({ body })).toEqual([`a.go:1: its timeline is not recorded; ${update}`]);
    const { said, recorded } = await check({ body, update: true });
    expect(said).toEqual([]);
    expect(recorded('a.trace.json')).toBe(traceText(traceOfMain));
  });

  it('are compared with what the goroutines do now', async () => {
    const other = traceText({ ...traceOfMain, goroutines: [{ fn: 'main.main' }, { fn: 'main.worker' }] });
    expect(await problemsOf({ body, files: { ...clean, 'a.trace.json': other } })).toEqual([
      `a.go:1: its goroutines do something else than what is recorded; ${update}`,
    ]);
  });

  it('belong to a program of the page, and recordings to a timeline', async () => {
    expect(await problemsOf({ files: { ...clean, 'a.trace.json': traceText(traceOfMain) } })).toEqual([
      'a.trace.json:1: the recording of a timeline that no page shows; delete it',
    ]);
    expect(await problemsOf({ body: '\n<Run file="a.go" />\n<Timeline file="b.go" caption="b" />\n' })).toEqual([
      'index.mdx:15: no program of the page is b.go; show it with <Run file="b.go" />, or correct the name',
    ]);
  });

  it('need a program that runs', async () => {
    const outcome: Outcome = { kind: 'build-failed', text: 'no', findings: [] };
    expect(await problemsOf({ body, outcome })).toContain(
      "a.go:1: its timeline can't be made: the run ended as build-failed; show a timeline of a program that builds and runs",
    );
  });
});

describe('the programs of a lesson', () => {
  it('are fine when they print what is recorded', async () => {
    expect(await problemsOf({})).toEqual([]);
    expect(
      await problemsOf({
        body: '\n<Mistake file="a.go" shows="vet" />\n',
        outcome: printing('', { vet: [finding] }),
        update: true,
      }),
    ).toEqual([]);
  });

  it('must be there', async () => {
    expect(await problemsOf({ body: '\n<Run file="a.go" />\n<Run file="b.go" />\n' })).toEqual([
      'index.mdx:15: there is no b.go beside the page; write it, or correct the name',
    ]);
  });

  it('must be readable', async () => {
    const archive = '-- prog.go --\npackage main\n-- prog.go --\n';
    expect(
      await problemsOf({
        body: '\n<Run file="b.txtar" />\n<Run file="a.go" />\n',
        files: { ...clean, 'b.txtar': archive },
      }),
    ).toEqual([
      expect.stringMatching(
        /^b\.txtar:1: .*prog\.go.*; separate the files of an archive by lines such as -- prog\.go --$/,
      ),
    ]);
  });

  it('must be shown, and a recording needs its program', async () => {
    expect(await problemsOf({ files: { ...clean, 'b.txtar': 'x', 'old.out': '' } })).toEqual([
      'b.txtar:1: no page shows this program; show it with <Run file="b.txtar" />, or delete it',
      'old.out:1: the recording of a program that is gone; delete it',
    ]);
  });

  it('must print what is recorded', async () => {
    expect(await problemsOf({ outcome: printing('something else\n') })).toEqual([
      'a.go:1: it prints something else than what is recorded; run npm run check -- --update and look at the difference',
    ]);
    expect(await problemsOf({ files: { 'a.go': 'package main\n' } })).toEqual([
      expect.stringMatching(/^a\.go:1: its output is not recorded;/),
    ]);
  });

  it('may lie at other addresses in memory', async () => {
    const files = { ...clean, 'a.out': 'main.main(0x50628)\n' };
    expect(await problemsOf({ files, outcome: printing('main.main(0x500f0)\n') })).toEqual([]);
  });

  it('are recorded instead when that is asked for', async () => {
    const { said, recorded } = await check({ outcome: printing('new\n'), update: true });
    expect(said).toEqual([]);
    expect(recorded('a.out')).toBe('new\n');
  });

  it('must use what the playground has, and not wait for real in tests', async () => {
    const facts = () => ({
      outside: [{ file: 'prog.go', line: 3, what: 'it imports "os/exec", and the playground has no other programs' }],
      sleeps: [{ file: 'prog.go', line: 9, what: 'time.Sleep' }],
      messages: [],
    });
    expect(await problemsOf({ facts })).toEqual([
      'a.go:3: it imports "os/exec", and the playground has no other programs; ' +
        'use what the playground has: the standard library, files below /tmp, servers of the program itself',
      'a.go:9: the test calls time.Sleep outside a synctest bubble, where it waits for real; ' +
        'run that part of the test in synctest.Test, in which time is the program’s own',
    ]);
  });

  it('must be formatted', async () => {
    expect(await problemsOf({ files: { 'a.go': 'package main\n\nfunc main()  {}\n', 'a.out': 'hi\n' } })).toEqual([
      'a.go:3: prog.go is not formatted as gofmt would; run gofmt -w on it',
    ]);
  });
});

const finding = { tool: 'vet', file: 'prog.go', line: 7, column: 2, message: 'odd' } as const;

describe('what a program shows', () => {
  const shows = (what: string) => `\n<Run file="a.go" shows="${what}" />\n`;
  const broken: Outcome = {
    kind: 'build-failed',
    text: './prog.go:4:2: no\n',
    findings: [{ ...finding, tool: 'compile', line: 4 }],
  };

  it.each([
    ['a vet finding', undefined, printing('hi\n', { vet: [finding] }), /^a\.go:7: vet says: odd; mend it, or mark/],
    ['no vet finding', 'vet', printing('hi\n'), /^a\.go:1: vet finds nothing in it; take shows="vet" away/],
    ['a build error', undefined, broken, /^a\.go:4: it does not build: \.\/prog\.go:4:2: no; mend it, or mark/],
    ['no build error', 'compile-error', printing('hi\n'), /^a\.go:1: it compiles; take shows="compile-error" away/],
    [
      'a limit',
      undefined,
      { kind: 'limit', limit: 'run-time', message: 'Too long', output: [] },
      /^a\.go:1: Too long; a program in a lesson ends/,
    ],
    ['no engine', undefined, { kind: 'unavailable', why: 'No Go' }, /^a\.go:1: No Go; run the check again/],
  ] as const)('must be announced: %s', async (_, announced, outcome, expected) => {
    const body = announced && shows(announced);
    const [first] = await problemsOf({ body, outcome, update: true });
    expect(first).toMatch(expected);
  });

  it('may be a build error, which is recorded with the file’s own name', async () => {
    const { said, recorded } = await check({ body: shows('compile-error'), outcome: broken, update: true });
    expect(said).toEqual([]);
    expect(recorded('a.out')).toBe('./a.go:4:2: no\n');
  });
});

describe('the exercises of a lesson', () => {
  it('and the lesson name each other', async () => {
    expect(await problemsOf({ exercises: 'exercises: [one]', named: { one: 'm/l', other: 'm/x' } })).toEqual([]);
    expect(await problemsOf({ exercises: 'exercises: [one, two]', named: { one: 'm/x', three: 'm/l' } })).toEqual([
      expect.stringMatching(/^index\.mdx:1: exercises names one, which does not name this lesson/),
      expect.stringMatching(/^index\.mdx:1: exercises names two, which does not name this lesson/),
      'index.mdx:1: the exercise three names this lesson, and the lesson does not name it; add it to exercises',
    ]);
  });
});

describe('the front matter of a lesson', () => {
  it('is checked first', async () => {
    expect(await problemsOf({ exercises: 'exercises: 5' })).toEqual([
      expect.stringMatching(/^index\.mdx:7: exercises: /),
    ]);
  });
});
