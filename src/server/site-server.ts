/** One HTTP server for the built site, the toolchain's files and the playground. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import { EnginePool } from './engine-pool.ts';
import { playground } from './playground.ts';
import { share } from './share.ts';
import { ShareStore } from './share-store.ts';

const maxQueue = 200;
const manifestPath = '/_toolchain/manifest.json';

/** `toolchain` is undefined where there is no Go: the site is then served without a playground. */
export function siteServer(
  siteDir: string,
  toolchain: BuiltToolchain | undefined,
  sharedDir = defaultSharedDir(),
): Server {
  const site = sirv(siteDir, { etag: true, brotli: true, gzip: true, setHeaders: setSecurityHeaders });
  const files = toolchain && sirv(toolchain.dir, { etag: true, brotli: true, setHeaders: setToolchainHeaders });
  const snippets = share(new ShareStore(sharedDir));
  const engines = toolchain ? startEngines(toolchain) : [];
  const answer = toolchain && playground(new EnginePool(engines, maxQueue), toolchain.manifest.goVersion);

  const server = createServer((request, response) => {
    void route(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong on the server; its terminal says what.');
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.on('close', () => {
    for (const engine of engines) engine.close();
  });
  return server;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
    if (path === undefined) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Bad Request');
      return;
    }
    if (path.startsWith('/_/')) {
      if (await snippets(path.slice(2), request, response)) return;
      if (answer) return answer(path.slice(2), request, response);
      // Not a 503, after which a client waits and asks again.
      response.writeHead(501, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('This server has no playground: Go is not installed on it.');
      return;
    }
    if (files && toolchain && path.startsWith('/_toolchain/')) {
      const keyed = `/_toolchain/${toolchain.manifest.key}/`;
      const known = path.startsWith(keyed) || path === manifestPath;
      if (!known) return notFound(response, siteDir);
      request.url = path === manifestPath ? '/manifest.json' : path.slice(keyed.length - 1);
      return files(request, response, () => void notFound(response, siteDir));
    }
    site(request, response, () => void notFound(response, siteDir));
  }
}

/** Where shared snippets are kept: `$ONRAMP_SHARED`, else the user's data folder. */
function defaultSharedDir(): string {
  const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share');
  return process.env['ONRAMP_SHARED'] ?? join(data, 'onramp/shared');
}

async function notFound(response: ServerResponse, siteDir: string): Promise<void> {
  const page = await readFile(join(siteDir, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function startEngines({ dir, manifest }: BuiltToolchain): readonly ToolchainEngine[] {
  const version = () => Promise.resolve(manifest.goVersion);
  const engines = Array.from(
    { length: availableParallelism() },
    () => new ToolchainEngine(nodeThreads(dir), { version, limits: playgroundLimits }),
  );
  // So that the first learner does not wait for the compiler to be read.
  for (const engine of engines)
    engine.prepare([{ name: 'prog.go', text: 'package main\n\nfunc main() { println() }\n' }]);
  return engines;
}

/** The key in the address changes with the content, so a file can be kept for good; the manifest says which key. */
function setToolchainHeaders(response: ServerResponse, path: string): void {
  setSecurityHeaders(response);
  const forGood = path !== '/manifest.json';
  response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}
