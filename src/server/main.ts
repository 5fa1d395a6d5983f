/** `npm start`: builds what is missing, then serves the site and the playground. */
import { parseArgs } from 'node:util';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { ensureSite, siteDir } from './build-site.ts';
import { siteServer } from './site-server.ts';

const usage = 'npm start -- [--port N] [--host H]';
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const { port, host } = readOptions();
const say = (text: string) => console.log(text);

const built = await ensureToolchain(say);
if ('missing' in built) say(`${built.missing}\nThe site works without it, but runs no Go of its own.`);
const toolchain = 'missing' in built ? undefined : built;
try {
  await ensureSite(toolchain, say);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const server = siteServer(siteDir, toolchain);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`);
  fail(`The server could not listen on ${host}:${port}: ${error.message}`);
});
server.listen(port, host, () => {
  const shown = host.includes(':') ? `[${host}]` : host;
  if (!loopback.has(host)) say('Warning: whoever reaches this machine can run Go programs on it, within their limits.');
  const address = server.address();
  say(
    `Onramp is at http://${shown}:${typeof address === 'object' && address ? address.port : port}/  (Ctrl+C stops it)`,
  );
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

function readOptions(): { port: number; host: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4321' }, host: { type: 'string', default: '127.0.0.1' } },
    });
    const number = Number(values.port);
    if (Number.isInteger(number) && number >= 0 && number <= 65535) return { port: number, host: values.host };
    return fail(`--port must be a number from 0 to 65535, not ${JSON.stringify(values.port)}.\n${usage}`);
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
