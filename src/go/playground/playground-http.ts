/**
 * One request to a playground, with patience: a network failure is tried once more, a playground that is busy is waited
 * for, and what went wrong is told apart. Used by playground-client.ts and shared-programs.ts.
 */
import type { Trouble } from './playground-trouble.ts';
import { isWebPage, retryAfterSeconds, troubleInAnswer } from './playground-trouble.ts';

export interface PlaygroundSettings {
  /** Before every path: `/_`, `https://go.dev/_`. */
  readonly baseUrl: string;
  /** How long an answer may take. The official limits are 10 s to build and 5 s to run. */
  readonly timeoutMs?: number;
  /** `fetch`, for tests. */
  readonly fetch?: typeof fetch;
}

export type Reply =
  | { readonly kind: 'answered'; readonly text: string }
  /** Not a 200; trouble unless the caller knows better. */
  | { readonly kind: 'refused'; readonly status: number; readonly text: string; readonly trouble: Trouble }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called each second while a busy playground is waited for. */
  readonly onWait?: (secondsLeft: number) => void;
}

/** The longest that a busy playground is waited for, in all. */
const patienceSeconds = 60;
const retryPauseMs = 400;

/** `body`: a form or a text, both of which a browser sends to another origin without asking it first. */
export async function askPlayground(
  { baseUrl, timeoutMs = 20_000, fetch: send = fetch }: PlaygroundSettings,
  path: string,
  request: { readonly method: 'GET' | 'POST'; readonly body?: URLSearchParams | string },
  { signal, onWait }: AskOptions = {},
): Promise<Reply> {
  let waited = 0;
  let waits = 0;
  let failures = 0;
  for (;;) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const signals = signal ? [signal, timeout] : [timeout];
      const response = await send(baseUrl + path, { ...request, signal: AbortSignal.any(signals) });
      const text = await response.text();
      if (response.ok) return { kind: 'answered', text };
      const { status } = response;
      if (status !== 429 && status !== 503) {
        return { kind: 'refused', status, text, trouble: troubleInAnswer(status, text) };
      }
      const asked = retryAfterSeconds(response.headers.get('Retry-After'), Date.now());
      // A class that was turned away together must not come back together.
      const seconds = Math.max(1, asked ?? Math.ceil(2 ** waits++ * (1 + Math.random())));
      if (waited + seconds > patienceSeconds) {
        const said = isWebPage(text) || text.length > 200 ? '' : text.trim();
        return { kind: 'failed', trouble: { kind: 'busy', seconds: asked, said } };
      }
      waited += seconds;
      for (let left = seconds; left > 0; left--) {
        onWait?.(left);
        if (await sleep(1000, signal)) return { kind: 'aborted' };
      }
    } catch {
      if (signal?.aborted) return { kind: 'aborted' };
      if (timeout.aborted) return { kind: 'failed', trouble: { kind: 'slow', seconds: timeoutMs / 1000 } };
      if (++failures > 1) return { kind: 'failed', trouble: await whatIsInTheWay(baseUrl, send) };
      if (await sleep(retryPauseMs, signal)) return { kind: 'aborted' };
    }
  }
}

/**
 * A browser gives the same error for every failure of the network. Two small requests that carry no code tell them apart:
 * one whose answer must be readable, and one that need only arrive.
 */
async function whatIsInTheWay(baseUrl: string, send: typeof fetch): Promise<Trouble> {
  if (typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine) return { kind: 'offline' };
  const arrives = (mode: RequestMode) =>
    send(`${baseUrl}/version`, { mode, signal: AbortSignal.timeout(5000) }).then(
      (response) => response,
      () => undefined,
    );
  const answer = await arrives('cors');
  if (answer?.ok) return { kind: 'filtered', status: undefined, said: '' };
  if (answer !== undefined || URL.parse(baseUrl) === null) return { kind: 'unreachable' };
  return { kind: (await arrives('no-cors')) === undefined ? 'unreachable' : 'cors' };
}

/** True when the signal aborted first. */
function sleep(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve(false);
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
