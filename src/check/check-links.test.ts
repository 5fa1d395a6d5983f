import { describe, expect, it } from 'vitest';
import { checkLinks } from './check-links.ts';
import { contentWith, exercisePage, fixture, lessonPage, texts } from './content-fixture.ts';

const modules = '- { id: m, order: 1, title: M, summary: All of it. }\n';
const glossary = '- { id: goroutine, term: goroutine, meaning: Runs beside others. }\n';

/** What is said about the lesson `m/l` with this body, which begins in line 13. */
function said(body: string, more: Readonly<Record<string, string>> = {}): string[] {
  const dir = contentWith({
    'modules.yaml': modules,
    'glossary.yaml': glossary,
    'lessons/m/l/index.mdx': lessonPage(body),
    'lessons/m/other/index.mdx': lessonPage('\n## Who `closes`?\n\n<a id="by-hand" />\n'),
    'exercises/e/index.mdx': exercisePage(),
    'guides/g/index.mdx': '---\n---\n',
    'guides/g/rules/one-slot-each/index.md': '---\n---\n',
    'faq/how-long/index.mdx': '---\n---\n',
    'faq/why/index.mdx': '---\n---\n',
    ...more,
  });
  return texts(checkLinks(fixture(dir)), 'content/lessons/m/l/');
}

describe('links', () => {
  it.each([
    '[a page](../other/)',
    '[a heading](../other/#who-closes)',
    '[a place of its own](../other/#by-hand)',
    '[a place of the layout](../other/#do-it)',
    '[an exercise](../../../exercises/e/)',
    '[a term](../../../glossary/#goroutine)',
    '[a module](../)',
    '[all guides](../../../guides/)',
    '[a rule](../../../guides/g/#one-slot-each)',
    '[a question](../../../faq/#how-long)',
    '[the last question](../../../faq/#why)',
    '[this page](#here)\n\n## Here',
    '[the web](https://go.dev/ref/spec#Send_statements)',
    '[mail](mailto:team@example.com)',
  ])('that lead somewhere are fine: %s', (body) => {
    expect(said(body)).toEqual([]);
  });

  it.each([
    [
      'See [it](../nowhere/).',
      'index.mdx:13: the link ../nowhere/ leads to /learn/m/nowhere/, and there is no such page; correct it (this page is /learn/m/l/)',
    ],
    [
      '\n\nSee [it](../other).',
      'index.mdx:15: the link ../other leads to /learn/m/other, and there is no such page; correct it, with / at its end',
    ],
    [
      'See [it](../other/#who).',
      'index.mdx:13: the link ../other/#who leads to #who, and /learn/m/other/ has no such heading; correct it; there is #who-closes',
    ],
    [
      'See [it](../../../glossary/#gorutine).',
      'index.mdx:13: the link ../../../glossary/#gorutine leads to #gorutine, and /glossary/ has no such heading; correct it; there is #goroutine',
    ],
    [
      'See [it](/learn/m/other/).',
      'index.mdx:13: the link /learn/m/other/ begins with /, and breaks where the site lies below the root; write it relative to this page, for example ../channels/',
    ],
    ['See [it]().', 'index.mdx:13: a link leads nowhere; write the address between the parentheses'],
    ['[it](http://go.dev/)', 'index.mdx:13: the link http://go.dev/ is not encrypted; write https://'],
    [
      '[it](https://localhost/x)',
      'index.mdx:13: the link https://localhost/x is no address on the web; write it as https://host/path',
    ],
    [
      '<a href="ftp://go.dev/">it</a>',
      'index.mdx:13: the link ftp://go.dev/ is no address on the web; write it as https://host/path',
    ],
  ])('that lead nowhere are named: %s', (body, expected) => {
    expect(said(body)).toEqual([expected]);
  });

  it('of the note on the solution count as well', () => {
    expect(said('', { 'exercises/e/solution/why.md': 'See [it](../x/).\n' })).toEqual([
      expect.stringMatching(
        /^content\/exercises\/e\/solution\/why\.md:1: the link \.\.\/x\/ leads to \/exercises\/x\//,
      ),
    ]);
  });
});

describe('images', () => {
  const file = { 'lessons/m/l/stack.svg': '<svg/>' };

  it('are there and say what they show', () => {
    expect(said('![A stack that grows](stack.svg)', file)).toEqual([]);
    expect(said('<img src="stack.svg" alt="A stack that grows" />', file)).toEqual([]);
  });

  it.each([
    [
      '![](stack.svg)',
      'index.mdx:13: the image stack.svg has no alternative text; say between the brackets what it shows to those who do not see it',
    ],
    ['![A heap](heap.svg)', 'index.mdx:13: there is no image heap.svg; put it beside the page, or correct its name'],
    [
      '![A heap](https://go.dev/heap.svg)',
      'index.mdx:13: the image https://go.dev/heap.svg lies elsewhere, and the site loads nothing from there; put it beside the page',
    ],
  ])('are named where they are not: %s', (body, expected) => {
    expect(said(body, file)).toEqual([expected]);
  });
});
