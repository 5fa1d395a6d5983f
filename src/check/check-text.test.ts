/** The rules about pages as such: that they can be read and found, their headings, objectives and spelling. */
import { describe, expect, it } from 'vitest';
import { checkHeadings } from './check-headings.ts';
import { checkModules } from './check-modules.ts';
import { checkObjectives } from './check-objectives.ts';
import { checkPages } from './check-pages.ts';
import { checkSpelling } from './check-spelling.ts';
import {
  contentWith,
  exercisePage,
  fixture,
  lessonPage,
  outcomeOf,
  tableEngine,
  printing,
  texts,
} from './content-fixture.ts';

const modules = '- { id: m, order: 1, title: M, summary: All of it. }\n';
const lesson = 'lessons/m/l/index.mdx';
const page = (body: string) => fixture(contentWith({ 'modules.yaml': modules, [lesson]: lessonPage(body) }));

describe('headings', () => {
  it('go down one step at a time', () => {
    expect(texts(checkHeadings(page('## One\n\n### Two\n\n#### Three\n\n## Four\n')))).toEqual([]);
  });

  it.each([
    ['# One', 'the heading "One" is of the first level, which is the page\'s title; write ## instead'],
    ['### One', 'the heading "One" (###) skips a level below #; write ##'],
    ['##', 'a heading is empty; name the section, or delete it'],
  ])('are named where they do not: %s', (body, expected) => {
    expect(texts(checkHeadings(page(body)))).toEqual([`${lesson}:13: ${expected}`]);
  });

  it('skip no level below another', () => {
    expect(texts(checkHeadings(page('## One\n\n#### Two\n')))).toEqual([
      `${lesson}:15: the heading "Two" (####) skips a level below ##; write ###`,
    ]);
  });
});

describe('pages', () => {
  it('are MDX', () => {
    const [said] = texts(checkPages(page('<Run file="a.go">\n')));
    expect(said).toMatch(/^lessons\/m\/l\/index\.mdx:1\d: it is not MDX: .*; correct its syntax$/);
  });

  it('are there', () => {
    const dir = contentWith({ 'lessons/m/l/a.go': '' });
    expect(texts(checkPages(fixture(dir)))).toEqual([
      `${lesson}:1: there is no such page; write it, or delete its folder`,
    ]);
  });

  it('belong to a piece of content', () => {
    const dir = contentWith({ [lesson]: lessonPage(), 'lessons/m/l/more.mdx': '', 'lessons/m/index.mdx': '' });
    expect(texts(checkPages(fixture(dir)))).toEqual([
      'lessons/m/index.mdx:1: the site makes no page from it; call it index.mdx in a folder of its own, as deep as the others of its kind, or delete it',
      expect.stringMatching(/^lessons\/m\/l\/more\.mdx:1: the site makes no page from it;/),
    ]);
  });
});

describe('modules', () => {
  const said = (files: Readonly<Record<string, string>>) => texts(checkModules(fixture(contentWith(files))));

  it('lead to every lesson', () => {
    expect(said({ 'modules.yaml': modules, [lesson]: lessonPage() })).toEqual([]);
    expect(said({ 'modules.yaml': modules, [lesson]: lessonPage(), 'lessons/x/l/index.mdx': lessonPage() })).toEqual([
      'lessons/x/l/index.mdx:1: no page leads to it: the module x is not in content/modules.yaml; add the module there, or move the lesson',
    ]);
  });

  it('have lessons', () => {
    const more = '- { id: empty, order: 2, title: E, summary: None. }\n';
    expect(said({ 'modules.yaml': modules + more, [lesson]: lessonPage() })).toEqual([
      'modules.yaml:2: the module empty has no lesson; write one in content/lessons/empty/, or delete the entry',
    ]);
  });

  it('have one lesson at a place', () => {
    expect(said({ 'modules.yaml': modules, [lesson]: lessonPage(), 'lessons/m/z/index.mdx': lessonPage() })).toEqual([
      'lessons/m/z/index.mdx:1: m/l is lesson 1 of m as well; give each its own order',
    ]);
  });

  it('are listed as the schema wants', () => {
    expect(said({ [lesson]: lessonPage() })).toEqual([
      'modules.yaml:1: there is no list of modules; write it; see src/schemas/module.ts',
    ]);
    expect(said({ 'modules.yaml': '- { id: m, order: 1, title: M }\n', [lesson]: lessonPage() })).toEqual([
      expect.stringMatching(
        /^modules\.yaml:1: entry 0\.summary: summary is missing; .*; see src\/schemas\/module\.ts$/,
      ),
    ]);
  });
});

