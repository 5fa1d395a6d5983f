import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { reviewOnServer } from './playground-review.ts';

const program = [
  { name: 'prog.go', text: 'package main\n' },
  { name: 'a.go', text: 'package main // ä\n' },
];
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The base URL of a real server that answers like this. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer((request, response) => void handle(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/_`;
}

it('sends the program as a form and gives the notes', async () => {
  let sent: { url: string | undefined; body: string | null } | undefined;
  const base = await serve(async (request, response) => {
    sent = { url: request.url, body: new URLSearchParams(await text(request)).get('body') };
    response.end('{"Notes":[{"Id":"minmax","File":"a.go","Line":3,"Column":2,"Message":"Shorter."}],"Error":""}');
  });
  expect(await reviewOnServer(base, program)).toEqual({
    kind: 'reviewed',
    notes: [{ id: 'minmax', file: 'a.go', line: 3, column: 2, message: 'Shorter.' }],
  });
  expect(sent).toEqual({ url: '/_/review', body: 'package main\n-- a.go --\npackage main // ä\n' });
});

it.each([
  ['has no such path', (response: ServerResponse) => response.writeHead(404).end('Not found'), /status 404/],
  ['gives an error', (response: ServerResponse) => response.end('{"Notes":[],"Error":"a.go:1: no"}'), /a\.go:1: no/],
  ['answers with something else', (response: ServerResponse) => response.end('<html>'), /gave no review/],
])('is no review when the server %s', async (_, answer, why) => {
  const base = await serve((_request, response) => answer(response));
  expect(await reviewOnServer(base, program)).toEqual({
    kind: 'unavailable',
    why: expect.stringMatching(why) as string,
  });
});

it('is no review when the server cannot be reached, or takes too long', async () => {
  expect(await reviewOnServer('http://127.0.0.1:1/_', program)).toMatchObject({ kind: 'unavailable' });
  const silent = await serve(() => undefined);
  expect(await reviewOnServer(silent, program, 50)).toMatchObject({ kind: 'unavailable' });
  for (const server of servers) server.closeAllConnections();
});
