/**
 * An engine that tells when it could not do its work in time or at all. What is wrong then may be the machine, and not
 * the content, so run-jobs.ts does the piece again.
 */
import type { Engine, Outcome } from '../go/engine.ts';

/** What Node and V8 say when the machine has no more to give. */
const outOfMachine =
  /could not allocate memory|Cannot allocate Wasm memory|reaching memory limit|thread ended with code/i;

/** Vet runs after the program, as a step of its own, so that a vet that could not be run is noticed, too. */
export function watched(engine: Engine, onStarved: () => void): Engine {
  const noticed = <T extends { readonly kind: string }>(result: T): T => {
    if (result.kind === 'unavailable') onStarved();
    return result;
  };
  return {
    where: engine.where,
    run: async (program, { vet = false, ...options } = {}) => {
      const outcome = noticed(await engine.run(program, options));
      if (starved(outcome)) onStarved();
      if (!vet || outcome.kind !== 'ran') return outcome;
      options.onEvent?.({ kind: 'vetting' });
      const vetted = noticed(await engine.vet(program));
      return vetted.kind === 'vetted' ? { ...outcome, vet: vetted.findings } : outcome;
    },
    format: async (program, options) => noticed(await engine.format(program, options)),
    vet: async (program) => noticed(await engine.vet(program)),
    review: async (program) => noticed(await engine.review(program)),
    prepare: (program) => engine.prepare(program),
    version: () => engine.version(),
  };
}

function starved(outcome: Outcome): boolean {
  if (outcome.kind === 'limit') return outcome.limit === 'build-time' || outcome.limit === 'run-time';
  return (
    outcome.kind === 'ran' &&
    outcome.status !== 0 &&
    outcome.output.some(({ stream, text }) => stream === 'stderr' && outOfMachine.test(text))
  );
}
