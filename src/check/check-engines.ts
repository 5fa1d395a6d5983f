/** The engines of the check: as in a page, with limits for a machine that does other things besides. */
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import type { Limits } from '../go/toolchain/limits.ts';
import { pageLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import type { EngineSet } from './run-jobs.ts';

/** How long a build takes says nothing about content; a program's time does, and is a page's until that is in doubt. */
const limits: Readonly<Record<'usual' | 'patient', Limits>> = {
  usual: { ...pageLimits, buildMs: 180_000 },
  patient: { ...pageLimits, buildMs: 600_000, runMs: 60_000 },
};

/** Seeds besides the engine's own, each with its order of tests. */
const seeds = [2, 3, 4, 5];

export const enginesFor =
  ({ dir, manifest }: BuiltToolchain) =>
  (patience: 'usual' | 'patient'): EngineSet => {
    const version = () => Promise.resolve(manifest.goVersion);
    const plain = new ToolchainEngine(nodeThreads(dir), { version, limits: limits[patience] });
    const shuffled = seeds.map((seed) => plain.varied(seed, [`-test.shuffle=${seed}`]));
    return { plain, shuffled, close: () => plain.close() };
  };
