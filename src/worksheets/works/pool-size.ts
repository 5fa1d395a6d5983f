/** Worker pool size: from the rate and the time of a request to workers, waiting and what the database sees. */
import { inUse, meanWait, shareThatWaits } from '../waiting.ts';
import type { Chart, Work } from '../work.ts';
import { num } from '../work.ts';

export const work: Work = ([row = {}]) => {
  const perSecond = num(row, 'requestRate') / Math.max(1, num(row, 'instances'));
  const seconds = num(row, 'holdTime') / 1000;
  const load = inUse(perSecond, seconds);
  const size = Math.max(1, Math.ceil(load / (num(row, 'utilization') / 100)));
  const chosen = num(row, 'poolSize') || size;
  const wait = meanWait(perSecond, seconds, chosen) * 1000;
  const connections = chosen * num(row, 'instances');
  const most = num(row, 'connections');
  const notes = [];
  if (load >= chosen)
    notes.push('Work comes faster than it is done: the queue grows without end, whatever is waited for.');
  if (most > 0 && connections > most) {
    notes.push(`All instances together may open ${connections} connections, and the database takes ${most}.`);
  }
  return {
    rows: [],
    whole: {
      inUse: load,
      size,
      waits: load >= chosen ? 100 : shareThatWaits(load, chosen) * 100,
      meanWait: Number.isFinite(wait) ? wait : null,
      connections,
    },
    charts: load > 0 ? [chart(perSecond, seconds, chosen)] : [],
    notes,
  };
};

function chart(perSecond: number, seconds: number, chosen: number): Chart {
  const load = inUse(perSecond, seconds);
  const first = Math.floor(load) + 1;
  const last = Math.max(first + 12, chosen + 2);
  const step = Math.max(1, Math.floor((last - first) / 60));
  const points: [number, number][] = [];
  for (let size = first; size <= last; size += step) points.push([size, meanWait(perSecond, seconds, size) * 1000]);
  const most = Math.min(Math.max(...points.map(([, ms]) => ms)), seconds * 1000 * 4);
  return {
    title: 'Mean wait for a worker',
    text: `With ${chosen} workers a request waits ${meanWait(perSecond, seconds, chosen) === Infinity ? 'without end' : `${(meanWait(perSecond, seconds, chosen) * 1000).toPrecision(2)} ms`} on average.`,
    x: { label: 'workers', most: last, least: first },
    y: { label: 'wait', most: Math.max(most, 1), unit: 'ms' },
    lines: [{ name: 'wait', points: points.map(([size, ms]) => [size, Math.min(ms, most)] as const) }],
    marks: chosen >= first ? [{ x: chosen, label: `${chosen} workers` }] : [],
  };
}
