/** Estimate: each service's rewrite, doubled; learning and buffers on top; as a range. */
import type { Work } from '../work.ts';
import { num, sum } from '../work.ts';

const weeksAMonth = 52 / 12;

export const work: Work = (rows, settings) => {
  const factor = num(settings, 'factor');
  const people = Math.max(1, num(settings, 'teams'));
  const buffer = 1 + num(settings, 'buffer') / 100;
  const weeks = (id: string) => {
    const work = (sum(rows.map((row) => num(row, id))) * factor) / people;
    return (num(settings, 'learning') + num(settings, 'groundwork') + work) * buffer;
  };
  const [least, likely, most] = [weeks('least'), weeks('likely'), weeks('most')];
  const wrong = rows.findIndex(
    (row) => !(num(row, 'least') <= num(row, 'likely') && num(row, 'likely') <= num(row, 'most')),
  );
  return {
    rows: rows.map((row) => ({
      doubled: num(row, 'likely') * factor,
      range: `${num(row, 'least') * factor} to ${num(row, 'most') * factor}`,
    })),
    whole: {
      sum: sum(rows.map((row) => num(row, 'likely'))),
      least: rows.length === 0 ? null : least,
      likely: rows.length === 0 ? null : likely,
      most: rows.length === 0 ? null : most,
      months: rows.length === 0 ? null : likely / weeksAMonth,
    },
    notes: wrong === -1 ? [] : [`Row ${wrong + 1}: the three estimates should rise from the least to the most.`],
  };
};
