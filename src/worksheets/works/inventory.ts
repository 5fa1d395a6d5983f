/** Inventory and risk score: which services carry the traffic, how risky each is, and in which order to move them. */
import type { Chart, Results, Work } from '../work.ts';
import { num, sum } from '../work.ts';

export const work: Work = (rows) => {
  const services = rows.map((row, index) => ({
    index,
    rate: num(row, 'requestRate'),
    dependencies: num(row, 'dependencies'),
    criticality: num(row, 'criticality'),
  }));
  const total = sum(services.map(({ rate }) => rate));
  const busiest = services.toSorted((a, b) => b.rate - a.rate || a.index - b.index);
  const results: Record<string, number | null>[] = services.map(() => ({}));
  const curve: [number, number][] = [[0, 0]];
  let reached = 0;
  for (const [i, { index, rate }] of busiest.entries()) {
    reached += rate;
    const upToHere = total === 0 ? null : (reached / total) * 100;
    results[index] = { share: total === 0 ? null : (rate / total) * 100, upToHere };
    curve.push([((i + 1) / services.length) * 100, upToHere ?? 0]);
  }
  // Critical but simple first: much is gained there for little risk.
  const worth = ({ criticality, dependencies }: (typeof services)[number]) => criticality / (1 + dependencies);
  const order = services.toSorted((a, b) => worth(b) - worth(a) || b.rate - a.rate || a.index - b.index);
  for (const [place, { index, dependencies, criticality }] of order.entries()) {
    results[index] = { ...results[index], risk: dependencies * criticality, order: place + 1 };
  }
  const carry = total === 0 ? -1 : curve.findIndex(([, share]) => share >= 80 - 1e-9);
  const whole: Results = {
    total,
    services: rows.length,
    carry: carry < 1 ? null : carry,
    carryShare: carry < 1 ? null : (carry / rows.length) * 100,
  };
  return { rows: results, whole, charts: carry < 1 ? [] : [paretoChart(curve, carry, rows.length)] };
};

function paretoChart(curve: readonly (readonly [number, number])[], carry: number, services: number): Chart {
  const at = (carry / services) * 100;
  return {
    title: 'Share of the traffic, busiest services first',
    text: `${carry} of ${services} services carry 80% of the requests.`,
    x: { label: 'services', most: 100, unit: '%' },
    y: { label: 'requests', most: 100, unit: '%' },
    lines: [{ name: 'requests', points: curve }],
    marks: [{ x: at, label: `80% at ${carry}` }],
  };
}
