/** One HTTP server for the built site, the toolchain's files and the playground. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import { EnginePool } from './engine-pool.ts';
import { playground } from './playground.ts';

const maxQueue = 200;

/** `toolchain` is undefined where there is no Go: the site is then served without a playground. */
export function siteServer(siteDir: string, toolchain: BuiltToolchain | undefined): Server {
  const site = sirv(siteDir, { etag: true, brotli: true, gzip: true, setHeaders: setSecurityHeaders });
  const files = toolchain && sirv(toolchain.dir, { etag: true, brotli: true, setHeaders: setSecurityHeaders });
  const answer = toolchain && playground(enginePool(toolchain), toolchain.manifest.goVersion);

  const server = createServer((request, response) => {
    void route(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong on the server; its terminal says what.');
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return server;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/_/')) {
      if (answer) return answer(path.slice(2), request, response);
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('This server has no playground: Go is not installed on it.');
      return;
    }
    if (files && toolchain && path.startsWith('/_toolchain/')) {
      request.url = path.slice('/_toolchain'.length).replace(`/${toolchain.manifest.key}/`, '/');
      if (path !== '/_toolchain/manifest.json') response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      return files(request, response);
    }
    site(request, response, () => void notFound(response, siteDir));
  }
}

async function notFound(response: ServerResponse, siteDir: string): Promise<void> {
  const page = await readFile(join(siteDir, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function enginePool({ dir, manifest }: BuiltToolchain): EnginePool {
  const version = () => Promise.resolve(manifest.goVersion);
  const engines = Array.from(
    { length: availableParallelism() },
    () => new ToolchainEngine(nodeThreads(dir), { version, limits: playgroundLimits }),
  );
  return new EnginePool(engines, maxQueue);
}

function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}
