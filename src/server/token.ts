/**
 * A token before the playground, for a server that others can reach. Tools send it as `Authorization: Bearer …`; a
 * browser opens the site once with `?token=…` and keeps a cookie that no script and no other site can use.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const shortestToken = 16;

const cookieDays = 180;

export class TokenGate {
  #token: string;
  #cookieName: string;
  #cookieValue: string;

  constructor(token: string) {
    this.#token = token;
    // Named after the token: servers on other ports of the same host share a browser's cookies.
    this.#cookieName = `onramp-${createHash('sha256').update(token).digest('hex').slice(0, 8)}`;
    this.#cookieValue = createHmac('sha256', token).update('cookie').digest('base64url');
  }

  /** Whether this request may use the playground. */
  admits({ authorization, cookie }: IncomingHttpHeaders): boolean {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (bearer !== undefined) return same(bearer, this.#token);
    const pairs = (cookie ?? '').split(';').map((pair) => pair.trim());
    const own = pairs.find((pair) => pair.startsWith(`${this.#cookieName}=`));
    return own !== undefined && same(own.slice(this.#cookieName.length + 1), this.#cookieValue);
  }

  /** For a page opened with `?token=…`: the cookie to set and the address without the token; `wrong` for another's. */
  welcome(url: URL, overTls: boolean): { readonly cookie: string; readonly location: string } | 'wrong' | undefined {
    const given = url.searchParams.get('token');
    if (given === null) return undefined;
    if (!same(given, this.#token)) return 'wrong';
    url.searchParams.delete('token');
    // One slash only: two would lead to another host.
    const location = url.pathname.replace(/^\/+/, '/') + url.search;
    const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${cookieDays * 86_400}`];
    if (overTls) attributes.push('Secure');
    return { cookie: [`${this.#cookieName}=${this.#cookieValue}`, ...attributes].join('; '), location };
  }
}

/** Compares without telling by its duration how much was right. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
