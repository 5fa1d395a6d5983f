import { describe, expect, it } from 'vitest';
import { formatArchive, parseArchive } from './txtar.ts';

const names = (body: string) => {
  const files = parseArchive(body);
  return 'error' in files ? files.error : files.map((file) => file.name);
};
const archive = (...files: string[]) => files.map((name) => `-- ${name} --\n`).join('');

describe('parseArchive', () => {
  it('takes a text without headers as prog.go, to the last byte', () => {
    expect(parseArchive('package main')).toEqual([{ name: 'prog.go', text: 'package main' }]);
    expect(parseArchive('')).toEqual([{ name: 'prog.go', text: '' }]);
  });

  it('takes the text before the first header as prog.go', () => {
    expect(parseArchive('package main\n-- a.go --\npackage main // a\n')).toEqual([
      { name: 'prog.go', text: 'package main\n' },
      { name: 'a.go', text: 'package main // a\n' },
    ]);
  });

  it('sees no file in blank leading text', () => {
    expect(names('\n \n-- prog.go --\npackage main\n')).toEqual(['prog.go']);
  });

  it('keeps an empty prog.go that has a header', () => {
    expect(parseArchive('-- prog.go --\n-- a.go --\nx\n')).toEqual([
      { name: 'prog.go', text: '' },
      { name: 'a.go', text: 'x\n' },
    ]);
  });

  it('reads headers that end with a carriage return and spaces around the name', () => {
    expect(names('-- a.go --\r\nx\r\n--   b/c.go   --\n')).toEqual(['a.go', 'b/c.go']);
  });

  it.each(['--a.go--', '-- a.go', ' -- a.go --', '--  --', '-- a.go -- '])('does not take %j for a header', (row) => {
    expect(names(`x\n${row}\n`)).toEqual(['prog.go']);
  });

  it('takes 20 files and refuses 21, the leading one counted', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `f${i}.go`);
    expect(names(archive(...twenty))).toHaveLength(20);
    expect(names(`package main\n${archive(...twenty)}`)).toBe(
      'too many files in txtar archive (21 exceeds limit of 20)',
    );
  });

  it('takes a name of 200 characters and refuses one of 201', () => {
    expect(names(archive('x'.repeat(200)))).toHaveLength(1);
    expect(names(archive('x'.repeat(201)))).toBe('file name too long');
  });

  it('takes 10 levels and refuses 11', () => {
    const deep = (levels: number) => Array.from({ length: levels }, () => 'a').join('/');
    expect(names(archive(deep(10)))).toHaveLength(1);
    expect(names(archive(deep(11)))).toBe(`file name "${deep(11)}" too deep`);
  });

  it.each([
    '/a.go',
    '../a.go',
    './a.go',
    'a/../b.go',
    'a//b.go',
    'a/',
    '.',
    '..',
    'a\\b.go',
    'a\u0001.go',
    'a\u007f.go',
  ])('refuses the name %j', (name) => {
    expect(names(archive(name))).toBe(`invalid file name ${JSON.stringify(name)}`);
  });

  it('refuses a name that comes twice, prog.go beside leading text too', () => {
    expect(names(archive('a.go', 'b.go', 'a.go'))).toBe('duplicate file name "a.go"');
    expect(names('package main\n-- prog.go --\n')).toBe('duplicate file name "prog.go"');
  });
});

describe('formatArchive', () => {
  it('sends a single prog.go as it is', () => {
    expect(formatArchive([{ name: 'prog.go', text: 'package main' }])).toBe('package main');
  });

  it('gives a prog.go that comes first no header, and every file a last newline', () => {
    const program = [
      { name: 'prog.go', text: 'package main' },
      { name: 'a.go', text: 'x' },
      { name: 'empty.txt', text: '' },
    ];
    expect(formatArchive(program)).toBe('package main\n-- a.go --\nx\n-- empty.txt --\n');
  });

  it.each([
    ['prog.go first', ['prog.go', 'a.go']],
    ['prog.go later', ['go.mod', 'prog.go', 'sub/b.go']],
    ['no prog.go', ['main.go', 'go.mod']],
  ])('gives back what parseArchive read: %s', (_, files) => {
    const program = files.map((name) => ({ name, text: `// ${name}\n` }));
    expect(parseArchive(formatArchive(program))).toEqual(program);
  });

  it('does not lose a blank prog.go', () => {
    const program = [
      { name: 'prog.go', text: '\n' },
      { name: 'a.go', text: 'x\n' },
    ];
    expect(parseArchive(formatArchive(program))).toEqual(program);
  });
});
