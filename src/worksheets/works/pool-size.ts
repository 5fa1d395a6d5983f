/** Worker pool size: from the rate and the time of a request to workers, waiting and what the database sees. */
import { erlangC, waiting } from '../../formulas/queue.ts';
import type { Chart, Work } from '../work.ts';
import { num } from '../work.ts';

export const work: Work = ([row = {}]) => {
  const perSecond = num(row, 'requestRate') / Math.max(1, num(row, 'instances'));
  const seconds = num(row, 'holdTime') / 1000;
  const load = perSecond * seconds; // Little's law
  const size = Math.max(1, Math.ceil(load / (num(row, 'utilization') / 100)));
  const chosen = num(row, 'poolSize') || size;
  const { meanS } = waiting(chosen, perSecond, seconds);
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
      waits: erlangC(chosen, load) * 100,
      meanWait: Number.isFinite(meanS) ? meanS * 1000 : null,
      connections,
    },
    charts:
      load > 0 ? [chart(load, chosen, seconds * 1000, (size) => waiting(size, perSecond, seconds).meanS * 1000)] : [],
    notes,
  };
};

/** `waitMs` is the mean wait with so many workers. */
function chart(load: number, chosen: number, heldMs: number, waitMs: (size: number) => number): Chart {
  const first = Math.floor(load) + 1;
  const last = Math.max(first + 12, chosen + 2);
  const step = Math.max(1, Math.floor((last - first) / 60));
  const points: [number, number][] = [];
  for (let size = first; size <= last; size += step) points.push([size, waitMs(size)]);
  const most = Math.min(Math.max(...points.map(([, ms]) => ms)), heldMs * 4);
  const wait = waitMs(chosen);
  return {
    title: 'Mean wait for a worker',
    text: `With ${chosen} workers a request waits ${wait === Infinity ? 'without end' : `${wait.toPrecision(2)} ms`} on average.`,
    x: { label: 'workers', most: last, least: first },
    y: { label: 'wait', most: Math.max(most, 1), unit: 'ms' },
    lines: [{ name: 'wait', points: points.map(([size, ms]) => [size, Math.min(ms, most)] as const) }],
    marks: chosen >= first ? [{ x: chosen, label: `${chosen} workers` }] : [],
  };
}
