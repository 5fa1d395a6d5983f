/** One measured figure. */
export interface Figure {
  readonly name: string;
  /** The median, where there are samples. */
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'per s';
  /** Not more than this, from the design's budgets; not a test. */
  readonly budget?: number;
  readonly samples?: readonly number[];
}

export function timed(name: string, samples: readonly number[], budget?: number): Figure {
  const rounded = samples.map((ms) => Math.round(ms * 10) / 10);
  return { name, value: median(rounded), unit: 'ms', samples: rounded, ...(budget === undefined ? {} : { budget }) };
}

export function sized(name: string, bytes: number, budget?: number): Figure {
  return { name, value: Math.round(bytes / 100) / 10, unit: 'kB', ...(budget === undefined ? {} : { budget }) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
