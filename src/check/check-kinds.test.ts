/** For each rule of the kinds besides lessons and exercises: a fixture with the fault, and the message it must give. */
import { describe, expect, it } from 'vitest';
import { checkDeck } from './check-deck.ts';
import { checkFaq } from './check-faq.ts';
import { checkFillIns } from './check-fill-ins.ts';
import { checkGuide, checkRule } from './check-guide.ts';
import { checkCourse, checkPath } from './check-plan.ts';
import { checkRunbook } from './check-runbook.ts';
import { checkResults, checkWorksheet } from './check-worksheet.ts';
import { contentWith, printing, tableEngine } from './content-fixture.ts';
import type { Problem } from './problem.ts';

const facts = () => ({ outside: [], sleeps: [], messages: [] });
const engine = tableEngine(() => printing('hello\n'));
const lines = (problems: readonly Problem[]) => problems.map(({ file, line, what }) => `${file}:${line}: ${what}`);
const source = 'sources:\n  - title: Spec\n    url: https://go.dev/ref/spec\n';
const program = 'package main\n';

describe('checkRule', () => {
  const rule = (more = '', body = 'Because.') =>
    `---\nrule: Do it.\norder: 1\nbad: Not done.\ngood: Done.\nreplaces:\n  - from: java\n    habit: Another.\n${more}---\n\n${body}\n`;
  const files = (index: string) => ({
    'guides/g/index.mdx': '---\n---\n',
    'guides/g/rules/r/index.md': index,
    'guides/g/rules/r/bad.go': program,
    'guides/g/rules/r/bad.out': 'hello\n',
    'guides/g/rules/r/good.go': program,
    'guides/g/rules/r/good.out': 'hello\n',
  });
  const check = async (all: Record<string, string>) =>
    lines(await checkRule('g/r', engine, { update: false, facts, contentDir: contentWith(all) }));

  it('is content with a rule, and with a rule that a team has switched off', async () => {
    expect(await check(files(rule()))).toEqual([]);
    expect(await check({ 'guides/g/rules/r/index.md': '---\noff: Our linter does it.\n---\n' })).toEqual([]);
  });

  it('asks for the reason and for both programs', async () => {
    expect(await check({ 'guides/g/index.mdx': '---\n---\n', 'guides/g/rules/r/index.md': rule('', '') })).toEqual([
      'content/guides/g/rules/r/index.md:10: the rule does not say why',
      'content/guides/g/rules/r/index.md:1: there is not exactly one of bad.go and bad.txtar',
      'content/guides/g/rules/r/index.md:1: there is not exactly one of good.go and good.txtar',
    ]);
  });

  it('compares what the programs print', async () => {
    expect(await check({ ...files(rule()), 'guides/g/rules/r/good.out': 'something else\n' })).toEqual([
      'content/guides/g/rules/r/good.go:1: it prints something else than what is recorded',
    ]);
  });

  it('wants the finding that bad.go is announced to show', async () => {
    expect(await check(files(rule('shows: vet\n')))).toEqual([
      'content/guides/g/rules/r/bad.go:1: vet finds nothing in it',
    ]);
  });

  it('names the lesson, rule or guide that is not there, at its line', async () => {
    const all: Record<string, string> = files(rule('lessons: [no/lesson]\nrelated: [g/r, no/rule]\n'));
    delete all['guides/g/index.mdx'];
    expect(await check(all)).toEqual([
      'content/guides/g/rules/r/index.md:5: there is no guide g',
      'content/guides/g/rules/r/index.md:9: there is no lesson no/lesson',
      'content/guides/g/rules/r/index.md:10: there is no rule no/rule',
      'content/guides/g/rules/r/index.md:10: the rule names itself',
    ]);
  });
});

it('checkGuide wants at least one rule', () => {
  const dir = contentWith({
    'guides/lonely/index.mdx': `---\ntitle: T\norder: 1\nsummary: S\n${source}---\n\nText.\n`,
  });
  expect(lines(checkGuide('lonely', dir))).toEqual(['content/guides/lonely/index.mdx:1: the guide has no rule']);
});

