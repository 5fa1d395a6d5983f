/** Faults around a server under load: connections that say nothing, clients that go, a restart. Used by load.ts. */
import { connect } from 'node:net';
import { Seen, withLearners } from './load-clients.ts';
import type { LoadServer } from './load-server.ts';
import { startServer } from './load-server.ts';

/** What a part of the load test works with. */
export interface Load {
  server: LoadServer;
  /** New in every session, so that no answer is known from before. */
  readonly session: string;
  /** Records and prints a figure. */
  readonly say: (part: string, what: string, value: number, unit?: string) => void;
  /** Records and prints what was lost, each in words. */
  readonly missing: (part: string, why: readonly string[]) => void;
}

/** Ten thousand connections that say nothing, and a learner among them. */
export async function idleConnections({ server, session, say, missing }: Load): Promise<void> {
  const part = '10,000 idle connections';
  const before = await server.usage();
  const sockets = Array.from({ length: 10_000 }, () => {
    const socket = connect(server.port, '127.0.0.1');
    return socket.on('error', () => undefined); // it may be cut off
  });
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))),
  );
  const during = await server.usage();
  const seen = new Seen();
  await withLearners(server.baseUrl, 1, seen, async ([learner]) => {
    for (let i = 0; i < 10; i++) await learner?.run(`${session} idle ${i}`);
  });
  say(part, 'open at the same time', sockets.filter((socket) => socket.readyState === 'open').length);
  say(part, 'a program meanwhile, median', seen.percentileMs(0.5), 'ms');
  missing(part, seen.lost);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = await server.usage();
  if (!before || !during || !after) return;
  say(part, 'memory before', before.memoryMiB, 'MiB');
  say(part, 'memory during', during.memoryMiB, 'MiB');
  say(part, 'memory after', after.memoryMiB, 'MiB');
  say(part, 'files before', before.files);
  say(part, 'files after', after.files);
}

/** Clients that go away in the middle: of a download, while they wait, while their program runs. */
export async function clientsGo({ server, session, say, missing }: Load): Promise<void> {
  const part = 'clients that go';
  const before = await server.usage();
  const page = await (await fetch(`${server.baseUrl}/_toolchain/manifest.json`)).json();
  const { key, tools } = page as { key: string; tools: { compile: { path: string } } };
  for (let round = 0; round < 50; round++) {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const leaves = new AbortController();
        const address = `${server.baseUrl}/_toolchain/${key}/${tools.compile.path}`;
        const answer = await fetch(address, { signal: leaves.signal });
        await answer.body?.getReader().read();
        leaves.abort();
      }),
    );
  }
  say(part, 'downloads broken off', 1000);
  for (let round = 0; round < 20; round++) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const body = new URLSearchParams({
          body: `package main\n\nfunc main() {\n\tfor {\n\t} // ${session} ${round} ${i}\n}\n`,
        });
        const signal = AbortSignal.timeout(100 + 150 * i);
        await fetch(`${server.baseUrl}/_/compile`, { method: 'POST', body, signal }).catch(() => undefined);
      }),
    );
  }
  say(part, 'endless programs given up', 200);
  const seen = new Seen();
  await withLearners(server.baseUrl, 1, seen, ([learner]) => learner?.run(`${session} after`) ?? Promise.resolve());
  say(part, 'a program afterwards', seen.slowestMs, 'ms');
  missing(part, seen.lost);
  const after = await server.usage();
  if (!before || !after) return;
  say(part, 'memory before', before.memoryMiB, 'MiB');
  say(part, 'memory after', after.memoryMiB, 'MiB');
  say(part, 'files before', before.files);
  say(part, 'files after', after.files);
}

/** The server is restarted while a class is at work. */
export async function restartUnderLoad(load: Load): Promise<void> {
  const { session, say, missing } = load;
  const part = 'restart under load';
  const seen = new Seen();
  await withLearners(load.server.baseUrl, 20, seen, async (learners) => {
    let programs = 0;
    let going = true;
    const work = learners.map(async (learner) => {
      while (going) await learner.run(`${session} restart ${programs++}`);
    });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const startedMs = performance.now();
    say(part, 'SIGTERM to its end', await load.server.stop(), 'ms');
    load.server = await startServer(load.server.port);
    say(part, 'back and warm after', (performance.now() - startedMs) / 1000, 's');
    going = false;
    await Promise.all(work);
    say(part, 'programs', programs);
    say(part, 'told to come back', seen.busy);
    say(part, 'found no server, and said so', seen.lost.filter((why) => /could not be reached/.test(why)).length);
    const others = seen.lost.filter((why) => !/could not be reached/.test(why));
    missing(part, others);
  });
}
