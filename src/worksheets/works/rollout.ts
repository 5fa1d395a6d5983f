/** Rollout plan with a simulator: a regression is put in, and the plan shows when it would notice and what it would cost. */
import { requestsForErrors } from '../../formulas/sample-size.ts';
import type { Chart, Work } from '../work.ts';
import { num } from '../work.ts';

export const work: Work = (rows, settings) => {
  const rate = num(settings, 'requestRate');
  const [before, after] = [num(settings, 'errorsBefore') / 100, num(settings, 'errorsAfter') / 100];
  const certainty = { confidence: num(settings, 'confidence') / 100, power: num(settings, 'power') / 100 };
  const reaction = num(settings, 'reaction') / 60;
  let hour = 0;
  let seen: { hour: number; stage: number } | undefined;
  const points: [number, number][] = [];
  const worked = rows.map((row, i) => {
    const share = num(row, 'share') / 100;
    const hours = num(row, 'hours');
    const requests = rate * 3600 * hours * share;
    // At 100% there is no old version to compare with: it is compared with the figures from before, which are many.
    const ratio = share < 1 ? Math.max((1 - share) / share, 1) : 1000;
    const needed = share > 0 && after > before ? requestsForErrors(before, after, ratio, certainty) : null;
    const hoursNeeded = needed === null || rate === 0 ? null : needed / (rate * 3600 * share);
    const noticed = hoursNeeded !== null && hoursNeeded <= hours;
    if (noticed && !seen) seen = { hour: hour + hoursNeeded, stage: i + 1 };
    points.push([hour, share * 100], [hour + hours, share * 100]);
    const begins = hour;
    hour += hours;
    return { begins, requests, needed, longEnough: needed === null ? null : noticed ? 'yes' : 'no' };
  });
  const stop = seen && seen.hour + reaction;
  const hurt = after <= before ? null : requestsUntil(rows, rate, stop ?? hour) * (after - before);
  return {
    rows: worked,
    whole: {
      length: hour,
      noticed: seen ? seen.hour : null,
      stage: seen ? `stage ${seen.stage}` : after > before && rows.length > 0 ? 'never' : null,
      hurt,
    },
    charts: rows.length === 0 ? [] : [chart(points, hour, seen?.hour, stop)],
    notes: rows.some((row, i) => i > 0 && num(row, 'share') < num(rows[i - 1] ?? {}, 'share'))
      ? ['A stage has a smaller share than the one before it: users would be moved back and forth.']
      : [],
  };
};

/** Requests to the new version in the first hours of the plan. */
function requestsUntil(rows: Parameters<Work>[0], rate: number, until: number): number {
  let [hour, requests] = [0, 0];
  for (const row of rows) {
    const hours = Math.max(0, Math.min(num(row, 'hours'), until - hour));
    requests += rate * 3600 * hours * (num(row, 'share') / 100);
    hour += num(row, 'hours');
  }
  return requests;
}

function chart(
  points: readonly (readonly [number, number])[],
  hours: number,
  seen: number | undefined,
  stop: number | undefined,
): Chart {
  const round = (value: number) => (value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
  return {
    title: 'Share of the traffic on the new service',
    text:
      seen === undefined
        ? `The plan takes ${round(hours)} hours. The regression would not be noticed.`
        : `The plan takes ${round(hours)} hours. The regression would be noticed after ${round(seen)} hours.`,
    x: { label: 'time', most: hours, unit: 'h' },
    y: { label: 'share', most: 100, unit: '%' },
    lines: [{ name: 'share', points }],
    marks:
      seen === undefined || stop === undefined
        ? []
        : [{ x: seen, label: 'noticed' }, ...(stop - seen > hours / 30 ? [{ x: stop, label: 'rolled back' }] : [])],
  };
}
