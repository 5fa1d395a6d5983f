/** The playground protocol over an engine pool: /compile, /vet, /fmt, /version, /_ah/health; and /review, our own. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Note, Outcome, Program } from '../go/engine.ts';
import { buildTimeout, runTimeout } from '../go/playground/protocol.ts';
import type { CompileAnswer, ReviewAnswer } from '../go/playground/protocol.ts';
import { formatArchive, parseArchive } from '../go/playground/txtar.ts';
import { findingText } from '../go/toolchain/findings.ts';
import { AnswerCache } from './answer-cache.ts';
import type { EnginePool } from './engine-pool.ts';
import { Busy } from './engine-pool.ts';
import { readBody } from './request-body.ts';

const bodyLimitBytes = 1 << 20;
const answersLimitBytes = 256 << 20;

/** An answer that is not a 200 with JSON. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, text: string, headers: Record<string, string> = {}) {
    super(text);
    this.status = status;
    this.headers = headers;
  }
}

interface Asker {
  readonly client: string;
  readonly signal: AbortSignal;
}

/** Handles the requests below `/_/`; `path` is what follows it, with its slash, and `client` whose turn it takes. */
export function playground(pool: EnginePool, goVersion: string) {
  const cache = new AnswerCache(answersLimitBytes);

  const handlers: Record<string, (request: IncomingMessage, asker: Asker) => Promise<string>> = {
    '/compile': (request, asker) => compile(request, asker, false),
    '/vet': (request, asker) => compile(request, asker, true),
    '/fmt': format,
    '/review': review,
    '/version': async () => versionAnswer(goVersion),
    '/_ah/health': async (_request, asker) => health(asker),
  };

  async function compile(request: IncomingMessage, asker: Asker, vetOnly: boolean): Promise<string> {
    const { body, withVet } = await compileRequest(request);
    const key = hash(body, vetOnly ? 'vet' : withVet);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const program = parseArchive(body);
    if ('error' in program) return JSON.stringify({ ...nothing, Errors: program.error });
    return pool.use({ ...asker, key }, async (engine, signal) => {
      const outcome = await engine.run(program, { vet: withVet || vetOnly, signal });
      const answer = JSON.stringify(vetOnly ? vetAnswer(outcome) : compileAnswer(outcome, withVet));
      const settled = outcome.kind === 'ran' || outcome.kind === 'build-failed';
      if (settled) cache.set(key, answer);
      return answer;
    });
  }

  async function format(request: IncomingMessage, asker: Asker): Promise<string> {
    const form = new URLSearchParams(await text(request));
    const program = parseArchive(form.get('body') ?? '');
    const imports = (form.get('imports') ?? '') !== '';
    if ('error' in program) return JSON.stringify({ Body: '', Error: program.error });
    const result = await pool.use(asker, (engine) => engine.format(program, { imports }));
    if (result.kind === 'unavailable') throw new Refusal(500, result.why);
    if (result.kind === 'syntax-error') return JSON.stringify({ Body: '', Error: result.text });
    return JSON.stringify({ Body: formatArchive(result.files), Error: '' });
  }

  async function review(request: IncomingMessage, asker: Asker): Promise<string> {
    const body = new URLSearchParams(await text(request)).get('body') ?? '';
    const key = hash(body, 'review');
    const known = cache.get(key);
    if (known !== undefined) return known;
    const program = parseArchive(body);
    if ('error' in program) return JSON.stringify({ Notes: [], Error: program.error } satisfies ReviewAnswer);
    const result = await pool.use({ ...asker, key }, (engine) => engine.review(program));
    if (result.kind === 'unavailable') return JSON.stringify({ Notes: [], Error: result.why } satisfies ReviewAnswer);
    const answer = JSON.stringify({ Notes: result.notes.map(sentNote), Error: '' } satisfies ReviewAnswer);
    cache.set(key, answer);
    return answer;
  }

  async function health(asker: Asker): Promise<string> {
    const outcome = await pool.use({ ...asker, key: 'health' }, (engine, signal) => engine.run(smallest, { signal }));
    if (outcome.kind === 'ran' && outcome.status === 0) return 'ok';
    throw new Refusal(500, 'the smallest program does not run');
  }

  return async (path: string, request: IncomingMessage, response: ServerResponse, client: string): Promise<void> => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const handle = handlers[path];
    if (!handle) return end(response, 404, 'Not found');
    if (request.method === 'OPTIONS') return end(response, 200, '');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const answer = await handle(request, { client, signal: gone.signal });
      if (path !== '/_ah/health') response.setHeader('Content-Type', 'application/json; charset=utf-8');
      end(response, 200, answer);
    } catch (error) {
      if (gone.signal.aborted) return; // nobody is there to be told
      if (error instanceof Busy) {
        const status = error.reason === 'client' ? 429 : 503;
        return end(response, status, error.message, { 'Retry-After': String(error.retryAfterSeconds) });
      }
      if (error instanceof Refusal) return end(response, error.status, error.message, error.headers);
      throw error;
    }
  };
}

