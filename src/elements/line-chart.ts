/** A chart of a worksheet as SVG, with its text for those who do not see it; used by sheet-results.ts. */
import { figure } from '../worksheets/figure.ts';
import type { Axis, Chart } from '../worksheets/work.ts';
import { build, freshId } from './dom.ts';
import { svgElement } from './svg-nodes.ts';

const size = { width: 640, height: 260, left: 64, right: 16, top: 18, bottom: 42 };

export function lineChart(chart: Chart): HTMLElement {
  const titleId = freshId('chart');
  const svg = svgElement('svg', {
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'aria-labelledby': titleId,
  });
  const title = svgElement('title', { id: titleId });
  title.textContent = `${chart.title}. ${chart.text}`;
  const x = scale(chart.x, size.left, size.width - size.right);
  const y = scale(chart.y, size.height - size.bottom, size.top);
  svg.append(title, ...axis(chart.y, 'y', y), ...axis(chart.x, 'x', x));
  for (const { points } of chart.lines) {
    const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('');
    svg.append(svgElement('path', { class: 'chart-line', d: path }));
  }
  for (const [i, { x: at, label }] of (chart.marks ?? []).entries()) {
    const left = x(at);
    const isRight = left > size.width * 0.7;
    const text = svgElement('text', { class: 'chart-mark', x: left + (isRight ? -6 : 6), y: size.top + 14 + i * 18 });
    text.setAttribute('text-anchor', isRight ? 'end' : 'start');
    text.textContent = label;
    svg.append(
      svgElement('line', { class: 'chart-mark', x1: left, x2: left, y1: size.top, y2: size.height - size.bottom }),
      text,
    );
  }
  return build(
    'figure',
    { class: 'chart' },
    build('figcaption', {}, build('strong', {}, chart.title), ` ${chart.text}`),
    svg,
  );
}

function scale({ least = 0, most }: Axis, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - least) / (most - least || 1)) * (to - from);
}

function axis(of: Axis, along: 'x' | 'y', at: (value: number) => number): Element[] {
  const { least = 0, most, label, unit } = of;
  const [bottom, left] = [size.height - size.bottom, size.left];
  const marks = ticks(least, most).flatMap((value) => {
    const p = at(value);
    const line =
      along === 'x'
        ? svgElement('line', { class: 'chart-grid', x1: p, x2: p, y1: bottom, y2: bottom + 5 })
        : svgElement('line', { class: 'chart-grid', x1: left, x2: size.width - size.right, y1: p, y2: p });
    const text =
      along === 'x'
        ? svgElement('text', { x: p, y: bottom + 18, 'text-anchor': 'middle' })
        : svgElement('text', { x: left - 8, y: p + 4, 'text-anchor': 'end' });
    text.textContent = figure(value);
    return [line, text];
  });
  const name =
    along === 'x'
      ? svgElement('text', { x: size.width - size.right, y: size.height - 6, 'text-anchor': 'end' })
      : svgElement('text', { x: 4, y: size.top - 6 });
  name.textContent = unit ? `${label} in ${unit}` : label;
  return [...marks, name];
}

/** Round values, some five of them. */
export function ticks(least: number, most: number): number[] {
  const rough = (most - least) / 5;
  if (!(rough > 0)) return [least];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => rough <= power * factor) ?? 10);
  const first = Math.ceil(least / step - 1e-9);
  return Array.from({ length: Math.floor(most / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}
