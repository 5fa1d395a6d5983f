/** What goes wrong around the whole server: clients, connections, disks, memory, restarts. Nothing else may suffer. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../go/engine.ts';
import { PlaygroundEngine } from '../go/playground/playground-client.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import type { Served } from './served.ts';
import { serve } from './served.ts';

let on: Served;
beforeAll(async () => {
  // A program may run for so long that a run which is not given up fails its test.
  on = await serve({
    limits: { ...playgroundLimits, runMs: 120_000, buildMs: 60_000 },
    connections: { maxConnections: 100, headersMs: 1000, requestMs: 2000, maxSendingBytes: 8 << 20 },
  });
});
afterAll(() => on.close());

/** So that a busy machine does not decide. */
const patiently = { timeout: 20_000 };
const printing = (text: string) => `package main\n\nfunc main() { println(${JSON.stringify(text)}) }\n`;
const forever = (n: number) => `package main\n\nfunc main() {\n\tfor {\n\t} // ${n}\n}\n`;
const writing = (bytes: number, text = 'x') =>
  `package main\n\nimport (\n\t"os"\n\t"strings"\n)\n\nfunc main() { os.Stdout.WriteString(strings.Repeat(${JSON.stringify(text)}, ${bytes})) }\n`;
const answers = async (text: string) =>
  expect(await (await on.compile(printing(text))).json()).toMatchObject({
    Errors: '',
    Events: [{ Message: `${text}\n` }],
  });

describe('a client that goes away', () => {
  it('while its program runs: the run is given up', async () => {
    const leaves = new AbortController();
    const gone = [1, 2, 3, 4].map((n) => on.compile(forever(n), { signal: leaves.signal }));
    await sleep(1500);
    leaves.abort();
    for (const each of gone) await expect(each).rejects.toThrow();
    await answers('after those who went');
  });

  it('while it waits: its place is given up, and those who wait for the same answer get it', async () => {
    const leaves = new AbortController();
    const same = printing('asked by two');
    const gone = on.compile(same, { signal: leaves.signal });
    const stays = on.compile(same);
    leaves.abort();
    await expect(gone).rejects.toThrow();
    expect(await (await stays).json()).toMatchObject({ Events: [{ Message: 'asked by two\n' }] });
  });

  it.each(['GET /large.txt', 'GET /_toolchain/manifest.json'])(
    'in the middle of %s: the file is closed',
    async (line) => {
      const open = () => readdir('/proc/self/fd').catch(() => []);
      const before = (await open()).length;
      for (let i = 0; i < 20; i++) {
        const socket = connect(on.port, '127.0.0.1');
        socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
        await new Promise((resolve) => socket.once('data', resolve));
        socket.destroy();
      }
      await expect.poll(async () => (await open()).length, patiently).toBeLessThan(before + 10);
    },
  );
});

