/** One HTTP server for the built site, the toolchain's files and the playground. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import type { Limits } from '../go/toolchain/limits.ts';
import { clientOf } from './client.ts';
import type { ConnectionLimits } from './connections.ts';
import { boundConnections, connectionLimits, timeLimits } from './connections.ts';
import type { PoolLimits } from './engine-pool.ts';
import { EnginePool, poolLimits } from './engine-pool.ts';
import { startEngines, warmUp } from './engines.ts';
import { isKnownHost, namesFor } from './known-host.ts';
import { playground } from './playground.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { share } from './share.ts';
import { ShareStore } from './share-store.ts';
import { staticFiles } from './static-files.ts';
import { TokenGate } from './token.ts';

export interface ServerOptions {
  readonly sharedDir?: string;
  /** What it listens on; decides by which names it may be called. */
  readonly host?: string;
  readonly allowHosts?: readonly string[];
  /** What the playground asks for; undefined where whoever comes may use it. */
  readonly token?: string | undefined;
  /** A reverse proxy stands before it and says who asks (X-Forwarded-For, X-Forwarded-Proto). */
  readonly behindProxy?: boolean;
  readonly connections?: Partial<ConnectionLimits>;
  readonly queue?: Partial<PoolLimits>;
  /** What one program may use. */
  readonly limits?: Limits;
}

export type SiteServer = Server & {
  /** Settles when programs start at once. */
  readonly warm: Promise<void>;
  /** Ends without losing an answer: refuses what waits and comes, finishes what runs, then closes. */
  stop(): Promise<void>;
};

const manifestPath = '/_toolchain/manifest.json';
/** Endpoints that tell and cost nothing, for probes and for pages that ask what runs here. */
const openPaths = ['/_/version', '/_/_ah/health'];
/** The longest that one run takes, with some to spare. */
const stopMs = 20_000;

/** `toolchain` is undefined where there is no Go: the site is then served without a playground. */
export function siteServer(
  siteDir: string,
  toolchain: BuiltToolchain | undefined,
  options: ServerOptions = {},
): SiteServer {
  const { sharedDir = defaultSharedDir(), host = '127.0.0.1', allowHosts = [], token, behindProxy = false } = options;
  const connections = { ...connectionLimits, ...options.connections };
  const site = staticFiles(siteDir, { etag: true, brotli: true, gzip: true });
  const files = toolchain && staticFiles(toolchain.dir, { etag: true, brotli: true, setHeaders: keepForGood });
  const names = namesFor(host, allowHosts);
  const gate = token === undefined ? undefined : new TokenGate(token);
  const snippets = share(new ShareStore(sharedDir), names);
  const engines = toolchain ? startEngines(toolchain, options.limits) : [];
  const pool = new EnginePool(engines, { ...poolLimits(engines.length), ...options.queue });
  const answer = toolchain && playground(pool, toolchain.manifest.goVersion);
  let stopping = false;

  const server = createServer(timeLimits(connections), (request, response) => {
    void route(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, 'Something went wrong on the server; its terminal says what.');
    });
  });
  boundConnections(server, connections);
  server.on('close', () => {
    for (const engine of engines) engine.close();
  });
  return Object.assign(server, { warm: warmUp(pool, engines), stop });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    if (url === null) return end(response, 400, 'Bad Request');
    const path = url.pathname;
    setSecurityHeaders(response, path);
    if (stopping) response.setHeader('Connection', 'close');
    if (!isKnownHost(request.headers.host, names)) return end(response, 403, unknownHost(request.headers.host));
    if (path.startsWith('/_/')) return routePlayground(path, request, response);
    const welcome = gate?.welcome(url, behindProxy && request.headers['x-forwarded-proto'] === 'https');
    if (welcome === 'wrong') return end(response, 403, 'This token is not the one of this server.');
    if (welcome) {
      response.writeHead(303, {
        Location: welcome.location,
        'Set-Cookie': welcome.cookie,
        'Cache-Control': 'no-store',
      });
      response.end();
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

  async function routePlayground(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another origin must be able to read when to come back.
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    const admitted = !gate || openPaths.includes(path) || request.method === 'OPTIONS' || gate.admits(request.headers);
    if (!admitted) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('WWW-Authenticate', 'Bearer');
      return end(response, 401, tokenWanted);
    }
    if (gate) response.setHeader('Access-Control-Allow-Headers', 'Authorization');
    if (await snippets(path.slice(2), request, response)) return;
    const client = clientOf({ address: request.socket.remoteAddress, headers: request.headers }, behindProxy);
    if (answer) return answer(path.slice(2), request, response, client);
    // Not a 503, after which a client waits and asks again.
    end(response, 501, 'This server has no playground: Go is not installed on it.');
  }

  async function stop(): Promise<void> {
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    // Connections that answer now and are kept open afterwards.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const late = setTimeout(() => server.closeAllConnections(), stopMs);
    await Promise.all([pool.stop(), closed]);
    clearInterval(sweep);
    clearTimeout(late);
  }
}

function unknownHost(name: string | undefined): string {
  return `This server does not go by the name ${JSON.stringify(name)}. Whoever runs it can allow that: npm start -- --allow-host NAME`;
}

const tokenWanted =
  'This playground wants a token. Open the link that whoever runs it gave you (it ends in ?token=…), or run in the page.';

/** Where shared snippets are kept: `$ONRAMP_SHARED`, else the user's data folder. */
function defaultSharedDir(): string {
  const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share');
  return process.env['ONRAMP_SHARED'] ?? join(data, 'onramp/shared');
}

async function notFound(response: ServerResponse, siteDir: string): Promise<void> {
  const page = await readFile(join(siteDir, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** The key in the address changes with the content, so a file can be kept for good; the manifest says which key. */
function keepForGood(response: ServerResponse, path: string): void {
  const forGood = path !== '/manifest.json';
  response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
}
