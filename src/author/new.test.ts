/** What `npm run new` would write: passes the schema, names what is left, and never over what is there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fillIns } from '../check/check-fill-ins.ts';
import { readPage } from '../check/front-matter.ts';
import { pageOf, pieceKindNames, pieceKinds } from '../content/kinds.ts';
import { contentDir, rootsFor } from '../content/roots.ts';
import type { z } from 'zod';
import { planNew, planWrong, withListEntry, type Plan } from './new.ts';
import { wrongTemplate } from './templates.ts';
import { writeAll } from './write.ts';

function team(files: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-new-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const roots = rootsFor([dir]);
  const target = roots[1];
  if (!target) throw new Error('no team folder');
  const plan = (kind: string, name: string) => planNew(kind, name, target, roots);
  const write = (made: Plan) => (made.kind === 'write' ? writeAll(dir, made.writes) : made.kind);
  return { dir, roots, plan, write };
}

const names = {
  lesson: 'concurrency/new-one',
  exercise: 'new-one',
  guide: 'new-one',
  rule: 'concurrency/new-one',
  runbook: 'new-one',
  deck: 'new-one',
  path: 'new-one',
  course: 'new-one',
  worksheet: 'new-one',
  faq: 'new-one',
} as const;

describe('planNew', () => {
  it.each(pieceKindNames)('begins a %s whose front matter is right and whose gaps are marked', (kind) => {
    const { dir, plan, write } = team();
    expect(write(plan(kind, names[kind]))).toBeUndefined();
    const schema: z.ZodType = pieceKinds[kind].schema;
    const page = readPage(pageOf(kind, names[kind]), schema, dir);
    expect(page).not.toBeInstanceOf(Array);
    const text = readFileSync(join(dir, pageOf(kind, names[kind])), 'utf8');
    expect(fillIns(text, 'x').length).toBeGreaterThan(1);
  });

  it('puts a lesson after the last of its module', () => {
    const { dir, plan, write } = team({ 'lessons/concurrency/z/index.mdx': '---\norder: 41\n---\n' });
    write(plan('lesson', 'concurrency/new-one'));
    expect(readFileSync(join(dir, 'lessons/concurrency/new-one/index.mdx'), 'utf8')).toContain('\norder: 42\n');
  });

  it.each([
    ['thing', 'x', /^There is no kind "thing"\.\nnpm run new -- <kind> <name>/],
    [
      'exercise',
      'Bad_Slug',
      /^"Bad_Slug" can't be the name of an exercise: it needs one part, .* for example fix-the-leak\.$/,
    ],
    ['lesson', 'leaks', /^"leaks" can't be the name of a lesson: it needs two parts/],
    ['exercise', '../x', /can't be the name/],
    ['lesson', 'nope/x', /^There is no module nope\. There are: .*concurrency.* npm run new -- module nope$/],
    ['rule', 'nope/x', /^There is no guide nope\. There are: .*concurrency/],
    ['wrong', 'nope/x', /^There is no exercise nope\. There are: .*fix-the-leak/],
    ['exercise', 'fix-the-leak', /^content\/exercises\/fix-the-leak is there already\. To lay your own over it, copy/],
    ['wrong', 'fix-the-leak/drains', /wrong\/drains is there already; nothing was changed\.$/],
    ['term', 'goroutine', /^content\/glossary\.yaml has goroutine already; nothing was changed\.$/],
  ])('refuses %s %s', (kind, name, why) => {
    expect(team().plan(kind, name)).toEqual({ kind: 'refused', why: expect.stringMatching(why) as string });
  });

  it('does not write into a folder that has something else', () => {
    const { plan } = team({ 'exercises/mine/notes.txt': 'do not lose me' });
    expect(plan('exercise', 'mine')).toMatchObject({
      why: expect.stringContaining('has files, and no index.mdx') as string,
    });
  });

  it('puts a term into its place in the alphabet', () => {
    const { dir, plan, write } = team({ 'glossary.yaml': '- id: aa\n  term: aa\n- id: zz\n  term: zz\n' });
    expect(write(plan('term', 'mm'))).toBeUndefined();
    const ids = [...readFileSync(join(dir, 'glossary.yaml'), 'utf8').matchAll(/^- id: (.*)$/gm)].map(
      (match) => match[1],
    );
    expect(ids).toEqual(['aa', 'mm', 'zz']);
  });
});

describe('planWrong', () => {
  it('adds a copy of the starter and its entry', () => {
    const { dir, roots, plan, write } = team();
    write(plan('exercise', 'mine'));
    const made = planWrong('mine', 'again', wrongTemplate('again', 'TestAddsThePrices', 'want 600'), roots);
    expect(made.kind === 'write' && writeAll(dir, made.writes)).toBeUndefined();
    expect(readFileSync(join(dir, 'exercises/mine/wrong/again/mine.go'), 'utf8')).toContain('return 0');
    const page = readPage('exercises/mine/index.mdx', pieceKinds.exercise.schema, dir);
    expect(Array.isArray(page) ? page : page.data.wrong.map(({ slug }) => slug)).toEqual([
      'counts',
      'first-only',
      'again',
    ]);
  });
});

describe('withListEntry', () => {
  it('leaves the next field’s comment with it', () => {
    expect(withListEntry('---\nwrong:\n  - a: 1\n# about b\nb: 2\n---\ntext\n', 'wrong', '  - a: 2\n')).toBe(
      '---\nwrong:\n  - a: 1\n  - a: 2\n# about b\nb: 2\n---\ntext\n',
    );
  });

  it('adds to a list that ends the front matter', () => {
    expect(withListEntry('---\nwrong:\n  - a: 1\n---\n', 'wrong', '  - a: 2\n')).toBe(
      '---\nwrong:\n  - a: 1\n  - a: 2\n---\n',
    );
  });

  it('does not touch a list in one line, or none', () => {
    expect(withListEntry('---\nwrong: []\n---\n', 'wrong', 'x')).toBeUndefined();
    expect(withListEntry('---\nb: 1\n---\nwrong:\n', 'wrong', 'x')).toBeUndefined();
  });
});

describe('writeAll', () => {
  it('writes nothing when one file is there already', () => {
    const { dir } = team({ 'b.txt': 'old' });
    const why = writeAll(dir, [
      { path: 'a.txt', text: 'new' },
      { path: 'b.txt', text: 'new' },
    ]);
    expect(why).toBe('b.txt is there already; nothing was changed.');
    expect(() => readFileSync(join(dir, 'a.txt'))).toThrow();
    expect(readFileSync(join(dir, 'b.txt'), 'utf8')).toBe('old');
  });

  it('writes nothing over what somebody has changed meanwhile', () => {
    const { dir } = team({ 'b.txt': 'newer' });
    expect(writeAll(dir, [{ path: 'b.txt', text: 'x', replaces: 'old' }])).toMatch(/has changed meanwhile/);
  });

  it('takes back what it has written when the rest fails', () => {
    const { dir } = team({ 'b.txt': 'a file, not a folder' });
    expect(() =>
      writeAll(dir, [
        { path: 'a.txt', text: 'new' },
        { path: 'b.txt/c.txt', text: 'new' },
      ]),
    ).toThrow();
    expect(() => readFileSync(join(dir, 'a.txt'))).toThrow();
  });
});

it('has the project’s own content as its first root', () => {
  expect(team().roots[0]?.dir).toBe(contentDir);
});