describe('a request that is', () => {
  it('slow is answered 408 and cut off', async () => {
    const slow = 'POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nbody=';
    expect(await on.raw(slow)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await on.raw('GET / HT')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('huge is answered 413, and no more of it is read', async () => {
    const socket = connect(on.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write('POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nbody=');
    const chunk = Buffer.alloc(1 << 20, 'x');
    while (!socket.destroyed && !socket.readableEnded && socket.bytesWritten < 1e9) {
      if (!socket.write(chunk))
        await Promise.race(
          ['drain', 'close', 'end'].map((event) => new Promise((resolve) => socket.once(event, resolve))),
        );
    }
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(socket.bytesWritten).toBeLessThan(100e6);
    socket.destroy();
  });

  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['without a Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['of headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    [
      'multipart without parts',
      'POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n--y\r\n\r\nzz',
      400,
    ],
    [
      'multipart without a boundary',
      'POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 4\r\nConnection: close\r\n\r\nzzzz',
      400,
    ],
    [
      'of two lengths',
      'POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s is answered in its place', async (_, text, status) => {
    expect(await on.raw(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('a range that is none leaves the server as it was', async () => {
    for (const range of ['bytes=9-2', 'bytes=-', 'bytes=x-y', 'bytes=99999999-']) {
      await fetch(`${on.base}/large.txt`, { headers: { Range: range } }).then(
        (answer) => answer.arrayBuffer(),
        () => undefined,
      );
    }
    expect((await fetch(on.base)).status).toBe(200);
  });
});

describe('connections', () => {
  it('that say nothing are cut off, the oldest first, and cost nobody an answer', async () => {
    const waits = on.compile(printing('among many'));
    const sockets = Array.from({ length: 500 }, () => connect(on.port, '127.0.0.1').on('error', () => undefined));
    await expect
      .poll(() => sockets.filter((socket) => socket.readyState === 'closed').length, patiently)
      .toBeGreaterThanOrEqual(400);
    expect(await (await waits).json()).toMatchObject({ Events: [{ Message: 'among many\n' }] });
    await answers('after many');
    for (const socket of sockets) socket.destroy();
  });

  it('that take no answer hold no more than there is room for', async () => {
    const body = new URLSearchParams({ body: writing(5 << 20) }).toString();
    const asks = `POST /_/compile HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const count = promisify(on.server.getConnections.bind(on.server));
    const open = () => count();
    await expect.poll(open, patiently).toBeLessThan(20); // those of the test before
    const before = await open();
    const sockets = Array.from({ length: 6 }, () =>
      connect(on.port, '127.0.0.1')
        .on('error', () => undefined)
        .pause(),
    );
    for (const socket of sockets) socket.write(asks);
    await expect.poll(open, patiently).toBeGreaterThanOrEqual(before + 6);
    await expect.poll(open, patiently).toBeLessThanOrEqual(before + 2);
    await answers('after the slow');
    for (const socket of sockets) socket.destroy();
  });
});

describe('memory', () => {
  it('that a program takes too much of ends the program alone', async () => {
    const bomb =
      'package main\n\nfunc main() {\n\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}\n}\n';
    const answer = await on.compile(bomb);
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('100 MiB of memory')]);
    await answers('after the bomb');
  });

  it('that an answer takes is not the server’s end', async () => {
    const terminal = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await on.compile(writing(90 << 20, '\u0001'));
    expect(answer.status).toBeLessThanOrEqual(503);
    await answer.text().catch(() => undefined);
    terminal.mockRestore();
    await answers('after the flood');
  });
});

describe('a disk', () => {
  it('on which nothing can be kept costs the one who shares an error, and nobody else anything', async () => {
    const terminal = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = await serve({ withGo: false, sharedDir: '/dev/null/shared' });
    expect((await broken.post('/_/share', 'x')).status).toBe(500);
    expect((await fetch(broken.base)).status).toBe(200);
    expect(terminal).toHaveBeenCalledOnce();
    terminal.mockRestore();
    await broken.close();
  });

  it('on which a file vanishes, shrinks or grows while the site is served: that answer breaks off, the next is right', async () => {
    const extra = await serve({ withGo: false });
    const file = join(extra.dir, 'large.txt');
    const get = async () => (await fetch(`${extra.base}/large.txt`)).text();
    const right = (text: string) =>
      expect.poll(() => get().catch(() => 'broken off'), { ...patiently, interval: 300 }).toBe(text);
    await rm(file);
    await expect(get()).rejects.toThrow();
    await writeFile(file, 'shrunk');
    await right('shrunk');
    await writeFile(file, 'sh');
    await expect(get()).rejects.toThrow();
    await right('sh');
    await writeFile(file, 'grown');
    await right('grown');
    await rm(file);
    await mkdir(file);
    await expect(get()).rejects.toThrow();
    expect((await fetch(extra.base)).status).toBe(200);
    await extra.close();
  });
});

describe('a server that is busy', () => {
  it('is waited for by Onramp’s own client, which says so and gets its answer', async () => {
    const limits = { ...playgroundLimits, runMs: 120_000, buildMs: 60_000 };
    const small = await serve({ queue: { maxWaiting: 0, maxWaitMs: 50 }, limits });
    const leave = new AbortController();
    const endless = Array.from({ length: availableParallelism() }, (_, n) =>
      small.compile(forever(n), { signal: leave.signal }),
    );
    for (const each of endless) each.catch(() => undefined);
    const events: RunEvent[] = [];
    const client = new PlaygroundEngine({ baseUrl: `${small.base}/_` });
    const outcome = await client.run([{ name: 'prog.go', text: printing('patience') }], {
      onEvent: (event) => {
        events.push(event);
        if (event.kind === 'waiting') leave.abort();
      },
    });
    expect(outcome).toMatchObject({ kind: 'ran', output: [{ text: 'patience\n' }] });
    expect(events.map(({ kind }) => kind)).toContain('waiting');
    await small.close();
  });
});

describe('a restart under load', () => {
  it('gives each who asked an answer, or says when to come back', async () => {
    const ending = await serve();
    const statuses = Array.from({ length: 30 }, async (_, i) => {
      const answer = await ending.compile(printing(`restart ${i}`));
      if (answer.status === 503) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      await answer.text();
      return answer.status;
    });
    await statuses[0];
    await ending.server.stop();
    const all = await Promise.all(statuses);
    expect(all.filter((status) => status !== 200 && status !== 503 && status !== 429)).toEqual([]);
    expect(all).toContain(200);
    await expect(fetch(ending.base)).rejects.toThrow();
    await rm(ending.dir, { recursive: true });
  });
});
