import { describe, expect, it } from 'vitest';
import { findingText, parseFindings, vetText } from './findings.ts';

describe('parseFindings', () => {
  it.each([
    ['./prog.go:4:2: undefined: x', 'prog.go', 4, 2, 'undefined: x'],
    ['prog.go:3: no column', 'prog.go', 3, 1, 'no column'],
    ['vet: ./sub/a.go:1:2: boom', 'sub/a.go', 1, 2, 'boom'],
    ['/tmp/sandbox/prog.go:7:14: a: b: c', 'prog.go', 7, 14, 'a: b: c'],
    ['go.mod:2: unknown directive', 'go.mod', 2, 1, 'unknown directive'],
  ])('reads %j', (row, file, line, column, message) => {
    expect(parseFindings(`${row}\n`, 'vet')).toEqual([{ tool: 'vet', file, line, column, message }]);
  });

  it('adds lines that begin with a tab to the message before them', () => {
    const text = './prog.go:4:2: cannot use x\n\thave int\n\twant string\n./prog.go:5:1: more\n';
    expect(parseFindings(text, 'compile').map(({ message }) => message)).toEqual([
      'cannot use x\n\thave int\n\twant string',
      'more',
    ]);
  });

  it('passes over everything else', () => {
    expect(parseFindings('# play\n\tstray\ntoo many errors\npackage play\n', 'compile')).toEqual([]);
  });
});

describe('findingText', () => {
  it('prints a finding as vet does, so that it can be read again', () => {
    const finding = { tool: 'vet', file: 'prog.go', line: 7, column: 14, message: 'two\n\tlines' } as const;
    expect(findingText(finding)).toBe('./prog.go:7:14: two\n\tlines\n');
    expect(parseFindings(findingText(finding), 'vet')).toEqual([finding]);
  });
});

describe('vetText', () => {
  const finding = { tool: 'vet' as const, file: 'a_test.go', line: 6, column: 2, message: 'undefined: total' };

  it('has a line for each finding', () => {
    expect(vetText([finding, { ...finding, line: 7 }], [])).toBe(
      './a_test.go:6:2: undefined: total\n./a_test.go:7:2: undefined: total\n',
    );
  });

  it('says that a test file does not compile as go vet does, with the name of the module', () => {
    const goMod = { name: 'go.mod', text: 'module example.com/shop\n' };
    const failed = [{ ...finding, tool: 'compile' as const }];
    expect(vetText(failed, [])).toBe('# [play]\nvet: ./a_test.go:6:2: undefined: total\n');
    expect(vetText(failed, [goMod])).toMatch(/^# \[example\.com\/shop\]\n/);
  });
});
