/** What can come between a learner and a playground, told apart and put into words. Used by playground-http.ts. */

export type Trouble =
  | { readonly kind: 'offline' }
  /** Nothing answers at the address. */
  | { readonly kind: 'unreachable' }
  /** It answers, but the browser may not show this site what it says. */
  | { readonly kind: 'cors' }
  /** The playground is there and talks to this site, yet this request was not let through; `status` where it came back. */
  | { readonly kind: 'filtered'; readonly status: number | undefined; readonly said: string }
  | { readonly kind: 'slow'; readonly seconds: number }
  /** It asks to wait longer than anybody waits; `seconds` as far as it said. */
  | { readonly kind: 'busy'; readonly seconds: number | undefined; readonly said: string }
  | { readonly kind: 'too-large'; readonly said: string }
  /** It asks for a token or a login that the page does not have. */
  | { readonly kind: 'not-admitted'; readonly said: string }
  | { readonly kind: 'server-error'; readonly status: number; readonly said: string }
  /** A web page came where an answer should be: a login of the network, or another site. */
  | { readonly kind: 'web-page' }
  | { readonly kind: 'not-the-protocol' };

/** The trouble in a sentence or two for the learner: what happened, and what may be behind it. */
export function troubleWords(trouble: Trouble, baseUrl: string): string {
  const it = placeWords(baseUrl);
  const The = capital(it);
  switch (trouble.kind) {
    case 'offline':
      return `You are offline, so ${it} could not be reached.`;
    case 'unreachable':
      return `${The} could not be reached: it does not run, or something between you and it is blocked.`;
    case 'cors':
      return `${The} answers, but does not let pages of this site read what it says (it sends no CORS header). Whoever runs this site can choose another playground.`;
    case 'filtered':
      return `Something between you and ${it} refused this program${trouble.status === undefined ? '' : ` (${trouble.status})`}: often a firewall that takes code for an attack.${quoted(trouble.said)}`;
    case 'slow':
      return `${The} did not answer within ${trouble.seconds} s.`;
    case 'busy': {
      const wait = trouble.seconds === undefined ? 'a moment' : durationWords(trouble.seconds);
      return `${The} is busy. Wait ${wait} and run again.${quoted(trouble.said)}`;
    }
    case 'too-large':
      return `The program is too large for ${it}.${quoted(trouble.said)}`;
    case 'not-admitted':
      return `${The} runs programs only for those whom it knows.${quoted(trouble.said)}`;
    case 'server-error':
      return `${The} has a fault (status ${trouble.status}).${quoted(trouble.said)}`;
    case 'web-page':
      return `A web page came instead of an answer from ${it}: perhaps the network wants you to log in first. Open any page in a new tab to see.`;
    case 'not-the-protocol':
      return `What answers as ${it} is not a Go playground. Whoever runs this site can correct the address.`;
  }
}

/** How the learner knows a playground: by its host, or as this site's own. */
export function placeWords(baseUrl: string): string {
  const host = URL.parse(baseUrl)?.host;
  return host === undefined ? "this site's playground" : `the playground at ${host}`;
}

/** The trouble in an answer that is not a 200. `text` is its body. */
export function troubleInAnswer(status: number, text: string): Trouble {
  const said = shortText(text);
  if (status === 403 || status === 406) return { kind: 'filtered', status, said };
  if (status === 401) return { kind: 'not-admitted', said };
  if (status === 413) return { kind: 'too-large', said };
  // Networks send people to a login by a page with any status.
  if (status === 511) return { kind: 'web-page' };
  if (status >= 500) return { kind: 'server-error', status, said };
  return isWebPage(text) ? { kind: 'web-page' } : { kind: 'server-error', status, said };
}

/** The trouble in a 200 that could not be understood. */
export function troubleInText(text: string): Trouble {
  return { kind: isWebPage(text) ? 'web-page' : 'not-the-protocol' };
}

export const isWebPage = (text: string): boolean => /^\s*(<!doctype html|<html|<\?xml|<head|<script|<meta)/i.test(text);

/** How long a busy playground asks to wait: a number of seconds or a date (RFC 9110, 10.2.3). Undefined when it does not say. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - nowMs) / 1000));
}

/** What a server said in plain words; nothing when it is long or markup. */
function shortText(text: string): string {
  const said = text.trim();
  return said.length <= 200 && !said.startsWith('<') ? said : '';
}

const quoted = (said: string): string => (said === '' ? '' : ` It said: ${said}`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function durationWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}
