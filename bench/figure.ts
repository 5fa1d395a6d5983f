/** One measured figure, and what the design asks of it. */
export interface Figure {
  readonly name: string;
  /** The median, where there are samples. */
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | '×';
  /** Not more than this, from the design's budgets; not a test. */
  readonly budget?: number;
  readonly samples?: readonly number[];
  /** What the samples belong to, where it is not one thing measured again. */
  readonly of?: readonly string[];
}

export function timed(name: string, samples: readonly number[], budget?: number): Figure {
  const rounded = samples.map(toTenth);
  return { name, value: median(rounded), unit: 'ms', samples: rounded, ...within(budget) };
}

export function sized(name: string, bytes: number, budget?: number): Figure {
  return { name, value: toTenth(bytes / 1000), unit: 'kB', ...within(budget) };
}

/** How many times as long as `reference` something took; both measured in turn, round by round. */
export function ratio(name: string, samples: readonly number[], reference: readonly number[], budget?: number): Figure {
  const each = samples.map((ms, i) => toTenth(ms / (reference[i] ?? NaN)));
  return { name, value: median(each), unit: '×', samples: each, ...within(budget) };
}

/** Undefined where the design asks for nothing. */
export function isMet({ value, budget }: Figure): boolean | undefined {
  return budget === undefined ? undefined : value <= budget;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1] ?? NaN, sorted[middle] ?? NaN];
  return toTenth((low + high) / 2);
}

const within = (budget: number | undefined) => (budget === undefined ? {} : { budget });
const toTenth = (value: number) => Math.round(value * 10) / 10;
