/** `npm run dev`: the site as authors see it while they write, with the playground on the same port. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { siteServer } from '../server/site-server.ts';
import { projectDir } from '../server/build-site.ts';
import { pieceKindNames, pageOf } from '../content/kinds.ts';
import { pieces } from '../content/roots.ts';
import { contentWatch, frontMatterMistakes } from './content-watch.ts';

const usage = 'npm run dev -- [--port N] [--host H]';
const { port, host } = readOptions();

const built = await ensureToolchain((text) => console.log(text));
if ('missing' in built) console.log(`${built.missing}\nPages work without it, but programs do not run.`);
const toolchain = 'missing' in built ? undefined : built;
if (toolchain) process.env['ONRAMP_TOOLCHAIN'] = toolchain.manifest.key;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const mistakes = pieceKindNames.flatMap((kind) =>
  pieces(kind).flatMap(({ id, root }) => frontMatterMistakes(join(root.dir, pageOf(kind, id)))),
);
if (mistakes.length > 0) {
  console.error(mistakes.map(({ message }) => message).join('\n'));
  fail('The site can’t be shown before this is mended.');
}

// The playground's own server listens beside Astro's, which passes its requests on.
const playground = siteServer(join(projectDir, 'public'), toolchain);
await new Promise<void>((ready) => playground.listen(0, '127.0.0.1', ready));
// With the page's own Host, so that the server sees a request of its own site.
const pass = { changeOrigin: false, target: `http://127.0.0.1:${(playground.address() as AddressInfo).port}` };

try {
  await dev({
    root: projectDir,
    server: { port, host },
    vite: {
      plugins: [contentWatch()],
      server: { proxy: { '/_/': pass, '/_toolchain/': pass }, strictPort: true },
    },
  });
} catch (error) {
  const { message } = error as Error;
  fail(
    /already in use/.test(message)
      ? `Port ${port} is taken. Choose another: npm run dev -- --port ${port + 1}`
      : message,
  );
}

function readOptions(): { port: number; host: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4321' }, host: { type: 'string', default: '127.0.0.1' } },
    });
    const number = Number(values.port);
    if (Number.isInteger(number) && number > 0 && number <= 65535) return { port: number, host: values.host };
    return fail(`--port must be a number from 1 to 65535, not ${JSON.stringify(values.port)}.\n${usage}`);
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
