import { describe, expect, it } from 'vitest';
import { formatArchive, parseArchive, startsWithHeader } from './txtar.ts';

const names = (body: string) => {
  const files = parseArchive(body);
  return 'error' in files ? files.error : files.map((file) => file.name);
};
const archive = (...files: string[]) => files.map((name) => `-- ${name} --\n`).join('');

describe('parseArchive', () => {
  it('takes a text without headers as prog.go', () => {
    expect(parseArchive('package main\n')).toEqual([{ name: 'prog.go', text: 'package main\n' }]);
    expect(parseArchive('')).toEqual([{ name: 'prog.go', text: '' }]);
  });

  it('ends the last file with a newline', () => {
    expect(parseArchive('package main')).toEqual([{ name: 'prog.go', text: 'package main\n' }]);
    expect(parseArchive('-- a.go --\nx')).toEqual([{ name: 'a.go', text: 'x\n' }]);
    expect(parseArchive('-- a.go --')).toEqual([{ name: 'a.go', text: '' }]);
  });

  it('keeps carriage returns, a byte order mark and odd line separators', () => {
    expect(parseArchive('\ufeffpackage main\r\n-- a\u2028b.go --\r\nx\r\n')).toEqual([
      { name: 'prog.go', text: '\ufeffpackage main\r\n' },
      { name: 'a\u2028b.go', text: 'x\r\n' },
    ]);
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
    expect(names(archive('é'.repeat(101)))).toBe('file name too long');
  });

  it('takes 10 levels and refuses 11', () => {
    const deep = (levels: number) => Array.from({ length: levels }, () => 'a').join('/');
    expect(names(archive(deep(10)))).toHaveLength(1);
    expect(names(archive(deep(11)))).toBe(`file name "${deep(11)}" too deep`);
  });

  it.each(['/a.go', '../a.go', './a.go', 'a/../b.go', 'a//b.go', 'a/', '.', '..'])('refuses the name %j', (name) => {
    expect(names(archive(name))).toBe(`invalid file name "${name}"`);
  });

  it.each([
    ['a\\b.go', 'a\\\\b.go'],
    ['a\u0001.go', 'a\\x01.go'],
    ['a\u007f.go', 'a\\x7f.go'],
    ['a\tb"é\u200b\u{e0001}', 'a\\tb\\"é\\u200b\\U000e0001'],
  ])('quotes the refused name %j as Go does', (name, quoted) => {
    expect(names(archive(name))).toBe(`invalid file name "${quoted}"`);
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

  it('gives a first prog.go its header when asked to', () => {
    const text = '-- prog.go --\npackage main\n';
    const program = parseArchive(text);
    expect(!('error' in program) && formatArchive(program, { header: startsWithHeader(text) })).toBe(text);
    expect(startsWithHeader('package main\n-- a.go --\n')).toBe(false);
    expect(startsWithHeader('package main\n')).toBe(false);
  });

  it('does not lose a blank prog.go', () => {
    const program = [
      { name: 'prog.go', text: '\n' },
      { name: 'a.go', text: 'x\n' },
    ];
    expect(parseArchive(formatArchive(program))).toEqual(program);
  });
});