describe('objectives', () => {
  const said = (body: string, exercise: string, question = '1, 2') =>
    texts(
      checkObjectives(
        fixture(
          contentWith({
            [lesson]: lessonPage(body).replace('covers="1, 2"', `covers="${question}"`),
            'exercises/e/index.mdx': exercise,
          }),
        ),
      ),
    );

  it('are covered by a question or by an exercise', () => {
    expect(said('', exercisePage())).toEqual([]);
    expect(said('', exercisePage('covers: [2]'), '1')).toEqual([]);
  });

  it('are named where nothing covers them', () => {
    expect(said('', exercisePage(), '2')).toEqual([
      `${lesson}:6: nothing covers objective 1, "Close it."; write a question with <Question covers="1">, or an exercise with covers: [1]`,
    ]);
  });

  it('are there when something says to cover them', () => {
    expect(said('', exercisePage('covers: [1, 7]'))).toEqual([
      'exercises/e/index.mdx:19: covers names objective 7, and the lesson m/l has 2; give the number of the objective, from 1, in the order of the lesson’s front matter',
    ]);
    expect(said('<Question covers="two">Why?</Question>', exercisePage())).toEqual([
      expect.stringMatching(/^lessons\/m\/l\/index\.mdx:13: covers names objective NaN, and the lesson m\/l has 2;/),
    ]);
  });
});

describe('spelling', () => {
  const engines = { plain: tableEngine(() => printing('')), shuffled: [] };
  const said = async (files: Readonly<Record<string, string>>) =>
    texts(await outcomeOf(checkSpelling(fixture(contentWith(files))), engines));

  it('takes English of both kinds, Go’s words, code, and the project’s own words', async () => {
    const body =
      'Colour, color. A struct holds a mutex; `wrokers` is code, and synctest is ours.\n\n```go\nwrokers()\n```\n';
    expect(await said({ [lesson]: lessonPage(body), 'words.txt': 'synctest\n' })).toEqual([]);
  });

  it('names line and word, in the text and in the fields', async () => {
    const files = {
      [lesson]: lessonPage('\nThe goroutine\nwiats here.\n\n<Mistake title="A wrog title" />\n'),
      'exercises/e/index.mdx': exercisePage('sources: [{ title: The speck sheed, url: https://go.dev/wrokers }]'),
      'guides/g/index.mdx': '---\n---\n',
      'guides/g/rules/r/index.md': '---\nanalyser: { tool: vet, check: lostcancel }\n---\n\nThe cancle.\n',
      'glossary.yaml': '- id: wrog\n  term: heap\n  meaning: Where memry is.\n',
      'words.txt': 'goroutine\n',
    };
    expect(await said(files)).toEqual([
      expect.stringMatching(
        /^lessons\/m\/l\/index\.mdx:15: "wiats" is not in the dictionary; write waits, .*put code into backticks, or add the word to content\/words\.txt$/,
      ),
      expect.stringMatching(/^lessons\/m\/l\/index\.mdx:17: "wrog" is not/),
      expect.stringMatching(/^exercises\/e\/index\.mdx:19: "sheed" is not/),
      expect.stringMatching(/^guides\/g\/rules\/r\/index\.md:5: "cancle" is not/),
      expect.stringMatching(/^glossary\.yaml:3: "memry" is not/),
    ]);
  });
});
