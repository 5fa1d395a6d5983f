/** Waiting for a connection, against what is known of M/M/1 and M/M/2. */
import { describe, expect, it } from 'vitest';
import { erlangC, waiting } from './queue.ts';

describe('waiting', () => {
  it('is that of M/M/1 with one server', () => {
    // ρ = 0.5: an arrival waits with probability 0.5, for ρ / (μ − λ) = 0.5 / 5 s on average.
    expect(erlangC(1, 0.5)).toBeCloseTo(0.5, 10);
    expect(waiting(1, 5, 0.1).meanS).toBeCloseTo(0.1, 10);
  });

  it('is that of M/M/2 with two', () => {
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 10);
  });

  it('holds arrivals × time connections (Little)', () => {
    expect(waiting(60, 600, 0.02).busy).toBeCloseTo(12, 10);
  });

  it('says that nobody waits where there is room', () => {
    expect(waiting(60, 600, 0.02).p99S).toBe(0);
  });

  it('has no end where more arrives than is served', () => {
    expect(waiting(60, 600, 0.104)).toEqual({ busy: 60, meanS: Infinity, p99S: Infinity });
  });

  it('grows as the last connection is used up', () => {
    const waits = [0.08, 0.09, 0.095, 0.0995].map((seconds) => waiting(60, 600, seconds).p99S);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(1);
  });
});
