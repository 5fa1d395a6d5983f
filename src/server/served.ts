/** A whole server with the real toolchain on loopback, for the integration tests of this folder. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import type { ServerOptions, SiteServer } from './site-server.ts';
import { siteServer } from './site-server.ts';

export interface Served {
  readonly server: SiteServer;
  readonly dir: string;
  readonly port: number;
  readonly base: string;
  post(path: string, body: BodyInit, init?: RequestInit): Promise<Response>;
  /** Posts a program to /compile. */
  compile(source: string, init?: RequestInit): Promise<Response>;
  /** What is sent over a connection of its own, as it is, and what comes back until it is closed. */
  raw(text: string): Promise<string>;
  close(): Promise<void>;
}

/** `withGo: false` serves the site alone, which starts at once. */
export async function serve({ withGo = true, ...options }: ServerOptions & { withGo?: boolean } = {}): Promise<Served> {
  const built = withGo ? await ensureToolchain(() => undefined) : undefined;
  if (built && 'missing' in built) throw new Error(built.missing);
  const dir = await mkdtemp(join(tmpdir(), 'onramp-served-'));
  await writeFile(join(dir, 'index.html'), '<h1>Onramp</h1>');
  await writeFile(join(dir, 'large.txt'), Buffer.alloc(16 << 20, 'x'));
  const server = siteServer(dir, built, { sharedDir: join(dir, '.shared'), ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  await server.warm;
  const post = (path: string, body: BodyInit, init: RequestInit = {}) =>
    fetch(base + path, { method: 'POST', body, ...init });
  return {
    server,
    dir,
    port,
    base,
    post,
    compile: (source, init) => post('/_/compile', new URLSearchParams({ body: source }), init),
    raw: (text) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1');
        let answer = '';
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(answer));
        socket.write(text);
      }),
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true });
    },
  };
}