describe('checkRunbook', () => {
  const front = `---
title: T
order: 1
summary: S
severity: page
when: [Now]
placeholders:
  - name: service
    label: Service
    example: shop
thresholds:
  - id: errors
    measure: errors
    above: 0.1%
    then: Roll back
${source}---
`;
  const body = `
## The first five minutes

<Step title="Look">
<Command run="kubectl get <service>" />
</Step>

## Decide

<Decide by="errors" />

## Roll back

Text.

## Tell people

Text.

## Afterwards

Text.
`;
  const check = (page: string) => lines(checkRunbook('r', contentWith({ 'runbooks/r/index.mdx': page })));

  it('is content with a runbook', () => {
    expect(check(front + body)).toEqual([]);
  });

  it.each([
    [
      'another order of sections',
      (page: string) => page.replace('## Decide', '## Think'),
      /^content\/runbooks\/r\/index\.mdx:21: its sections are The first five minutes, Think,/,
    ],
    [
      'a placeholder that is not filled in',
      (page: string) => page.replace('get <service>', 'get <service> -n <namespace>'),
      /:24: <namespace> is no placeholder of this runbook$/,
    ],
    [
      'a threshold that is not there',
      (page: string) => page.replace('by="errors"', 'by="latency"'),
      /:29: there is no threshold "latency"$/,
    ],
    [
      'a placeholder in quotes of any kind',
      (page: string) =>
        page.replace('<Decide', '<Command run={`psql "<database>"`} />\n<Command run=\'echo "<where>"\' />\n<Decide'),
      /:30: <where> is no placeholder of this runbook$/,
    ],
    [
      'an output that is not there',
      (page: string) => page.replace('<Decide', '<Command run="ls" shows="ls.txt" />\n<Decide'),
      /:29: there is no ls\.txt beside the page$/,
    ],
    [
      'two steps of the same title',
      (page: string) => page.replace('## Decide', `${/<Step[^>]*>/.exec(page)?.[0] ?? ''}\n</Step>\n\n## Decide`),
      /: two steps are called "/,
    ],
    ['no step', (page: string) => page.replaceAll(/<\/?Step[^>]*>/g, ''), /there is no step$/],
  ])('finds %s', (_name, change, message) => {
    expect(check(change(front + body))).toContainEqual(expect.stringMatching(message));
  });

  it('finds what nothing uses', () => {
    const page = front + body.replace(' <service>', '').replace('<Decide by="errors" />', 'Text.');
    expect(check(page)).toEqual([
      'content/runbooks/r/index.mdx:8: no command and no message uses <service>',
      'content/runbooks/r/index.mdx:12: nothing decides by the threshold errors',
    ]);
  });
});

describe('checkDeck', () => {
  const deck = (slides: string) =>
    `---\ntitle: T\norder: 1\nminutes: 10\nsummary: S\naudience: engineers\ntakeaways: [One]\n${source}---\n\n${slides}\n`;
  const slide = (attributes: string, notes = '<Notes>\nSay it.\n</Notes>') =>
    `<Slide title="S" ${attributes}>\n\nText.\n\n${notes}\n\n</Slide>\n`;
  const check = async (slides: string, more: Record<string, string> = {}) =>
    lines(
      await checkDeck('d', engine, {
        update: false,
        facts,
        contentDir: contentWith({ 'decks/d/index.mdx': deck(slides), ...more }),
      }),
    );

  it('is content with slides whose minutes add up', async () => {
    expect(await check(slide('minutes={2.5}') + slide('minutes={7.5} layout="live"'))).toEqual([]);
  });

  it.each([
    [
      slide('minutes={2}') + slide('minutes={7}'),
      'content/decks/d/index.mdx:4: the slides take 9 minutes, and the deck says 10',
    ],
    [slide('minutes={10}', ''), 'content/decks/d/index.mdx:13: the slide has no notes for the speaker'],
    [slide(''), 'content/decks/d/index.mdx:13: a slide needs its minutes as a number, for example minutes={2}'],
    [slide('minutes={1.2}'), 'content/decks/d/index.mdx:13: minutes of a slide are whole or half'],
    ['Text.', 'content/decks/d/index.mdx:12: the deck has no slide'],
    [
      slide('minutes={10}', '<Notes>\nx\n</Notes>\n<Run file="no.go" />'),
      'content/decks/d/index.mdx:20: there is no no.go beside the page',
    ],
  ])('finds the fault in %j', async (slides, message) => {
    expect(await check(slides)).toContain(message);
  });
});

