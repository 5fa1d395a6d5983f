/** What a submission may use, as on the official playground (shared protocol: 10 s, 5 s, 100 MiB), and how to say so. */

export interface Limits {
  readonly buildMs: number;
  readonly runMs: number;
  readonly memoryPages: number;
  readonly outputBytes: number;
}

/** A page keeps less output than a playground: nobody reads 100 MiB, and a tab must stay usable. */
export const pageLimits: Limits = { buildMs: 10_000, runMs: 5_000, memoryPages: 1600, outputBytes: 4 << 20 };
export const playgroundLimits: Limits = { ...pageLimits, outputBytes: 100 << 20 };

export function limitMessage(limit: 'build-time' | 'run-time' | 'memory' | 'output', limits: Limits): string {
  const mib = (bytes: number) => `${Math.round(bytes / 1048576)} MiB`;
  switch (limit) {
    case 'build-time':
      return `The build took longer than ${limits.buildMs / 1000} s and was stopped. Try again; if it happens again, the program is too large for this place.`;
    case 'run-time':
      return `The program was still busy after ${limits.runMs / 1000} s and was stopped. A sleep takes no time here, so look for a loop that never ends or never waits.`;
    case 'memory':
      return `The program asked for more than ${mib(limits.memoryPages * 65536)} of memory and was stopped. Look for a slice, map or channel that only grows.`;
    case 'output':
      return `The program wrote more than ${mib(limits.outputBytes)} and was stopped; what it wrote until then is kept. Look for a loop that prints and never ends.`;
  }
}
