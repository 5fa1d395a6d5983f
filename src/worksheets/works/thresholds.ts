/** Success metrics: from the old system's figures to the values at which to look and at which to roll back. */
import type { Work } from '../work.ts';
import { num, str } from '../work.ts';

export const work: Work = (rows) => ({
  rows: rows.map((row) => {
    const before = num(row, 'before');
    const step = (id: string) => {
      const by = num(row, id);
      const change = str(row, 'measuredAs') === 'percent of the old value' ? (before * by) / 100 : by;
      return str(row, 'better') === 'lower' ? before + change : before - change;
    };
    const [look, stop] = [step('lookAt'), step('stopAt')];
    const now = row['now'] === undefined ? undefined : num(row, 'now');
    const past = (limit: number) => now !== undefined && (str(row, 'better') === 'lower' ? now > limit : now < limit);
    const verdict = now === undefined ? null : past(stop) ? 'roll back' : past(look) ? 'look' : 'go on';
    return { look, stop, verdict };
  }),
  whole: { verdict: worst(rows.map((row) => row['now'] !== undefined)) },
  notes: rows.some((row) => num(row, 'stopAt') < num(row, 'lookAt'))
    ? ['A metric stops the rollout before anybody is asked to look at it: its second step is smaller than its first.']
    : [],
});

const worst = (measured: readonly boolean[]): string | null =>
  measured.some(Boolean) ? `${measured.filter(Boolean).length} of ${measured.length} measured` : null;
