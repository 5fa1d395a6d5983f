import { describe, expect, it } from 'vitest';
import { downloadOf, nameProblem, newFileText } from './play-files.ts';

describe('nameProblem', () => {
  it.each(['shape.go', 'shape/shape.go', 'go.mod', 'a b.txt', 'größe.go'])('has nothing against %s', (name) =>
    expect(nameProblem(name, ['prog.go'])).toBeUndefined(),
  );

  it.each([
    ['', /Type a name/],
    ['prog.go', /There is a prog\.go already/],
    ['../x.go', /not possible: invalid file name/],
    ['a\\b.go', /not possible/],
    ['/etc/passwd', /not possible/],
    [' x.go', /without a space/],
    ['x/', /not possible/],
    ['prog.go/x.go', /a folder/],
    ['shapes', /a folder/],
    ['x --\n-- y', /not possible/],
  ])('refuses %j', (name, why) => expect(nameProblem(name, ['prog.go', 'shapes/a.go'])).toMatch(why));
});

describe('newFileText', () => {
  it.each([
    ['shape.go', 'package main\n'],
    ['shape/area.go', 'package shape\n'],
    ['a/my-shape/area.go', 'package myshape\n'],
    ['a/2d/area.go', 'package p2d\n'],
    ['notes.txt', ''],
    ['go.mod', 'module play\n\ngo 1.26\n'],
  ])('of %s', (name, text) => expect(newFileText(name, '1.26')).toBe(text));

  it('of a test file has a test', () => {
    expect(newFileText('shape_test.go', undefined)).toMatch(/^package main\n\nimport "testing"\n\nfunc Test\(/);
  });
});

describe('downloadOf', () => {
  const main = { name: 'prog.go', text: 'package main\n\nfunc main() {}\n' };
  const test = { name: 'prog.go', text: 'package main\n\nfunc TestX(t *testing.T) {}\n' };

  it('is the file itself where there is one, under a name that the go command takes', () => {
    expect(downloadOf([main], '1.26')).toEqual({ name: 'prog.go', files: [main] });
    expect(downloadOf([test], '1.26')).toMatchObject({ name: 'prog_test.go', files: [{ name: 'prog_test.go' }] });
  });

  it('is an archive with a go.mod where there are several', () => {
    const shape = { name: 'shape/shape.go', text: 'package shape\n' };
    const { name, files } = downloadOf([main, shape], '1.26');
    expect(name).toBe('play.zip');
    expect(files).toEqual([main, shape, { name: 'go.mod', text: 'module play\n\ngo 1.26\n' }]);
    const own = { name: 'go.mod', text: 'module mine\n' };
    expect(downloadOf([main, own], '1.26').files).toEqual([main, own]);
  });
});
