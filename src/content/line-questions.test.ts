import { describe, expect, test } from 'vitest';
import { itemsBetween, lineNumber, mixed, orderRule } from './line-questions.ts';

const program = `package main

func main() {
	// begin
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	// end
}
`;

describe('itemsBetween', () => {
  test('a block belongs to its statement, and indentation is cut', () => {
    expect(itemsBetween(program, '// begin', '// end')).toEqual([
      'file, err := os.Open(name)',
      'if err != nil {\n\treturn err\n}',
      'defer file.Close()',
    ]);
  });

  test('says which marks are missing', () => {
    expect(() => itemsBetween(program, '// start', '// end')).toThrow('no lines that begin with "// start"');
  });
});

describe('orderRule', () => {
  const items = itemsBetween(program, '// begin', '// end');

  test('finds both items by their beginnings', () => {
    expect(orderRule(items, { first: 'if err', then: 'defer', why: 'a nil file' })).toEqual({
      first: 1,
      then: 2,
      why: 'a nil file',
    });
  });

  test('refuses a rule that the file itself breaks', () => {
    expect(() => orderRule(items, { first: 'defer', then: 'file, err', why: '' })).toThrow('against its own rule');
  });

  test('refuses a rule about a line that is not there', () => {
    expect(() => orderRule(items, { first: 'panic', then: 'defer', why: '' })).toThrow(
      'no item of the file begins with "panic"',
    );
  });
});

describe('lineNumber', () => {
  test('counts from 1, whatever the indentation', () => {
    expect(lineNumber(program, 'defer file')).toBe(9);
  });

  test('takes a whole line before one that only begins so', () => {
    expect(lineNumber('return nil\nreturn\n', 'return')).toBe(2);
  });

  test('wants one line only', () => {
    expect(() => lineNumber('a()\na()\n', 'a()')).toThrow('2 lines of the file begin with "a()"');
  });
});

describe('mixed', () => {
  test('keeps every item, gives the same mix for the same key, and never the given order', () => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      const once = mixed(['1', '2', '3'], key);
      expect([...once].sort()).toEqual(['1', '2', '3']);
      expect(once).not.toEqual(['1', '2', '3']);
      expect(mixed(['1', '2', '3'], key)).toEqual(once);
    }
  });

  test('leaves one item alone', () => {
    expect(mixed(['1'], 'a')).toEqual(['1']);
  });
});
