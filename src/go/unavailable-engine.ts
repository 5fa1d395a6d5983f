/** The engine of a site on which nothing can run: it says why, and every lesson stays readable. */
import type { Engine } from './engine.ts';

export function unavailableEngine(why: string): Engine {
  const answer = Promise.resolve({ kind: 'unavailable', why } as const);
  return {
    where: 'browser',
    run: () => answer,
    format: () => answer,
    vet: () => answer,
    review: () => answer,
    prepare: () => undefined,
    version: () => Promise.resolve(undefined),
  };
}
