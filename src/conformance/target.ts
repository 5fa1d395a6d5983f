/** A playground as the conformance suite and the fidelity run see it: a base URL, reached over HTTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import type { CompileAnswer } from '../go/playground/protocol.ts';
import { siteServer } from '../server/site-server.ts';

export interface Target {
  readonly baseUrl: string;
  /** It is this project's own server, started for this. */
  readonly own: boolean;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The answer, or what came instead of one. Waits where the playground is busy. */
  compile(body: string, options?: { vet?: boolean }): Promise<CompileAnswer | string>;
  close(): Promise<void>;
}

/** The playground at this address, or this project's own on a free port. */
export async function openTarget(url: string | undefined): Promise<Target> {
  if (url !== undefined) return target(url.replace(/\/$/, ''), false, () => Promise.resolve());
  const toolchain = await ensureToolchain((text) => console.error(text));
  if ('missing' in toolchain) throw new Error(toolchain.missing);
  const dir = await mkdtemp(join(tmpdir(), 'onramp-conformance-'));
  const server = siteServer(dir, toolchain, { sharedDir: join(dir, 'shared') });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return target(`http://127.0.0.1:${port}/_`, true, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(dir, { recursive: true });
  });
}

/** The longest that a busy playground is waited for. */
const patienceMs = 120_000;

function target(baseUrl: string, own: boolean, close: () => Promise<void>): Target {
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    for (const started = Date.now(); ;) {
      const response = await fetch(baseUrl + path, init);
      const busy = response.status === 429 || response.status === 503;
      if (!busy || Date.now() - started > patienceMs) return response;
      await response.arrayBuffer();
      const seconds = Number(response.headers.get('Retry-After')) || 2;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  };
  const compile = async (body: string, { vet = false } = {}): Promise<CompileAnswer | string> => {
    const response = await request('/compile', {
      method: 'POST',
      body: new URLSearchParams({ version: '2', body, withVet: String(vet) }),
    });
    const text = await response.text();
    return response.ok ? (JSON.parse(text) as CompileAnswer) : `status ${response.status}: ${text.trim()}`;
  };
  return { baseUrl, own, request, compile, close };
}
