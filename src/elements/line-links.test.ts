import { describe, expect, it } from 'vitest';
import { placesIn, segments } from './line-links.ts';

const files = ['merge.go', 'merge_test.go'];

describe('segments', () => {
  it('finds file, line and column', () => {
    expect(segments('./merge.go:4:2: undefined: x', files)).toEqual([
      { text: './' },
      { text: 'merge.go:4:2', place: { file: 'merge.go', line: 4, column: 2 } },
      { text: ': undefined: x' },
    ]);
  });
  it('finds a line in a stack trace, whatever folder it was built in', () => {
    const [, place] = segments('\t/tmp/sandbox/merge.go:12 +0x1d', files);
    expect(place).toEqual({ text: 'merge.go:12', place: { file: 'merge.go', line: 12, column: 1 } });
  });
  it('does not take a file for another whose name ends alike', () => {
    expect(placesIn('merge_test.go:3: x, bigmerge.go:9', files)).toEqual([
      { file: 'merge_test.go', line: 3, column: 1 },
    ]);
  });
  it('leaves other text alone', () => {
    expect(segments('runtime/proc.go:12', files)).toEqual([{ text: 'runtime/proc.go:12' }]);
    expect(segments('merge.go:1', [])).toEqual([{ text: 'merge.go:1' }]);
  });
});

describe('placesIn', () => {
  it('names each line once', () => {
    expect(placesIn('merge.go:1:2 merge.go:1:5 merge.go:2', files).map(({ line }) => line)).toEqual([1, 2]);
  });
});
