import { describe, expect, it } from 'vitest';
import { checkTerms } from './check-terms.ts';
import { contentWith, fixture } from './content-fixture.ts';

const glossary = '- id: goroutine\n  term: goroutine\n  meaning: A function that runs at the same time as others.\n';

describe('checkTerms', () => {
  it('is content when every term is explained', () => {
    const dir = contentWith({
      'glossary.yaml': glossary,
      'lessons/a/b/index.mdx': 'A <Term is="goroutine">one</Term>.\n',
    });
    expect(checkTerms(fixture(dir))).toEqual([]);
  });

  it('names page and line of a term that is not', () => {
    const page = 'A <Term is="goroutine" />.\n\nA <Term is="channel" /> and a <Term is="" />.\n';
    const dir = contentWith({ 'glossary.yaml': glossary, 'lessons/a/b/index.mdx': page });
    expect(checkTerms(fixture(dir)).map(({ file, line, what }) => `${file}:${line}: ${what}`)).toEqual([
      'content/lessons/a/b/index.mdx:3: the term "channel" is not in the glossary',
      'content/lessons/a/b/index.mdx:3: the term "" is not in the glossary',
    ]);
  });

  it('names the entry of the glossary that is wrong', () => {
    const dir = contentWith({ 'glossary.yaml': `${glossary}- id: Bad One\n  term: x\n  meaning: y\n` });
    expect(checkTerms(fixture(dir))).toMatchObject([
      { file: 'content/glossary.yaml', what: expect.stringMatching(/^entry 1\.id: a slug/) as unknown },
    ]);
  });

  it('names the line at which the glossary is no YAML', () => {
    const dir = contentWith({ 'glossary.yaml': `${glossary}- id: [\n` });
    expect(checkTerms(fixture(dir))).toMatchObject([
      { file: 'content/glossary.yaml', what: expect.stringMatching(/^it is not YAML/) as unknown },
    ]);
  });

  it('refuses an id that comes twice', () => {
    const dir = contentWith({ 'glossary.yaml': glossary + glossary });
    expect(checkTerms(fixture(dir))).toMatchObject([{ what: 'entry 1.id: goroutine is there already', line: 4 }]);
  });
});
