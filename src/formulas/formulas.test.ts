/** The formulas against published values, a statistics library, and by counting. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal.ts';
import { requestsForErrors, requestsForLatency } from './sample-size.ts';
import { erlangC, waiting } from './queue.ts';

interface JStat {
  readonly jStat: {
    normal: { inv(p: number, mean: number, deviation: number): number; cdf(x: number, m: number, d: number): number };
  };
}
/** It comes without types. */
const { jStat } = createRequire(import.meta.url)('jstat') as JStat;

describe('normalQuantile', () => {
  it.each([0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999])('agrees with jStat at %f', (p) => {
    expect(normalQuantile(p)).toBeCloseTo(jStat.normal.inv(p, 0, 1), 7);
  });
  it('has the values of the printed tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 12); // of AS 241 itself
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 10);
  });
});

describe('requestsForErrors', () => {
  it('is the textbook value for equal samples', () => {
    // Two-sided 5% is one-sided 2.5%. 0.1 against 0.2 with power 0.8: 199; 0.4 against 0.6: 97.
    expect(requestsForErrors(0.1, 0.2, 1, { confidence: 0.975, power: 0.8 })).toBe(199);
    expect(requestsForErrors(0.4, 0.6, 1, { confidence: 0.975, power: 0.8 })).toBe(97);
  });

  it('gives the power that was asked for, by the normal approximation of jStat', () => {
    const [before, after, ratio, confidence] = [0.0002, 0.001, 99, 0.95];
    const n = requestsForErrors(before, after, ratio, { confidence, power: 0.8 });
    const mean = (after + ratio * before) / (1 + ratio);
    const ifSame = Math.sqrt((mean * (1 - mean) * (1 + 1 / ratio)) / n);
    const ifWorse = Math.sqrt((after * (1 - after)) / n + (before * (1 - before)) / (ratio * n));
    const limit = jStat.normal.inv(confidence, 0, 1) * ifSame;
    expect(1 - jStat.normal.cdf(limit, after - before, ifWorse)).toBeCloseTo(0.8, 3);
  });
});

it('requestsForLatency is the textbook value', () => {
  // A shift of half a standard deviation, two-sided 5%, power 0.8, equal samples: 63 each.
  expect(requestsForLatency(0.5, 1, 1, { confidence: 0.975, power: 0.8 })).toBe(63);
});

describe('waiting', () => {
  it('follows Little', () => {
    expect(waiting(10, 300, 0.012).busy).toBeCloseTo(3.6);
  });

  it.each([
    // load, workers, share that waits: one worker waits as often as it is busy; 2 of 1 erlang: 1/3.
    [0.5, 1, 0.5],
    [1, 2, 1 / 3],
    [2, 3, 4 / 9],
    [3, 3, 1],
  ])('of %f erlang with %i workers a share of %f waits', (load, workers, share) => {
    expect(erlangC(workers, load)).toBeCloseTo(share, 10);
  });

  it('is the same as Erlang C written with factorials', () => {
    const [load, workers] = [17, 20];
    let [term, sum] = [1, 0];
    for (let k = 0; k < workers; k++) {
      sum += term;
      term *= load / (k + 1);
    }
    const last = (term * workers) / (workers - load);
    expect(erlangC(workers, load)).toBeCloseTo(last / (sum + last), 12);
  });

  it('of one worker is that of M/M/1', () => {
    expect(waiting(1, 8, 0.1).meanS).toBeCloseTo(0.8 / (10 - 8), 12);
    expect(waiting(1, 10, 0.1).meanS).toBe(Infinity);
  });
});
