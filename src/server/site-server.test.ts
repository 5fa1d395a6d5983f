import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from './site-server.ts';

let siteDir: string;
let server: Server;
let port: number;
const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

beforeAll(async () => {
  siteDir = await mkdtemp(join(tmpdir(), 'onramp-site-'));
  await writeFile(join(siteDir, 'index.html'), '<h1>Onramp</h1>');
  await writeFile(join(siteDir, '.stamp'), 'ours');
  server = siteServer(siteDir, undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(siteDir, { recursive: true });
});

describe('siteServer without Go', () => {
  it('serves the site, with headers that a browser holds pages to', async () => {
    const page = await get('/');
    expect(await page.text()).toBe('<h1>Onramp</h1>');
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(page.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
  });

  it('says that it has no playground', async () => {
    const answer = await get('/_/version');
    expect([answer.status, await answer.text()]).toEqual([
      501,
      'This server has no playground: Go is not installed on it.',
    ]);
  });

  it('answers 404 where the site has no page for that either', async () => {
    const answer = await get('/_toolchain/manifest.json');
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '/.stamp'])(
    'does not give away %s',
    async (path) => {
      expect((await raw(`GET ${path} HTTP/1.1`)).startsWith('HTTP/1.1 404 ')).toBe(true);
    },
  );

  it('answers 400 to an address that is none', async () => {
    expect(await raw('GET // HTTP/1.1')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

/** Sends a request line that `fetch` would tidy up first. */
function raw(line: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  return text(socket);
}
