import { describe, expect, it } from 'vitest';
import { emptyTail, push, sizeInWords, type Piece, type Tail } from './output-tail.ts';

const all = (pieces: readonly Piece[], limit?: number): Tail =>
  pieces.reduce((tail, piece) => push(tail, piece, limit), emptyTail);
const out = (text: string): Piece => ({ stream: 'stdout', text });
const err = (text: string): Piece => ({ stream: 'stderr', text });
const textOf = (tail: Tail) => tail.pieces.map(({ text }) => text).join('');

describe('push', () => {
  it('joins neighbours of the same stream and keeps the order of both', () => {
    expect(all([out('a'), out('b'), err('c'), out('d')]).pieces).toEqual([out('ab'), err('c'), out('d')]);
  });
  it('cuts whole lines from the front of a flood, and counts them', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => out(`line ${i}\n`));
    const tail = all(lines, 400);
    expect(tail.kept).toBeLessThanOrEqual(500);
    expect(tail.kept).toBe(textOf(tail).length);
    expect(textOf(tail)).toMatch(/^line \d+\n/);
    expect(textOf(tail)).toMatch(/line 999\n$/);
    expect(tail.kept + tail.cut).toBe(lines.reduce((sum, { text }) => sum + text.length, 0));
  });
  it('cuts inside a line that is longer than everything it may keep', () => {
    const tail = all([out('x'.repeat(50_000))], 100);
    expect(tail).toMatchObject({ kept: 100, cut: 49_900 });
  });
  it('cuts across streams', () => {
    const tail = all([out('1\n'.repeat(300)), err('2\n'.repeat(300))], 400);
    expect(tail.pieces.map(({ stream }) => stream)).toEqual(['stderr']);
  });
  it('clears the screen at a form feed, as the Go playground does', () => {
    expect(textOf(all([out('old'), out('gone\fnew')]))).toBe('new');
  });
});

describe('sizeInWords', () => {
  it('reads like a person says it', () => {
    expect([1, 999, 64_000, 999_499, 1_200_000].map(sizeInWords)).toEqual([
      '1 byte',
      '999 bytes',
      '64 kB',
      '999 kB',
      '1.2 MB',
    ]);
  });
});
