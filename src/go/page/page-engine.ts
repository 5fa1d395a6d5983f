/** The engine that runs Go in the page: the toolchain in Web Workers. */
import type { Engine, Outcome, RunOptions } from '../engine.ts';
import { pageLimits } from '../toolchain/limits.ts';
import { probe } from '../toolchain/probe.ts';
import { ToolchainEngine } from '../toolchain/toolchain-engine.ts';
import { fetchManifest } from './page-library.ts';
import { pageThreads } from './page-threads.ts';

/** Fetches nothing before it is first used. */
export function pageEngine(manifestUrl: string): Engine {
  const url = new URL(manifestUrl, location.href).href;
  const version = () =>
    fetchManifest(url).then(
      (manifest) => manifest.goVersion,
      () => undefined,
    );
  return new ToolchainEngine(pageThreads(url), { version, limits: pageLimits });
}

/** Fetches compiler, linker and runtime, and builds a small program, so that the next one is fast; vet follows. */
export async function warmUp(engine: Engine, options: RunOptions = {}): Promise<boolean> {
  const outcome: Outcome = await engine.run(probe, options);
  if (outcome.kind !== 'ran') return false;
  void engine.vet(probe);
  return true;
}
