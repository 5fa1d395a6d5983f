import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { openShared, shareProgram } from './shared-programs.ts';

const program = [
  { name: 'prog.go', text: 'package main\n' },
  { name: 'a.go', text: 'package main // ä\n' },
];
const servers: Server[] = [];

async function serving(handle: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const server = createServer((request, response) => void handle(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/_` };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('sharing', () => {
  it('sends the archive as plain text, which a browser may send without asking first, and gives the id', async () => {
    let sent = '';
    const settings = await serving(async (request, response) => {
      sent = `${request.method} ${request.url} ${request.headers['content-type']} ${await text(request)}`;
      response.end('Zx_9-abcdefgh');
    });
    expect(await shareProgram(settings, program)).toEqual({ kind: 'shared', id: 'Zx_9-abcdefgh' });
    expect(sent).toBe('POST /_/share text/plain;charset=UTF-8 package main\n-- a.go --\npackage main // ä\n');
  });

  it('asks nobody to store what is too large', async () => {
    const large = [{ name: 'prog.go', text: 'ä'.repeat(33 << 10) }];
    expect(await shareProgram({ baseUrl: 'http://127.0.0.1:1' }, large)).toEqual({
      kind: 'unavailable',
      why: 'The program is too large to be shared: 66 KiB of at most 64 KiB.',
    });
  });

  it.each([
    [200, 'not an id', /not a Go playground/],
    [200, '<!doctype html>', /log in/],
    [405, 'Requires POST', /status 405.*It said: Requires POST/],
    [507, 'There is no room left', /status 507.*no room left/],
  ])('says what went wrong after a %d with %j', async (status, said, why) => {
    const settings = await serving((_, response) => response.writeHead(status).end(said));
    expect(await shareProgram(settings, program)).toEqual({
      kind: 'unavailable',
      why: expect.stringMatching(why) as unknown,
    });
  });
});

describe('opening', () => {
  it('gives the files that were shared', async () => {
    const settings = await serving((request, response) =>
      response.end(request.url === '/_/p/Zx_9-abcdefgh.go' ? 'package main\n-- a.go --\npackage main // ä\n' : ''),
    );
    expect(await openShared(settings, 'Zx_9-abcdefgh')).toEqual({ kind: 'opened', program });
  });

  it.each(['../../version', 'short', 'a'.repeat(65), 'Zx_9-abcdefgh/..'])('asks nobody for %j', async (id) => {
    expect(await openShared({ baseUrl: 'http://127.0.0.1:1' }, id)).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    [404, 'Snippet not found', /Nothing is shared under abcdefghijk/],
    [200, '<html>', /log in/],
    [200, '-- ../x --\n', /can't be opened: invalid file name/],
    [502, '', /status 502/],
  ])('says what went wrong after a %d with %j', async (status, said, why) => {
    const settings = await serving((_, response) => response.writeHead(status).end(said));
    expect(await openShared(settings, 'abcdefghijk')).toEqual({
      kind: 'unavailable',
      why: expect.stringMatching(why) as unknown,
    });
  });
});
