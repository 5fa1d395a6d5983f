/** The figures as lines for a terminal: name, value, budget, met or not, spread. */
import type { Figure } from './figure.ts';
import { isMet } from './figure.ts';

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, budget, samples = [] } = figure;
    const met = isMet(figure);
    return [
      name,
      `${value} ${unit}`,
      budget === undefined ? '' : `≤ ${budget} ${unit}`,
      met === undefined ? '' : met ? 'met' : 'NOT MET',
      samples.length > 1 ? `${Math.min(...samples)} – ${Math.max(...samples)}, n=${samples.length}` : '',
    ];
  });
  const head = ['', 'median', 'budget', '', 'spread'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}
