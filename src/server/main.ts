/** `npm start`: builds what is missing, then serves the site and the playground. */
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { ensureSite, siteDir } from './build-site.ts';
import { greeting, readOptions } from './options.ts';
import { siteServer } from './site-server.ts';

const options = readOptions(process.argv.slice(2), process.env);
if ('problem' in options) fail(options.problem);
const { port, host } = options;
const say = (text: string) => console.log(text);

const built = await ensureToolchain(say);
if ('missing' in built) say(`${built.missing}\nThe site works without it, but runs no Go of its own.`);
const toolchain = 'missing' in built ? undefined : built;
try {
  await ensureSite(toolchain, say);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const server = siteServer(siteDir, toolchain, options);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`);
  fail(`The server could not listen on ${host}:${port}: ${error.message}`);
});
server.listen(port, host, () => {
  const address = server.address();
  greeting(options, typeof address === 'object' && address ? address.port : port).forEach(say);
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

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