describe('checkPath and checkCourse', () => {
  it('find steps that are not there, or come twice', () => {
    const page = `---\ntitle: T\norder: 1\nsummary: S\nrole: lead\nparts:\n  - title: P\n    goal: G\n    steps:\n      - exercise: fix-the-leak\n      - exercise: fix-the-leak\n      - lesson: no/where\n---\n`;
    expect(lines(checkPath('p', contentWith({ 'paths/p/index.mdx': page })))).toEqual([
      'content/paths/p/index.mdx:12: there is no lesson no/where',
      'content/paths/p/index.mdx:10: the path names fix-the-leak twice',
    ]);
  });

  const session = (title: string, on: number, minutes: number) =>
    `  - title: ${title}\n    on: ${on}\n    minutes: ${minutes}\n    agenda:\n      - { minutes: 20, what: W, how: talk }\n      - { minutes: 40, what: W, how: pairs }\n`;
  const course = (sessions: string) =>
    `---\ntitle: T\norder: 1\nsummary: S\nformat: series\nrhythm: weeks\ngroup: { least: 2, most: 9 }\noutcomes: [O]\nsessions:\n${sessions}---\n`;

  it('find an agenda that does not add up, and sessions out of order', () => {
    const page = course(session('One', 2, 60) + session('Two', 1, 90));
    expect(lines(checkCourse('c', contentWith({ 'courses/c/index.mdx': page })))).toEqual([
      'content/courses/c/index.mdx:16: the agenda of "Two" takes 60 minutes, and the session says 90',
      'content/courses/c/index.mdx:16: "Two" is on 1, after one on 2',
    ]);
  });
});

describe('checkWorksheet', () => {
  const sheet = (example: string) =>
    `---\ntitle: T\norder: 1\nsummary: S\nminutes: 10\nwho: W\nshape: form\nfields:\n  - { id: rate, label: Rate, type: number, least: 0 }\nexample:\n${example}---\n`;
  const check = (example: string) =>
    lines(checkWorksheet('w', contentWith({ 'worksheets/w/index.mdx': sheet(example) })));

  it('holds the example to the fields', () => {
    expect(check('  - rate: 5\n')).toEqual([]);
    expect(check('  - rate: -5\n    raet: 1\n')).toEqual([
      'content/worksheets/w/index.mdx:10: row 1 of the example has raet, which is no field',
      'content/worksheets/w/index.mdx:10: row 1 of the example: rate must be at least 0, and is -5',
    ]);
    expect(check('  - rate: 1\n  - rate: 2\n')).toEqual([
      'content/worksheets/w/index.mdx:10: a form is filled in once',
    ]);
  });

  const results = (id: string, list: string) =>
    checkResults(
      id,
      contentWith({
        [`worksheets/${id}/index.mdx`]: sheet('  - rate: 5\n').replace('example:', `results:\n${list}example:`),
      }),
    );
  const risk = '  - { id: risk, label: Risk, of: whole, how: H }\n';

  it('wants logic for its results, and the results of the logic', async () => {
    expect(lines(await results('w', risk))).toEqual([
      'content/worksheets/w/index.mdx:10: nothing works out the results of w',
    ]);
    expect(lines(await results('status', risk))).toEqual([
      'content/worksheets/status/index.mdx:10: the result risk of the whole is not worked out',
      ...['done', 'pace', 'left'].map(
        (id) => `content/worksheets/status/index.mdx:10: the result ${id} of the whole has no label`,
      ),
    ]);
  });
});

it('checkFaq wants an answer', () => {
  const page = '---\nquestion: Why?\ntopic: learning\norder: 1\nsee:\n  - lesson: no/where\n---\n';
  expect(lines(checkFaq('q', contentWith({ 'faq/q/index.mdx': page })))).toEqual([
    'content/faq/q/index.mdx:6: there is no lesson no/where',
    'content/faq/q/index.mdx:8: there is no answer',
  ]);
});

it('checkFillIns names each place that the author has to fill', () => {
  const dir = contentWith({
    'faq/q/index.mdx': '---\nquestion: "FILL IN: the question?"\n---\n\n{/* FILL IN: a comment */}\n',
    'faq/q/a.go': 'package main\n\n// FILL IN: a program\n',
    'faq/q/a.out': 'FILL IN: what it prints\n',
  });
  expect(lines(checkFillIns('faq/q', dir))).toEqual([
    'content/faq/q/a.go:3: fill in a program',
    'content/faq/q/index.mdx:2: fill in the question?',
    'content/faq/q/index.mdx:5: fill in a comment',
  ]);
});
