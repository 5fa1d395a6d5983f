import { describe, expect, it } from 'vitest';
import type { Output } from '../go/engine.ts';
import { longestPauseMs, Playback } from './playback.ts';

/** A clock that goes on when told, and what was shown when. */
function stage(instant = false) {
  let now = 0;
  let timer: { at: number; callback: () => void } | undefined;
  const shown: [number, string][] = [];
  const ends: number[] = [];
  const playback = new Playback(
    {
      now: () => now,
      later(callback, ms) {
        timer = { at: now + ms, callback };
        return () => (timer = undefined);
      },
      show: (outputs) => outputs.forEach(({ text }) => shown.push([now, text])),
      ended: () => ends.push(now),
    },
    instant,
  );
  const advance = (ms: number) => {
    const until = now + ms;
    while (timer !== undefined && timer.at <= until) {
      const { at, callback } = timer;
      timer = undefined;
      now = at;
      callback();
    }
    now = until;
  };
  return { playback, shown, ends, advance };
}

const output = (text: string, delayMs = 0): Output => ({ stream: 'stdout', text, delayNs: delayMs * 1e6 });

describe('Playback', () => {
  it('shows what has no pause at once', () => {
    const { playback, shown } = stage();
    playback.push(output('a'));
    playback.push(output('b'));
    expect(shown).toEqual([
      [0, 'a'],
      [0, 'b'],
    ]);
  });
  it('waits as long as the program did, also when everything arrives at once', () => {
    const { playback, shown, ends, advance } = stage();
    for (const text of ['a', 'b', 'c']) playback.push(output(text, 500));
    playback.end();
    expect(playback.waiting).toBe(true);
    advance(2000);
    expect(shown).toEqual([
      [500, 'a'],
      [1000, 'b'],
      [1500, 'c'],
    ]);
    expect(ends).toEqual([1500]);
  });
  it('begins to count when the first output has come, however long the build took', () => {
    const { playback, shown, advance } = stage();
    advance(5000);
    for (const pause of [0, 700]) playback.push(output('a', pause));
    advance(5000);
    expect(shown.map(([at]) => at)).toEqual([5000, 5700]);
  });
  it('does not add its pauses to the time a program spends computing', () => {
    const { playback, shown, advance } = stage();
    playback.push(output('a'));
    advance(5000);
    playback.push(output('b', 700));
    expect(shown.map(([at]) => at)).toEqual([0, 5000]);
  });
  it('caps a pause of ten hours', () => {
    const { playback, shown, advance } = stage();
    playback.push(output('a', 36_000_000));
    advance(longestPauseMs);
    expect(shown).toEqual([[longestPauseMs, 'a']]);
  });
  it('shows the rest at once when the learner skips', () => {
    const { playback, shown, ends, advance } = stage();
    for (const text of ['a', 'b']) playback.push(output(text, 1000));
    playback.end();
    advance(100);
    playback.skip();
    expect(shown.map(([at]) => at)).toEqual([100, 100]);
    expect(ends).toEqual([100]);
  });
  it('plays nothing back for who wants less motion', () => {
    const { playback, shown } = stage(true);
    playback.push(output('a', 1000));
    expect(shown).toEqual([[0, 'a']]);
  });
  it('ends and shows no more when it is dropped', () => {
    const { playback, shown, ends, advance } = stage();
    playback.push(output('a', 1000));
    playback.drop();
    playback.push(output('b'));
    advance(5000);
    expect(shown).toEqual([]);
    expect(ends).toEqual([0]);
  });
  it('ends a program that wrote nothing', () => {
    const { playback, ends } = stage();
    playback.end();
    expect(ends).toEqual([0]);
  });
});
