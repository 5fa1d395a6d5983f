/** `npm run bench`: measures speed and size against the budgets, prints a table and writes bench/results.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../src/go/host/build-toolchain.ts';
import { compressToolchain } from '../src/go/host/compress-toolchain.ts';
import { ensureSite, projectDir, siteDir } from '../src/server/build-site.ts';
import { siteServer } from '../src/server/site-server.ts';
import { withBrowser } from './browser.ts';
import { checkSpeed } from './check-speed.ts';
import type { Figure } from './figure.ts';
import { pageSizes } from './page-sizes.ts';
import { playgroundSpeed } from './playground.ts';
import { runSpeed } from './run-speed.ts';
import { toolchainSize } from './toolchain-size.ts';

const say = (text: string) => console.error(text);
const built = await ensureToolchain(say);
if ('missing' in built) {
  console.error(`${built.missing}\nThe benchmarks run Go, so they need it.`);
  process.exit(1);
}
const toolchain = await compressToolchain(built, () => undefined);
await ensureSite(toolchain, say);
const server = siteServer(siteDir, toolchain);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const figures: Figure[] = [...toolchainSize(toolchain.manifest)];
await withBrowser(async (browser) => {
  figures.push(...(await pageSizes(browser, baseUrl)));
  figures.push(...(await runSpeed(browser, baseUrl)));
});
figures.push(...(await playgroundSpeed(baseUrl)));
figures.push(...(await checkSpeed()));

const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
mkdirSync(join(projectDir, 'bench'), { recursive: true });
writeFileSync(
  join(projectDir, 'bench/results.json'),
  JSON.stringify({ at: new Date().toISOString(), machine, go: toolchain.manifest.goVersion, figures }, null, 2),
);

console.log(
  `\n${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB; Node ${machine.node}, ${toolchain.manifest.goVersion}\n`,
);
const width = Math.max(...figures.map(({ name }) => name.length));
for (const { name, value, unit, budget, samples } of figures) {
  const shown = `${value} ${unit}`.padStart(14);
  const limit = budget === undefined ? '' : `budget ${budget} ${unit}${value <= budget ? '' : '  OVER'}`;
  const range =
    samples && samples.length > 1 ? `  [${Math.min(...samples)} – ${Math.max(...samples)}, n=${samples.length}]` : '';
  console.log(`${name.padEnd(width)} ${shown}  ${limit}${range}`);
}
process.exit(0);
