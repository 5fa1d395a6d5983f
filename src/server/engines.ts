/** The playground's engines on this machine: one per core, warm, and steady. Called by the site's server. */
import { availableParallelism } from 'node:os';
import type { Engine, FormatOptions, Program, RunOptions } from '../go/engine.ts';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import type { Limits } from '../go/toolchain/limits.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { probe } from '../go/toolchain/probe.ts';
import type { ThreadFactory } from '../go/toolchain/toolchain-engine.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import type { EnginePool } from './engine-pool.ts';

/** Tries once more what a thread's death spoiled: the next one is new, and a program's answer depends on nothing else. */
export class SteadyEngine extends ToolchainEngine {
  override async run(program: Program, options: RunOptions = {}) {
    const outcome = await super.run(program, options);
    return outcome.kind === 'unavailable' ? super.run(program, options) : outcome;
  }

  override async format(program: Program, options: FormatOptions = {}) {
    const result = await super.format(program, options);
    return result.kind === 'unavailable' ? super.format(program, options) : result;
  }
}

export function startEngines({ dir, manifest }: BuiltToolchain, limits?: Limits): readonly SteadyEngine[] {
  const threads = nodeThreads(dir);
  return Array.from({ length: availableParallelism() }, () => steadyEngine(threads, manifest.goVersion, limits));
}

/**
 * Has each engine build and run once, as the first in its turn: who comes meanwhile waits, or is told to come back,
 * and does not find that a program takes as long as reading the compiler.
 */
export async function warmUp(pool: EnginePool, engines: readonly Engine[]): Promise<void> {
  const asking = { client: 'the server itself', signal: new AbortController().signal };
  await Promise.all(engines.map(() => pool.use(asking, (engine) => engine.run(probe))));
}

export function steadyEngine(threads: ThreadFactory, goVersion: string, limits = playgroundLimits): SteadyEngine {
  return new SteadyEngine(threads, { version: () => Promise.resolve(goVersion), limits });
}
