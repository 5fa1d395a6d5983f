/** `npm start`: builds what is missing, then serves the site and the playground. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { ensureSite, siteDir } from './build-site.ts';
import { isLoopback } from './known-host.ts';
import { siteServer } from './site-server.ts';
import { shortestToken } from './token.ts';

const usage =
  'npm start -- [--port N] [--host H] [--allow-host NAME]… [--token T] [--behind-proxy]   (ONRAMP_TOKEN keeps T out of the list of processes)';

const { port, host, token, ...options } = readOptions();
const say = (text: string) => console.log(text);

const built = await ensureToolchain(say);
if ('missing' in built) say(`${built.missing}\nThe site works without it, but runs no Go of its own.`);
const toolchain = 'missing' in built ? undefined : built;
try {
  await ensureSite(toolchain, say);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const server = siteServer(siteDir, toolchain, { host, token, ...options });
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`);
  fail(`The server could not listen on ${host}:${port}: ${error.message}`);
});
server.listen(port, host, () => {
  if (!isLoopback(host) && token === undefined) {
    say(
      `Warning: whoever reaches this machine can run Go programs on it, within their limits, and keep snippets. To let in only whom you tell: ONRAMP_TOKEN=${newToken()} npm start -- --host ${host}`,
    );
  }
  const shown = host.includes(':') ? `[${host}]` : host;
  const address = server.address();
  const base = `http://${shown}:${typeof address === 'object' && address ? address.port : port}/`;
  say(`Onramp is at ${base}  (Ctrl+C stops it)`);
  if (token !== undefined)
    say(`Its playground asks for the token; a browser that opens ${base}?token=… once remembers it.`);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));

/** Finishes what runs, at most some seconds; the second signal ends it at once. */
async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  if (signal === 'SIGINT') say('\nStopping when what runs has ended; Ctrl+C again stops at once.');
  await server.stop();
  process.exit(0);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        token: { type: 'string', default: process.env['ONRAMP_TOKEN'] },
        'behind-proxy': { type: 'boolean', default: false },
      },
    });
    const number = Number(values.port);
    if (!Number.isInteger(number) || number < 0 || number > 65535)
      return fail(`--port must be a number from 0 to 65535, not ${JSON.stringify(values.port)}.\n${usage}`);
    const given = values.token || undefined;
    if (given !== undefined && !(given.length >= shortestToken && /^[\w.~-]+$/.test(given)))
      return fail(
        `A token is at least ${shortestToken} letters, digits, "-", "_", "." or "~". A good one: ${newToken()}`,
      );
    return {
      port: number,
      host: values.host,
      token: given,
      allowHosts: values['allow-host'],
      behindProxy: values['behind-proxy'],
    };
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function newToken(): string {
  return randomBytes(18).toString('base64url');
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
