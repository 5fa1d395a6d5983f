/**
 * A playground on another origin, in the form of the official front end: it takes forms, answers every origin, and refuses
 * in that server's own words. On request it misbehaves, as what stands between a learner and a playground does.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Manner =
  | 'well'
  | 'firewall: 403 with a page'
  | 'firewall: 403 without CORS'
  | 'no CORS at all'
  | 'busy once'
  | 'web page'
  | 'another JSON'
  | 'out of memory'
  | 'broken: 502'
  | 'drops connections'
  | 'never answers';

export interface FrontEnd {
  readonly url: string;
  manner: Manner;
  /** `POST /compile`, in order; preflights too. */
  readonly requests: string[];
  close(): void;
}

export const saidByFrontEnd = 'said by the playground elsewhere';

const page = '<!DOCTYPE html><html><head><title>Blocked</title></head><body>Request blocked.</body></html>';

export async function startFrontEnd(): Promise<FrontEnd> {
  const snippets = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const frontEnd: FrontEnd = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/_`,
    manner: 'well',
    requests: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return frontEnd;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/^\/_/, '');
    frontEnd.requests.push(`${request.method} ${path}`);
    const { manner } = frontEnd;
    const end = (status: number, type: string, body: string, headers: Record<string, string> = {}) => {
      const cors = manner === 'no CORS at all' ? {} : { 'Access-Control-Allow-Origin': '*' };
      response.writeHead(status, { 'Content-Type': type, ...cors, ...headers }).end(body);
    };
    const refuse = (status: number, said: string) => end(status, 'text/plain; charset=utf-8', `${said}\n`);
    const json = (value: object) => end(200, 'application/json', `${JSON.stringify(value)}\n`);
    if (request.method === 'OPTIONS') return end(200, 'text/plain', '');
    if (path === '/version') return json({ Version: 'go1.26.8', Release: 'go1.26', Name: 'Go 1.26' });
    const shared = /^\/p\/([\w-]+)\.go$/.exec(path)?.[1];
    if (shared !== undefined) {
      const snippet = snippets.get(shared);
      return snippet === undefined ? refuse(404, 'Snippet not found') : end(200, 'text/plain; charset=utf-8', snippet);
    }
    const sent = await text(request);
    if (misbehaves()) return;
    if (path === '/share') {
      if (request.method !== 'POST') return refuse(405, 'Requires POST');
      if (Buffer.byteLength(sent) > 64 * 1024) return refuse(413, 'Snippet is too large');
      const id = `Onramp-${String(snippets.size).padStart(4, '0')}`;
      snippets.set(id, sent);
      return end(200, 'text/plain; charset=utf-8', id);
    }
    const form = new URLSearchParams(sent);
    if (path === '/fmt') return json({ Body: form.get('body') ?? '', Error: '' });
    if (path !== '/compile') return refuse(404, '404 page not found');
    const isForm = /^application\/x-www-form-urlencoded/.test(request.headers['content-type'] ?? '');
    if (!isForm || (form.get('body') ?? '') === '') return refuse(400, 'Bad Request');
    return json({
      Errors: '',
      Events: [{ Message: `${saidByFrontEnd}\n`, Kind: 'stdout', Delay: 0 }],
      Status: 0,
      IsTest: false,
      TestsFailed: 0,
      VetOK: true,
    });

    /** True when it has answered, or never will. */
    function misbehaves(): boolean {
      switch (manner) {
        case 'well':
        case 'no CORS at all':
          return false;
        case 'firewall: 403 with a page':
          end(403, 'text/html', page);
          return true;
        case 'firewall: 403 without CORS':
          response.writeHead(403, { 'Content-Type': 'text/html' }).end(page);
          return true;
        case 'busy once':
          frontEnd.manner = 'well';
          end(429, 'text/plain', 'Slow down.', { 'Retry-After': '2', 'Access-Control-Expose-Headers': 'Retry-After' });
          return true;
        case 'web page':
          end(200, 'text/html', '<!DOCTYPE html><title>Log in to the guest network</title>');
          return true;
        case 'another JSON':
          end(200, 'application/json', '{"Errors":{"code":5},"Events":"none"}');
          return true;
        case 'out of memory':
          refuse(500, 'Internal Server Error');
          return true;
        case 'broken: 502':
          end(502, 'text/html', '<html><head><title>502 Bad Gateway</title></head></html>');
          return true;
        case 'drops connections':
          request.socket.destroy();
          return true;
        case 'never answers':
          return true;
      }
    }
  }
}
