/**
 * By which names this server may be called. A page of another site can have its own name resolve to this machine's
 * address (DNS rebinding) and then be of the same origin; only the name it uses gives it away. Called for each request.
 */
import { hostname } from 'node:os';
import { isIP } from 'node:net';

const loopbackNames = ['localhost', '127.0.0.1', '::1'];

export const isLoopback = (host: string): boolean => loopbackNames.includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The names for a server that listens on `host`, with those that its operator adds; `*` stands for every name. */
export function namesFor(host: string, added: readonly string[]): readonly string[] {
  const machine = hostname().toLowerCase();
  const own = isLoopback(host) ? [] : [host, machine, `${machine.split('.')[0]}.local`];
  return ['localhost', ...own, ...added.map((name) => name.toLowerCase())];
}

/** `header` is the request's Host. No browser leaves it out; an address instead of a name can't be another site's. */
export function isKnownHost(header: string | undefined, names: readonly string[]): boolean {
  if (header === undefined || names.includes('*')) return true;
  const url = URL.parse(`http://${header}/`);
  if (url?.pathname !== '/' || url.username !== '') return false;
  const name = url.hostname.replace(/\.$/, '');
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || names.includes(name) || name.endsWith('.localhost');
}
