/** The playground's engines on this machine: one per core, warm, and steady. Called by the site's server. */
import { availableParallelism } from 'node:os';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';

export function startEngines({ dir, manifest }: BuiltToolchain): readonly ToolchainEngine[] {
  const version = () => Promise.resolve(manifest.goVersion);
  const engines = Array.from(
    { length: availableParallelism() },
    () => new ToolchainEngine(nodeThreads(dir), { version, limits: playgroundLimits }),
  );
  // So that the first learner does not wait for the compiler to be read.
  for (const engine of engines)
    engine.prepare([{ name: 'prog.go', text: 'package main\n\nfunc main() { println() }\n' }]);
  return engines;
}
