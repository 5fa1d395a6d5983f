import { describe, expect, it } from 'vitest';
import type { Output } from '../engine.ts';
import { appendOutput, OutputCollector } from './output.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('OutputCollector', () => {
  it('makes one event of what is written at the same instant to the same stream', () => {
    const collector = new OutputCollector();
    collector.write('stdout', utf8('a'), 0n);
    collector.write('stdout', utf8('b'), 0n);
    collector.write('stderr', utf8('c'), 0n);
    collector.write('stdout', utf8('d'), 1_500_000n);
    expect(collector.take(true)).toEqual([
      { stream: 'stdout', text: 'ab', delayNs: 0 },
      { stream: 'stderr', text: 'c', delayNs: 1 },
      { stream: 'stdout', text: 'd', delayNs: 1_499_999 },
    ]);
    expect(collector.sizeBytes).toBe(4);
  });

  it('puts a nanosecond between two streams, until the clock has passed them', () => {
    const collector = new OutputCollector();
    collector.write('stdout', utf8('a'), 0n);
    collector.write('stderr', utf8('b'), 0n);
    collector.write('stdout', utf8('c'), 0n);
    collector.write('stdout', utf8('d'), 1n);
    collector.write('stdout', utf8('e'), 3n);
    expect(collector.take(true)).toEqual([
      { stream: 'stdout', text: 'a', delayNs: 0 },
      { stream: 'stderr', text: 'b', delayNs: 1 },
      { stream: 'stdout', text: 'cd', delayNs: 1 },
      { stream: 'stdout', text: 'e', delayNs: 1 },
    ]);
  });

  it('has an event for a write of no bytes', () => {
    const collector = new OutputCollector();
    collector.write('stdout', utf8(''), 0n);
    expect(collector.take()).toEqual([]);
    collector.write('stderr', utf8(''), 0n);
    expect(collector.take(true)).toEqual([
      { stream: 'stdout', text: '', delayNs: 0 },
      { stream: 'stderr', text: '', delayNs: 1 },
    ]);
  });

  it('copies the bytes, which are only valid during the call', () => {
    const collector = new OutputCollector();
    const bytes = utf8('a');
    collector.write('stdout', bytes, 0n);
    bytes[0] = 0x62;
    expect(collector.take()).toMatchObject([{ text: 'a' }]);
  });

  it('puts each byte that is no UTF-8 to U+FFFD, as Go does', () => {
    const collector = new OutputCollector();
    collector.write('stdout', Uint8Array.of(0x78, 0xe2, 0x82, 0x79, 0xff, 0xc0, 0xed, 0xa0, 0x80), 0n);
    expect(collector.take(true)).toMatchObject([{ text: `x${'\ufffd'.repeat(2)}y${'\ufffd'.repeat(5)}` }]);
  });

  it('keeps a byte order mark, which is a rune like any other', () => {
    const collector = new OutputCollector();
    collector.write('stdout', utf8('\ufeffa'), 0n);
    expect(collector.take(true)).toMatchObject([{ text: '\ufeffa' }]);
  });

  it('holds back the beginning of a rune until the rest arrives', () => {
    const collector = new OutputCollector();
    const euro = utf8('€');
    collector.write('stdout', Uint8Array.of(0x61, ...euro.subarray(0, 2)), 5n);
    expect(collector.take()).toEqual([{ stream: 'stdout', text: 'a', delayNs: 5 }]);
    collector.write('stdout', euro.subarray(2), 5n);
    expect(collector.take()).toEqual([{ stream: 'stdout', text: '€', delayNs: 0 }]);
  });

  it('loses nothing of a rune that never ends', () => {
    const collector = new OutputCollector();
    collector.write('stdout', Uint8Array.of(0xe2), 0n);
    expect(collector.take()).toEqual([]);
    expect(collector.take(true)).toEqual([{ stream: 'stdout', text: '\ufffd', delayNs: 0 }]);
  });

  it.each([0, 1, 2, 3])('gives the same in the end when it is asked after write %i', (asked) => {
    const writes = [
      ['stdout', [0xe2], 0n],
      ['stderr', [0x62], 0n],
      ['stdout', [0x82, 0xac], 0n],
      ['stdout', [0x63, 0xf0, 0x9f], 3n],
    ] as const;
    const collector = new OutputCollector();
    const output: Output[] = [];
    writes.forEach(([stream, bytes, atNs], i) => {
      collector.write(stream, Uint8Array.from(bytes), atNs);
      if (i === asked) appendOutput(output, collector.take());
    });
    appendOutput(output, collector.take(true));
    expect(output).toEqual([
      { stream: 'stdout', text: '\ufffd', delayNs: 0 },
      { stream: 'stderr', text: 'b', delayNs: 1 },
      { stream: 'stdout', text: '\ufffd\ufffd', delayNs: 1 },
      { stream: 'stdout', text: 'c\ufffd\ufffd', delayNs: 1 },
    ]);
  });
});

describe('appendOutput', () => {
  it('joins what belongs to the same instant and stream', () => {
    const output: Output[] = [{ stream: 'stdout', text: 'a', delayNs: 7 }];
    appendOutput(output, [
      { stream: 'stdout', text: 'b', delayNs: 0 },
      { stream: 'stderr', text: 'c', delayNs: 0 },
      { stream: 'stderr', text: 'd', delayNs: 1 },
    ]);
    expect(output).toEqual([
      { stream: 'stdout', text: 'ab', delayNs: 7 },
      { stream: 'stderr', text: 'c', delayNs: 0 },
      { stream: 'stderr', text: 'd', delayNs: 1 },
    ]);
  });
});
