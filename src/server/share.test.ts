import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { share } from './share.ts';
import { ShareStore, snippetLimitBytes } from './share-store.ts';

let dir: string;
let server: Server;
let base: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onramp-share-'));
  const handle = share(new ShareStore(dir));
  server = createServer((request, response) => {
    void handle(request.url ?? '', request, response).then((known) => known || response.writeHead(404).end('other'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(dir, { recursive: true });
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/share`, { method: 'POST', body, headers });

describe('share', () => {
  it('answers with an id, under which the source is found', async () => {
    const answer = await post('package main // é\n');
    const id = await answer.text();
    expect([answer.status, id]).toEqual([200, expect.stringMatching(/^[\w-]{11,}$/)]);
    const found = await fetch(`${base}/p/${id}.go`);
    expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'package main // é\n',
    ]);
  });

  it('takes 64 KiB and no more', async () => {
    expect((await post('x'.repeat(snippetLimitBytes))).status).toBe(200);
    const refused = await post('x'.repeat(snippetLimitBytes + 1));
    expect([refused.status, await refused.text()]).toEqual([413, 'Snippet is too large\n']);
  });

  it('is a POST', async () => {
    const got = await fetch(`${base}/share`);
    expect([got.status, await got.text()]).toEqual([405, 'Requires POST\n']);
    expect((await fetch(`${base}/share`, { method: 'OPTIONS' })).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('does not take snippets from pages of other sites', async () => {
    expect((await post('x', { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('x', { Origin: base })).status).toBe(200);
  });

  it('says 404 for an unknown id, and leaves other paths alone', async () => {
    const unknown = await fetch(`${base}/p/aaaaaaaaaaaaa.go`);
    expect([unknown.status, await unknown.text()]).toEqual([404, 'Snippet not found\n']);
    expect(await (await fetch(`${base}/p/../secret`)).text()).toBe('other');
  });
});
