/** Business case: what the old service's instability costs, what the move costs, and when it has paid. */
import type { Chart, Work } from '../work.ts';
import { num } from '../work.ts';

const monthsShown = 36;

export const work: Work = ([row = {}]) => {
  const incidents = num(row, 'incidents');
  const people = incidents * num(row, 'incidentHours') * num(row, 'incidentPeople') * num(row, 'hourCost');
  const revenue = incidents * num(row, 'downtime') * num(row, 'revenueLost');
  const upkeep = (num(row, 'upkeepHours') * num(row, 'hourCost') * num(row, 'upkeepSaving')) / 100;
  const machines = (num(row, 'machineCost') * num(row, 'machineSaving')) / 100;
  const saving = ((people + revenue) * num(row, 'incidentsSaved')) / 100 + upkeep + machines;
  const months = num(row, 'months');
  const cost = months * num(row, 'engineers') * num(row, 'engineerCost') + num(row, 'otherCost');
  const balance = (month: number) =>
    month <= months ? (-cost * month) / Math.max(months, 1e-9) : -cost + saving * (month - months);
  const paidAfter = saving > 0 ? months + cost / saving : null;
  return {
    rows: [],
    whole: {
      instability: people + revenue,
      saving,
      cost,
      paidAfter,
      threeYears: balance(monthsShown),
    },
    charts: cost > 0 || saving > 0 ? [chart(balance, paidAfter)] : [],
    notes: [
      ...(saving <= 0 ? ['By these figures the move saves nothing. That is a result, too.'] : []),
      ...(paidAfter !== null && paidAfter > monthsShown
        ? ['It takes more than three years to pay. Look for a smaller first step.']
        : []),
    ],
  };
};

function chart(balance: (month: number) => number, paidAfter: number | null): Chart {
  const points = Array.from({ length: monthsShown + 1 }, (_, month) => [month, balance(month)] as const);
  const lowest = Math.min(...points.map(([, money]) => money));
  return {
    title: 'Saved minus spent',
    text:
      paidAfter === null
        ? 'The money spent does not come back.'
        : `The money spent is back after ${Math.ceil(paidAfter)} months.`,
    x: { label: 'months', most: monthsShown },
    y: { label: 'money', most: Math.max(...points.map(([, money]) => money), 1), least: Math.min(lowest, 0) },
    lines: [{ name: 'balance', points }],
    marks: paidAfter !== null && paidAfter <= monthsShown ? [{ x: paidAfter, label: 'paid' }] : [],
  };
}
