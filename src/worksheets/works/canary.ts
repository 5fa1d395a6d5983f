/** Canary calculator: how many requests, and how long at this share, until a rise would show. */
import { requestsForErrors, requestsForLatency } from '../../formulas/sample-size.ts';
import type { Work } from '../work.ts';
import { num } from '../work.ts';

export const work: Work = ([row = {}]) => {
  const share = num(row, 'share') / 100;
  const certainty = { confidence: num(row, 'confidence') / 100, power: num(row, 'power') / 100 };
  const ratio = (1 - share) / share;
  const [before, after] = [num(row, 'errorsBefore') / 100, num(row, 'errorsAfter') / 100];
  const perMinute = num(row, 'requestRate') * share * 60;
  const forErrors = after > before ? requestsForErrors(before, after, ratio, certainty) : null;
  const shift = (num(row, 'latency') * num(row, 'latencyRise')) / 100;
  const forLatency = shift > 0 ? requestsForLatency(shift, num(row, 'latencyDeviation'), ratio, certainty) : null;
  const minutes = (requests: number | null) => (requests === null || perMinute === 0 ? null : requests / perMinute);
  const longest = Math.max(minutes(forErrors) ?? 0, minutes(forLatency) ?? 0);
  const notes = [];
  if (forErrors === null) notes.push('The error rate to be noticed must be above the one before.');
  if (before * (forErrors ?? 0) < 5 && forErrors !== null) {
    notes.push(
      'Fewer than five errors are to be expected before the change, where the formula is rough: take twice as many requests.',
    );
  }
  return {
    rows: [],
    whole: {
      requestsErrors: forErrors,
      minutesErrors: minutes(forErrors),
      requestsLatency: forLatency,
      minutesLatency: minutes(forLatency),
      dwell: forErrors === null || forLatency === null ? null : longest,
      errorsMeanwhile: forErrors === null ? null : Math.max(forErrors, forLatency ?? 0) * (after - before),
    },
    notes,
  };
};
