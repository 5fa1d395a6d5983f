/** The engine that sends programs to a playground over HTTP: the public one, a company's own, or Onramp's server. */
import type {
  Engine,
  FormatOptions,
  FormatResult,
  Outcome,
  Program,
  ReviewResult,
  RunOptions,
  Unavailable,
  VetResult,
} from '../engine.ts';
import { parseFindings } from '../toolchain/findings.ts';
import { limitMessage, playgroundLimits } from '../toolchain/limits.ts';
import type { AskOptions, PlaygroundSettings } from './playground-http.ts';
import { askPlayground } from './playground-http.ts';
import type { Trouble } from './playground-trouble.ts';
import { isWebPage, placeWords, troubleInText, troubleWords } from './playground-trouble.ts';
import {
  buildTimeout,
  compileAnswerSchema,
  formatAnswerSchema,
  outputTooLarge,
  runTimeout,
  versionAnswerSchema,
} from './protocol.ts';
import { formatArchive, parseArchive } from './txtar.ts';

/** What the playground says in `Errors` instead of build errors. */
const limits = new Map<string, 'run-time' | 'build-time' | 'output'>([
  [runTimeout, 'run-time'],
  [buildTimeout, 'build-time'],
  [outputTooLarge, 'output'],
]);

interface EngineSettings extends PlaygroundSettings {
  /** Who reviews a program: the protocol has no such thing. */
  readonly review?: (program: Program) => Promise<ReviewResult>;
}

export class PlaygroundEngine implements Engine {
  readonly where = 'playground';
  #settings: EngineSettings;

  constructor(settings: EngineSettings) {
    this.#settings = settings;
  }

  async run(program: Program, { vet = false, trace = false, signal, onEvent }: RunOptions = {}): Promise<Outcome> {
    if (trace)
      return { kind: 'unavailable', why: 'A playground does not tell what goroutines do; Go in this page does.' };
    onEvent?.({ kind: 'building' });
    // A playground takes an empty body for none.
    const form = new URLSearchParams({ version: '2', body: formatArchive(program) || '\n', withVet: String(vet) });
    const reply = await this.#post('/compile', form, {
      signal,
      onWait: (seconds) => onEvent?.({ kind: 'waiting', seconds }),
    });
    if (reply.kind === 'aborted') return { kind: 'stopped', output: [] };
    if (reply.kind === 'failed') return this.#unavailable(reply.trouble);
    if (reply.kind === 'refused') {
      const ownWords = reply.status === 500 && !isWebPage(reply.text);
      return ownWords ? this.#gaveUp(reply.text.trim()) : this.#unavailable(reply.trouble);
    }
    const answer = compileAnswerSchema.safeParse(json(reply.text));
    if (!answer.success) return this.#unavailable(troubleInText(reply.text));
    const { Errors, Events, Status, IsTest, VetErrors } = answer.data;
    const limit = limits.get(Errors);
    if (limit) {
      return { kind: 'limit', limit, message: limitMessage(limit, playgroundLimits), output: [] };
    }
    if (Errors !== '') return { kind: 'build-failed', text: Errors, findings: parseFindings(Errors, 'compile') };
    onEvent?.({ kind: 'running' });
    const output = Events.map((event) => ({ stream: event.Kind, text: event.Message, delayNs: event.Delay }));
    for (const event of output) onEvent?.({ kind: 'output', output: event });
    return { kind: 'ran', status: Status, output, isTest: IsTest, vet: parseFindings(VetErrors ?? '', 'vet') };
  }

  async format(program: Program, { imports = false }: FormatOptions = {}): Promise<FormatResult> {
    const form = new URLSearchParams({ body: formatArchive(program), imports: imports ? 'true' : '' });
    const reply = await this.#post('/fmt', form);
    if (reply.kind === 'aborted') return { kind: 'unavailable', why: 'Stopped.' };
    if (reply.kind !== 'answered') return this.#unavailable(reply.trouble);
    const answer = formatAnswerSchema.safeParse(json(reply.text));
    if (!answer.success) return this.#unavailable(troubleInText(reply.text));
    const { Body, Error: text } = answer.data;
    if (text !== '') return { kind: 'syntax-error', text, findings: parseFindings(text, 'compile') };
    const files = parseArchive(Body);
    return 'error' in files ? this.#unavailable({ kind: 'not-the-protocol' }) : { kind: 'formatted', files };
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

  review(program: Program): Promise<ReviewResult> {
    const nobody = { kind: 'unavailable', why: 'A playground reviews nothing.' } as const;
    return this.#settings.review?.(program) ?? Promise.resolve(nobody);
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

  #post(path: string, body: URLSearchParams, options?: AskOptions) {
    return askPlayground(this.#settings, path, { method: 'POST', body }, options);
  }

  #unavailable(trouble: Trouble): Unavailable {
    return { kind: 'unavailable', why: troubleWords(trouble, this.#settings.baseUrl) };
  }

  /**
   * A 500 in the playground's own words: the protocol's answer to a program that ran out of memory, and to nothing else
   * that a program does. It is a limit and not a failure, because a program that eats memory must not be run again
   * elsewhere unasked.
   */
  #gaveUp(said: string): Outcome {
    const standard = said === '' || /^internal server error$/i.test(said);
    const message = standard
      ? `${limitMessage('memory', playgroundLimits)} That is what ${placeWords(this.#settings.baseUrl)} means by its answer (status 500); if this program needs little memory, the playground has a fault of its own.`
      : said.slice(0, 500);
    return { kind: 'limit', limit: 'memory', message, output: [] };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
