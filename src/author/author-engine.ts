/** The Go that `npm run new` and `npm run import` grade with. Ends the process where there is none. */
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { pageLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';

export async function authorEngine(): Promise<ToolchainEngine> {
  const built = await ensureToolchain((text) => console.log(text));
  if ('missing' in built) {
    console.error(`${built.missing}\nThis command runs the tests, so it needs Go. Nothing was changed.`);
    process.exit(2);
  }
  const { dir, manifest } = built;
  return new ToolchainEngine(nodeThreads(dir), {
    version: () => Promise.resolve(manifest.goVersion),
    // Nobody waits for a page here, and the first build on a busy machine takes its time.
    limits: { ...pageLimits, buildMs: 60_000 },
  });
}
