import { expect, it } from 'vitest';
import { checkLinks } from './check-links.ts';
import { checkTerms } from './check-terms.ts';
import { readContent } from './content.ts';
import { contentWith } from './content-fixture.ts';
import { checkAll, kinds } from './kinds.ts';

const page = (text: string) => `---\ntitle: T\n---\n\n${text}\n`;

const own = {
  'lessons/m/l/index.mdx': page('## A heading'),
  'exercises/a/index.mdx': page('The project’s.'),
  'glossary.yaml': '- id: channel\n  term: channel\n  meaning: A pipe for values.\n',
};
const teams = {
  'exercises/a/index.mdx': page('See [the lesson](../../learn/m/l/#a-heading) and <Term is="channel">channels</Term>.'),
  'exercises/b/index.mdx': page('See [the lesson](../../learn/m/l/#nothing) and <Term is="order">orders</Term>.'),
};

const read = () =>
  readContent(
    kinds,
    [
      { dir: contentWith(own), name: 'content', isTeams: false },
      { dir: contentWith(teams), name: '../our-go', isTeams: true },
    ],
    { update: false, facts: () => ({ outside: [], sleeps: [], messages: [] }) },
  );

it('takes a team’s piece in place of the one of the same name', () => {
  const { entries } = read();
  expect(entries.map(({ folder, root }) => `${root.name} ${folder}`)).toEqual([
    'content lessons/m/l',
    '../our-go exercises/a',
    '../our-go exercises/b',
  ]);
});

it('knows the project’s pages and terms in a team’s piece, and names the team’s file', () => {
  const content = read();
  expect(checkLinks(content).map(({ file }) => file)).toEqual(['../our-go/exercises/b/index.mdx']);
  expect(checkTerms(content).map(({ file, what }) => `${file}: ${what}`)).toEqual([
    '../our-go/exercises/b/index.mdx: the term "order" is not in the glossary',
  ]);
});

it('says what a team’s exercise lacks in words that lead to the team’s file', () => {
  const { problems } = checkAll(read());
  expect(
    problems.some(({ file, what }) => file === '../our-go/exercises/b/index.mdx' && what.startsWith('hints')),
  ).toBe(true);
});
