/** A team's content over the built-in: by slug, whole pieces. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf, pageOf, pieceOfPage } from './kinds.ts';
import { readList } from './lists.ts';
import { dirOf, isTeams, piece, pieces, rootsFor } from './roots.ts';

function folders(own: Record<string, string>, team: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-roots-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, files] of Object.entries({ own, team })) {
    mkdirSync(join(dir, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name, path)), { recursive: true });
      writeFileSync(join(dir, name, path), text);
    }
  }
  return rootsFor([join(dir, 'team')], join(dir, 'own'));
}

const page = (text = '') => `---\n---\n${text}`;

describe('pieces', () => {
  it('lists what is built in and what is the team’s, each id once', () => {
    const roots = folders(
      { 'exercises/a/index.mdx': page(), 'exercises/b/index.mdx': page() },
      { 'exercises/b/index.mdx': page(), 'exercises/c/index.mdx': page(), 'exercises/d/starter/x.go': '' },
    );
    expect(pieces('exercise', roots).map(({ id, root }) => [id, root.isTeams])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('finds pieces that lie two folders deep, and the rules of a guide apart from it', () => {
    const roots = folders(
      { 'lessons/m/l/index.mdx': page(), 'guides/g/index.mdx': page(), 'guides/g/rules/r/index.md': page() },
      { 'guides/g/rules/r/index.md': page(), 'guides/g/rules/s/index.md': page() },
    );
    expect(pieces('lesson', roots).map(({ id, folder }) => [id, folder])).toEqual([['m/l', 'lessons/m/l']]);
    expect(piece('guide', 'g', roots)?.root.isTeams).toBe(false);
    expect(pieces('rule', roots).map(({ id, root }) => [id, root.isTeams])).toEqual([
      ['g/r', true],
      ['g/s', true],
    ]);
  });
});

describe('dirOf', () => {
  it('takes a file from the folder whose piece counts, so that two are never mixed', () => {
    const roots = folders(
      { 'exercises/a/index.mdx': page(), 'exercises/a/tests/a_test.go': '', 'lessons/m/l/index.mdx': page() },
      { 'exercises/a/index.mdx': page() },
    );
    const [own, team] = roots;
    expect(dirOf('exercises/a/tests', roots)).toBe(team?.dir);
    expect(dirOf('exercises/a', roots)).toBe(team?.dir);
    expect(dirOf('lessons/m/l/first.go', roots)).toBe(own?.dir);
  });

  it('keeps a built-in guide where a team adds a rule', () => {
    const roots = folders(
      { 'guides/g/index.mdx': page(), 'guides/g/rules/r/index.md': page() },
      { 'guides/g/rules/s/index.md': page() },
    );
    const [own, team] = roots;
    expect(dirOf('guides/g', roots)).toBe(own?.dir);
    expect(dirOf('guides/g/rules/r/bad.go', roots)).toBe(own?.dir);
    expect(dirOf('guides/g/rules/s/bad.go', roots)).toBe(team?.dir);
  });
});

describe('rootsFor', () => {
  it('names the folder that is not there', () => {
    expect(() => rootsFor(['/no/such/folder'])).toThrow('There is no content folder /no/such/folder; correct ONRAMP_CONTENT');
  });

  it('knows whose a file is', () => {
    const roots = folders({}, {});
    expect(isTeams(join(roots[1]?.dir ?? '', 'a.md'), roots)).toBe(true);
    expect(isTeams(join(roots[0]?.dir ?? '', 'a.md'), roots)).toBe(false);
  });
});

describe('readList', () => {
  it('merges by id, the team’s in place of the built-in', () => {
    const roots = folders(
      { 'glossary.yaml': '- id: a\n  term: a\n- id: b\n  term: b\n' },
      { 'glossary.yaml': '- id: b\n  term: ours\n- id: c\n  term: c\n' },
    );
    expect(readList('glossary.yaml', roots).map(({ id, data }) => [id, data['term']])).toEqual([
      ['a', 'a'],
      ['b', 'ours'],
      ['c', 'c'],
    ]);
  });

  it('asks for a list', () => {
    expect(() => readList('glossary.yaml', folders({ 'glossary.yaml': 'a: b\n' }, {}))).toThrow('must be a list');
  });
});

describe('the place of a piece', () => {
  it('goes both ways', () => {
    expect(pageOf('rule', 'g/r')).toBe('guides/g/rules/r/index.md');
    expect(folderOf('lesson', 'm/l')).toBe('lessons/m/l');
    expect(pieceOfPage('guides/g/rules/r/index.md')).toEqual({ kind: 'rule', id: 'g/r' });
    expect(pieceOfPage('guides/g/index.mdx')).toEqual({ kind: 'guide', id: 'g' });
    expect(pieceOfPage('exercises/a/solution/why.md')).toBeUndefined();
  });
});
