import { describe, expect, it } from 'vitest';
import { columnOfByte, offsetOfLine, withLastNewline, withoutLastNewline } from './text-position.ts';

describe('columnOfByte', () => {
  it('is the same for ASCII', () => {
    expect(columnOfByte('\tx := 1', 2)).toBe(2);
  });
  it('counts a character of several bytes once, and one outside the first plane twice', () => {
    expect(columnOfByte('"ü" + x', 5)).toBe(4);
    expect(columnOfByte('"🐹" + x', 7)).toBe(5);
  });
  it('stays within the line', () => {
    expect(columnOfByte('ab', 99)).toBe(3);
  });
});

describe('offsetOfLine', () => {
  it('finds the beginning of a line, and the last one for a line too far', () => {
    expect([1, 2, 3, 9].map((line) => offsetOfLine('a\nbc\nd', line))).toEqual([0, 2, 5, 5]);
  });
});

describe('the last newline', () => {
  it('goes and comes back', () => {
    expect(withLastNewline(withoutLastNewline('a\n'))).toBe('a\n');
    expect(withLastNewline('a\n\n')).toBe('a\n\n');
    expect(withLastNewline('')).toBe('');
  });
});