const smallest: Program = [{ name: 'prog.go', text: 'package main\n\nfunc main() {}\n' }];

const nothing: CompileAnswer = { Errors: '', Events: null, Status: 0, IsTest: false, TestsFailed: 0 };

function compileAnswer(outcome: Outcome, withVet: boolean): CompileAnswer {
  switch (outcome.kind) {
    case 'build-failed':
      return { ...nothing, Errors: outcome.text };
    case 'ran': {
      const events = outcome.output.map((event) => ({ Message: event.text, Kind: event.stream, Delay: event.delayNs }));
      const text = outcome.output.map((event) => event.text).join('');
      const vet = outcome.vet.map(findingText).join('');
      return {
        Errors: '',
        Events: events.length > 0 ? events : null,
        Status: outcome.status,
        IsTest: outcome.isTest,
        TestsFailed: outcome.isTest ? text.split('--- FAIL').length - 1 : 0,
        ...(withVet ? (vet === '' ? { VetOK: true } : { VetErrors: vet }) : {}),
      };
    }
    case 'limit':
      if (outcome.limit === 'run-time') return { ...nothing, Errors: runTimeout };
      if (outcome.limit === 'build-time') return { ...nothing, Errors: buildTimeout };
      throw new Refusal(500, outcome.message);
    case 'stopped':
      throw new Refusal(499, 'The client went away.');
    case 'unavailable':
      throw new Refusal(500, outcome.why);
  }
}

function vetAnswer(outcome: Outcome): CompileAnswer {
  if (outcome.kind === 'ran') return { ...nothing, Errors: outcome.vet.map(findingText).join('') };
  return compileAnswer(outcome, true);
}

function sentNote({ id, file, line, column, message }: Note): ReviewAnswer['Notes'][number] {
  return { Id: id, File: file, Line: line, Column: column, Message: message };
}

function versionAnswer(goVersion: string): string {
  const [, major = '1', minor = '0'] = /^go(\d+)\.(\d+)/.exec(goVersion) ?? [];
  return JSON.stringify({ Version: goVersion, Release: `go${major}.${minor}`, Name: `Go ${major}.${minor}` });
}

/** The program and whether to vet it: from a form, or from JSON where there is no form field `body`. */
async function compileRequest(request: IncomingMessage): Promise<{ body: string; withVet: boolean }> {
  const sent = await text(request);
  if (/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')) {
    const form = new URLSearchParams(sent);
    const body = form.get('body');
    if (body !== null) return { body, withVet: form.get('withVet') === 'true' };
  }
  try {
    const { Body, WithVet } = JSON.parse(sent) as { Body?: unknown; WithVet?: unknown };
    if (typeof Body === 'string') return { body: Body, withVet: WithVet === true };
  } catch {
    // neither a form nor JSON: refused below
  }
  throw new Refusal(400, 'Bad Request');
}

async function text(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, bodyLimitBytes);
  if (body.kind === 'read') return body.text;
  if (body.kind === 'too-large') throw new Refusal(413, 'Request body too large', { Connection: 'close' });
  throw new Refusal(400, 'Bad Request');
}

function hash(body: string, mode: boolean | 'vet' | 'review'): string {
  return createHash('sha256').update(`${mode}\n${body}`).digest('base64');
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status, headers).end(text);
}
