/** Numbers as people read them. */
import type { Result } from './work.ts';

/** Three digits that count, or all before the point: `1,204`, `12.5`, `0.0123`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(digits, 6) });
}

export function shownResult(value: Result | undefined, unit?: string): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  if (unit === '%') return `${figure(value)}%`;
  return unit === undefined ? figure(value) : `${figure(value)} ${unit}`;
}

/** For files: as exact as it makes sense, without thousands marks. */
export function resultText(value: Result | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
}
