/** The playground's /share and /p/<id>.go over a store of snippets. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isForeign } from './client.ts';
import { readBody } from './request-body.ts';
import type { Shared, ShareStore } from './share-store.ts';
import { snippetLimitBytes } from './share-store.ts';

/**
 * Handles `/share` and what is below `/p/`; false when the path is neither. `names` are those by which this server is
 * known: their pages may share here, too.
 */
export function share(store: ShareStore, names: readonly string[] = []) {
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const id = /^\/p\/([\w-]+)\.go$/.exec(path)?.[1];
    if (path !== '/share' && id === undefined) return false;
    response.setHeader('Access-Control-Allow-Origin', '*');
    const end = (status: number, text: string | Buffer, headers: Record<string, string> = {}): true => {
      const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(text) };
      response.writeHead(status, { ...(text.length > 0 ? type : { 'Content-Length': 0 }), ...headers }).end(text);
      return true;
    };
    const refuse = (status: number, text: string, headers: Record<string, string> = {}) =>
      end(status, `${text}\n`, { 'X-Content-Type-Options': 'nosniff', ...headers });
    if (request.method === 'OPTIONS') return end(200, '');
    if (id !== undefined) {
      const source = await store.get(id);
      return source === undefined ? refuse(404, 'Snippet not found') : end(200, source);
    }
    if (request.method !== 'POST') return refuse(405, 'Requires POST', { Allow: 'POST, OPTIONS' });
    if (isForeign(request.headers) && !names.includes(originName(request)))
      return refuse(403, 'Only pages of this site may share snippets here.');
    const body = await readBody(request, snippetLimitBytes);
    if (body.kind === 'broken') return refuse(400, 'Bad Request');
    const shared: Shared = body.kind === 'read' ? await store.add(body.bytes) : { kind: 'too-large' };
    switch (shared.kind) {
      case 'shared':
        return end(200, shared.id);
      case 'too-large':
        return refuse(413, 'Snippet is too large', { Connection: 'close' });
      case 'no-room':
        return refuse(507, 'There is no room left for shared snippets on this server. Nothing was kept.');
    }
  };
}

function originName({ headers }: IncomingMessage): string {
  return URL.parse(headers.origin ?? '')?.hostname ?? '';
}
