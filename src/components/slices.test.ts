import { describe, expect, test } from 'vitest';
import { inWords, layout } from './slices.ts';

const shared = {
  cells: ['a', 'b', 'c', 'd'],
  views: [
    { name: 's', from: 0, len: 2, cap: 4 },
    { name: 't', from: 1, len: 3, cap: 3 },
  ],
};

describe('layout', () => {
  test('a slice lies below its elements, as long as len and as far as cap', () => {
    const { arrays, cellWidth } = layout([shared]);
    const [s, t] = arrays[0]?.views ?? [];
    expect(s).toMatchObject({ x: arrays[0]?.cells[0]?.x, lenWidth: 2 * cellWidth, capWidth: 4 * cellWidth });
    expect(t).toMatchObject({ x: arrays[0]?.cells[1]?.x, lenWidth: 3 * cellWidth, capWidth: 3 * cellWidth });
    expect(t?.y).toBeGreaterThan(s?.y ?? 0);
  });

  test('arrays stand one below the other', () => {
    const { arrays, height } = layout([shared, { name: 'a new array', cells: ['a'], views: [] }]);
    expect(arrays[1]?.cellsY).toBeGreaterThan(arrays[0]?.views[1]?.y ?? 0);
    expect(height).toBeGreaterThan(arrays[1]?.cellsY ?? 0);
  });

  test('refuses a slice that reaches past its array', () => {
    expect(() => layout([{ cells: ['a'], views: [{ name: 's', from: 0, len: 1, cap: 2 }] }])).toThrow(
      'the slice s reaches to 2, and its array has 1 elements',
    );
  });

  test('refuses more len than cap', () => {
    expect(() => layout([{ cells: ['a', 'b'], views: [{ name: 's', from: 0, len: 2, cap: 1 }] }])).toThrow(
      'only cap 1',
    );
  });
});

test('inWords says what each slice sees and has room for', () => {
  expect(inWords([shared])).toEqual([
    'An array of 4: a, b, c, d.',
    'The slice s begins at index 0 and sees a, b, with room for 2 more.',
    'The slice t begins at index 1 and sees b, c, d, with no room behind.',
  ]);
});
