/** Who asks, as far as taking turns goes. Called by the site's server for each request to the playground. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

export interface Sender {
  /** The other end of the connection. */
  readonly address: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * A name for who asks: the address, an IPv6 one without the half that its owner chooses. Behind a reverse proxy it is
 * the one that the proxy saw. A page of another site in the learner's own browser waits in a line of its own.
 */
export function clientOf({ address, headers }: Sender, behindProxy: boolean): string {
  const seenByProxy = behindProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  const network = networkOf(seenByProxy || (address ?? 'unknown'));
  return isForeign(headers) ? `${network} for another site` : network;
}

/** A page of another origin asks: its address is spelled otherwise than that of this server. */
export function isForeign({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && URL.parse(origin)?.host !== host;
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address.slice(0, 64);
  const [before = '', after = ''] = (address.split('%')[0] ?? '').split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === '' ? [] : after.split(':');
  const zeros = address.includes('::') ? Math.max(0, 8 - head.length - tail.length) : 0;
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}
