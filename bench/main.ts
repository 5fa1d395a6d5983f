/**
 * `npm run bench`: measures speed and size beside the design's budgets, prints a table and writes bench/results.json.
 * A budget that is not met fails nothing; a part that could not be measured is named, and the exit status is then 1.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../src/go/host/build-toolchain.ts';
import { ensureSite, projectDir, siteDir } from '../src/server/build-site.ts';
import { siteServer } from '../src/server/site-server.ts';
import { withBrowser } from './browser.ts';
import { checkSpeed } from './check-speed.ts';
import type { Figure } from './figure.ts';
import { isMet } from './figure.ts';
import { grading } from './grading.ts';
import { pageSizes } from './page-sizes.ts';
import { playgroundSpeed } from './playground.ts';
import { runSpeed } from './run-speed.ts';
import { table } from './table.ts';
import { timelineSpeed } from './timeline.ts';
import { toolchainBuild } from './toolchain-build.ts';
import { compressFirstDownload, toolchainSize } from './toolchain-size.ts';

const say = (text: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (!text.includes('%')) console.error(text);
};
const built = await ensureToolchain(say);
if ('missing' in built) {
  console.error(`${built.missing}\nThe benchmarks run Go, so they need it.`);
  process.exit(1);
}
const toolchain = await compressFirstDownload(built, say);
await ensureSite(toolchain, say);
const server = siteServer(siteDir, toolchain);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
await server.warm;
const address = server.address();
const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const figures: Figure[] = toolchainSize(toolchain.manifest);
const failed: { part: string; why: string }[] = [];
const part = async (name: string, measure: () => Promise<Figure[]>) => {
  say(`${name} …`);
  try {
    figures.push(...(await measure()));
  } catch (error) {
    failed.push({ part: name, why: error instanceof Error ? error.message : String(error) });
    say(`${name} could not be measured: ${failed.at(-1)?.why}`);
  }
};

const at = new Date().toISOString();
const loadBefore = loadavg()[0] ?? NaN;
let chromium = 'none';
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    failed.push({ part: 'the rest', why: `stopped by ${signal}` });
    finish();
  });
}
await part('The browser', () =>
  withBrowser(async (browser) => {
    chromium = browser.version();
    await part('What is sent', () => pageSizes(browser, baseUrl));
    await part('Run → first output', () => runSpeed(browser, baseUrl));
    await part('The timeline', () => timelineSpeed(browser, baseUrl));
    await part('Grading', () => grading(browser, baseUrl, say));
    return [];
  }),
);
await part('The playground', () => playgroundSpeed(baseUrl));
await part('Building the toolchain', toolchainBuild);
await part('The content check', checkSpeed);

finish();

/** Writes and prints what has been measured. */
function finish(): never {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    /** Processes that wanted to run, over the last minute: before, and at the end. */
    load: [loadBefore, loadavg()[0] ?? NaN],
  };
  const versions = { go: toolchain.manifest.goVersion, node: process.version, chromium };
  const judged = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  const file = join(projectDir, 'bench/results.json');
  writeFileSync(file, `${JSON.stringify({ at, machine, versions, figures: judged, failed }, null, 2)}\n`);

  const { cpu, cores, memoryGiB, load } = machine;
  const notMet = judged.filter(({ met }) => met === false).length;
  const asked = judged.filter(({ met }) => met !== undefined).length;
  say('');
  console.log(`
${cpu}, ${cores} cores, ${memoryGiB} GiB, load ${load.map((n) => n.toFixed(1)).join(' → ')}
Node ${versions.node}, ${versions.go}, Chromium ${versions.chromium}, ${at}

${table(figures)}

${asked - notMet} of ${asked} budgets met. Written to ${file}.`);
  if ((load[0] ?? 0) > cores / 2)
    console.log('Other work ran on this machine: times are longer than they would be alone.');
  for (const { part: name, why } of failed) console.log(`Not measured: ${name}: ${why}`);
  process.exit(failed.length === 0 ? 0 : 1);
}
