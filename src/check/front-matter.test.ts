import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentWith } from './content-fixture.ts';
import { readPage } from './front-matter.ts';
import { problemText } from './problem.ts';

const schema = z.strictObject({
  title: z.string('title is missing'),
  sources: z.array(z.strictObject({ url: z.url('no url') })).default([]),
});

const read = (text: string) => readPage('a/index.mdx', schema, contentWith({ 'a/index.mdx': text }));
const problems = (text: string) => {
  const page = read(text);
  return Array.isArray(page) ? page.map(({ line, what }) => `${line} ${what}`) : page;
};

describe('readPage', () => {
  it('gives the data, the body, and the line at which the body begins', () => {
    expect(read('---\ntitle: A\n---\n\nText.\n')).toEqual({
      file: 'content/a/index.mdx',
      data: { title: 'A', sources: [] },
      body: '\nText.\n',
      bodyLine: 4,
    });
  });

  it('misses the front matter', () => {
    expect(problems('# A\n')).toEqual(['1 there is no front matter']);
    expect(problems('---\ntitle: A\n')).toEqual(['1 there is no front matter']);
  });

  it('names the line at which the YAML breaks', () => {
    expect(problems('---\ntitle: A\nsources: [\n---\n')).toEqual([
      expect.stringMatching(/^[34] the front matter is not YAML: /),
    ]);
  });

  it('names field and line of each fault', () => {
    expect(problems('---\ntitle: 5\nsources:\n  - url: https://go.dev\n  - url: x\n---\n')).toEqual([
      '2 title: title is missing',
      '5 sources.1.url: no url',
    ]);
  });

  it('puts a field that is missing to the first line of the fields', () => {
    expect(problems('---\nsources: []\n---\n')).toEqual(['2 title: title is missing']);
  });

  it('puts a field that nobody knows to its own line', () => {
    expect(problems('---\ntitle: A\nsources: []\ntitel: B\n---\n')).toEqual([
      '4 front matter: Unrecognized key: "titel"',
    ]);
  });
});

describe('problemText', () => {
  it('says where, what, and how to fix it', () => {
    expect(problemText({ file: 'content/a/index.mdx', line: 3, what: 'it is wrong', fix: 'mend it' })).toBe(
      'content/a/index.mdx:3: it is wrong; mend it',
    );
  });
});
