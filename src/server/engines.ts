/** The playground's engines on this machine: one per core, warm, and steady. Called by the site's server. */
import { availableParallelism } from 'node:os';
import type { FormatOptions, Program, RunOptions } from '../go/engine.ts';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import type { ThreadFactory } from '../go/toolchain/toolchain-engine.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';

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

export function startEngines({ dir, manifest }: BuiltToolchain): readonly SteadyEngine[] {
  const engines = Array.from({ length: availableParallelism() }, () =>
    steadyEngine(nodeThreads(dir), manifest.goVersion),
  );
  // So that the first learner does not wait for the compiler to be read.
  for (const engine of engines)
    engine.prepare([{ name: 'prog.go', text: 'package main\n\nfunc main() { println() }\n' }]);
  return engines;
}

export function steadyEngine(threads: ThreadFactory, goVersion: string): SteadyEngine {
  return new SteadyEngine(threads, { version: () => Promise.resolve(goVersion), limits: playgroundLimits });
}
