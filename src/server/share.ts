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
    const id = /^\/p\/(\w+)\.go$/.exec(path)?.[1];
    if (path !== '/share' && id === undefined) return false;
    response.setHeader('Access-Control-Allow-Origin', '*');
    const end = (status: number, text: string, headers: Record<string, string> = {}): true => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
      return true;
    };
    if (request.method === 'OPTIONS') return end(200, '');
    if (id !== undefined) {
      const text = await store.get(id);
      return text === undefined ? end(404, 'Snippet not found') : end(200, text);
    }
    if (request.method !== 'POST') return end(405, 'POST only', { Allow: 'POST, OPTIONS' });
    if (isForeign(request.headers) && !names.includes(originName(request)))
      return end(403, 'Only pages of this site may share snippets here.');
    const body = await readBody(request, snippetLimitBytes);
    if (body.kind === 'broken') return end(400, 'Bad Request');
    const shared: Shared = body.kind === 'read' ? await store.add(body.text) : { kind: 'too-large' };
    switch (shared.kind) {
      case 'shared':
        return end(200, shared.id);
      case 'too-large':
        return end(413, 'Snippet is too large', { Connection: 'close' });
      case 'no-room':
        return end(507, 'There is no room left for shared snippets on this server. Nothing was kept.');
    }
  };
}

function originName({ headers }: IncomingMessage): string {
  return URL.parse(headers.origin ?? '')?.hostname ?? '';
}
