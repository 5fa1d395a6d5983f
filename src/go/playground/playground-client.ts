/** The engine that sends programs to a playground over HTTP: the public one, a company's own, or Onramp's server. */
import type { Engine, FormatOptions, FormatResult, Outcome, Program, RunOptions, VetResult } from '../engine.ts';
import { parseFindings } from '../toolchain/findings.ts';
import { limitMessage, playgroundLimits } from '../toolchain/limits.ts';
import { buildTimeout, compileAnswerSchema, formatAnswerSchema, runTimeout, versionAnswerSchema } from './protocol.ts';
import { formatArchive, parseArchive } from './txtar.ts';

export interface PlaygroundSettings {
  /** Before every path: `/_`, `https://go.dev/_`. */
  readonly baseUrl: string;
  /** How long an answer may take. The official limits are 10 s to build and 5 s to run. */
  readonly timeoutMs?: number;
  /** `fetch`, for tests. */
  readonly fetch?: typeof fetch;
}

/** The longest that a busy playground is waited for, in all. */
const patienceSeconds = 60;

export class PlaygroundEngine implements Engine {
  readonly where = 'playground';
  #settings: PlaygroundSettings;

  constructor(settings: PlaygroundSettings) {
    this.#settings = settings;
  }

  async run(program: Program, { vet = false, signal, onEvent }: RunOptions = {}): Promise<Outcome> {
    onEvent?.({ kind: 'building' });
    const form = new URLSearchParams({ version: '2', body: formatArchive(program), withVet: String(vet) });
    const onWait = (seconds: number) => onEvent?.({ kind: 'waiting', seconds });
    const reply = await this.#post('/compile', form, signal, onWait);
    if (reply.kind === 'aborted') return { kind: 'stopped', output: [] };
    if (reply.kind === 'unavailable') return reply;
    const answer = compileAnswerSchema.safeParse(reply.json);
    if (!answer.success) return { kind: 'unavailable', why: notTheProtocol(this.#settings.baseUrl) };
    const { Errors, Events, Status, IsTest, VetErrors } = answer.data;
    if (Errors === runTimeout || Errors === buildTimeout) {
      const limit = Errors === runTimeout ? 'run-time' : 'build-time';
      return { kind: 'limit', limit, message: limitMessage(limit, playgroundLimits), output: [] };
    }
    if (Errors !== '') return { kind: 'build-failed', text: Errors, findings: parseFindings(Errors, 'compile') };
    onEvent?.({ kind: 'running' });
    const output = Events.map((event) => ({ stream: event.Kind, text: event.Message, delayNs: event.Delay }));
    for (const event of output) onEvent?.({ kind: 'output', output: event });
    return { kind: 'ran', status: Status, output, isTest: IsTest, vet: parseFindings(VetErrors ?? '', 'vet') };
  }

  async format(program: Program, { imports = false }: FormatOptions = {}): Promise<FormatResult> {
    const reply = await this.#post(
      '/fmt',
      new URLSearchParams({ body: formatArchive(program), imports: imports ? 'true' : '' }),
    );
    if (reply.kind !== 'answered')
      return { kind: 'unavailable', why: reply.kind === 'aborted' ? 'Stopped.' : reply.why };
    const answer = formatAnswerSchema.safeParse(reply.json);
    if (!answer.success) return { kind: 'unavailable', why: notTheProtocol(this.#settings.baseUrl) };
    const { Body, Error: text } = answer.data;
    if (text !== '') return { kind: 'syntax-error', text, findings: parseFindings(text, 'compile') };
    const files = parseArchive(Body);
    if ('error' in files) return { kind: 'unavailable', why: notTheProtocol(this.#settings.baseUrl) };
    return { kind: 'formatted', files };
  }

  async vet(program: Program): Promise<VetResult> {
    const outcome = await this.run(program, { vet: true });
    switch (outcome.kind) {
      case 'ran':
        return { kind: 'vetted', findings: outcome.vet };
      case 'build-failed':
      case 'unavailable':
        return outcome;
      case 'limit':
        return { kind: 'unavailable', why: outcome.message };
      case 'stopped':
        return { kind: 'unavailable', why: 'Stopped.' };
    }
  }

  prepare(): void {
    // A playground builds when it is asked to run.
  }

  async version(): Promise<string | undefined> {
    const get = this.#settings.fetch ?? fetch;
    try {
      const response = await get(`${this.#settings.baseUrl}/version`, { signal: AbortSignal.timeout(5000) });
      return versionAnswerSchema.parse(await response.json()).Version;
    } catch {
      return undefined;
    }
  }

  /** Posts a form. A network failure is tried once more; a playground that is busy is waited for. */
  async #post(
    path: string,
    form: URLSearchParams,
    signal?: AbortSignal,
    onWait?: (seconds: number) => void,
  ): Promise<Reply> {
    const { baseUrl, timeoutMs = 20_000, fetch: post = fetch } = this.#settings;
    let waited = 0;
    let failures = 0;
    for (;;) {
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const signals = signal ? [signal, timeout] : [timeout];
        const response = await post(baseUrl + path, { method: 'POST', body: form, signal: AbortSignal.any(signals) });
        if (response.ok) return { kind: 'answered', json: json(await response.text()) };
        const busy = response.status === 429 || response.status === 503;
        const seconds = Math.max(1, Math.min(15, Number(response.headers.get('Retry-After') ?? 2) || 2));
        if (!busy || waited + seconds > patienceSeconds)
          return { kind: 'unavailable', why: await refusal(response, baseUrl) };
        waited += seconds;
        onWait?.(seconds);
        if (await sleep(seconds * 1000, signal)) return { kind: 'aborted' };
      } catch {
        if (signal?.aborted) return { kind: 'aborted' };
        if (timeout.aborted) {
          return {
            kind: 'unavailable',
            why: `The playground at ${baseUrl} did not answer within ${timeoutMs / 1000} s. Try again.`,
          };
        }
        if (++failures > 1) return { kind: 'unavailable', why: unreachable(baseUrl) };
      }
    }
  }
}

type Reply =
  | { readonly kind: 'answered'; readonly json: unknown }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'unavailable'; readonly why: string };

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function refusal(response: Response, baseUrl: string): Promise<string> {
  const text = (await response.text().catch(() => '')).trim();
  const said = text.length > 0 && text.length <= 200 && !text.startsWith('<') ? ` It said: ${text}` : '';
  const { status } = response;
  if (status === 429 || status === 503)
    return `The playground at ${baseUrl} is busy. Wait a moment and run again.${said}`;
  if (status === 403) {
    return `Something between you and the playground at ${baseUrl} refused this program (403): often a firewall that reads code as an attack. Run it in the page instead.${said}`;
  }
  if (status === 413) return `The program is too large for the playground at ${baseUrl}.${said}`;
  return `The playground at ${baseUrl} answered with status ${status}.${said}`;
}

function unreachable(baseUrl: string): string {
  const offline = typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine;
  return offline
    ? 'You are offline, so the playground could not be reached.'
    : `The playground at ${baseUrl} could not be reached: no connection, or blocked on the way.`;
}

function notTheProtocol(baseUrl: string): string {
  return `What answers at ${baseUrl} is not a Go playground. Check the address in the site's settings.`;
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
