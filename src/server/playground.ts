/** The playground protocol over an engine pool: /compile, /vet, /fmt, /version, /_ah/health; and /review, our own. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine, Note, Outcome, Program, Unavailable, VetResult } from '../go/engine.ts';
import { buildTimeout, outputTooLarge, runTimeout } from '../go/playground/protocol.ts';
import type { CompileAnswer, ReviewAnswer } from '../go/playground/protocol.ts';
import { formatArchive, parseArchive, startsWithHeader } from '../go/playground/txtar.ts';
import { vetText } from '../go/toolchain/findings.ts';
import { AnswerCache } from './answer-cache.ts';
import type { EnginePool } from './engine-pool.ts';
import { Busy } from './engine-pool.ts';
import type { Form } from './form.ts';
import { parseForm } from './form.ts';
import { goJson } from './go-json.ts';
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
    '/compile': compile,
    '/vet': vet,
    '/fmt': format,
    '/review': review,
    '/version': async () => versionAnswer(goVersion),
    '/_ah/health': async (_request, asker) => health(asker),
  };

  async function compile(request: IncomingMessage, asker: Asker): Promise<string> {
    const { body, withVet } = await compileRequest(request);
    return answered(asker, withVet ? 'prog_vet' : 'prog', body, async (engine, program, signal) => {
      const outcome = await engine.run(program, { vet: withVet, signal });
      const settled = outcome.kind === 'ran' || outcome.kind === 'build-failed';
      return { answer: compileAnswer(outcome, withVet && program), settled };
    });
  }

  async function vet(request: IncomingMessage, asker: Asker): Promise<string> {
    const { body } = await compileRequest(request);
    return answered(asker, 'vet', body, async (engine, program) => {
      return { answer: vetAnswer(await engine.vet(program), program), settled: true };
    });
  }

  /** The answer from the cache, or a new one, which is kept when it is `settled`: it depends on the request alone. */
  async function answered(
    asker: Asker,
    question: string,
    body: string,
    ask: (
      engine: Engine,
      program: Program,
      signal: AbortSignal,
    ) => Promise<{ readonly answer: CompileAnswer; readonly settled: boolean }>,
  ): Promise<string> {
    const key = hash(body, question);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const program = parseArchive(body);
    if ('error' in program) return goJson({ ...nothing, Errors: program.error });
    return pool.use({ ...asker, key }, async (engine, signal) => {
      const { answer, settled } = await ask(engine, program, signal);
      const text = goJson(answer);
      if (settled) cache.set(key, text);
      return text;
    });
  }

  async function format(request: IncomingMessage, asker: Asker): Promise<string> {
    const { field } = await form(request);
    const body = field('body');
    const program = parseArchive(body);
    const imports = field('imports') !== '';
    if ('error' in program) return goJson({ Body: '', Error: program.error });
    if (body.trim() === '') return goJson({ Body: '', Error: '' });
    const result = await pool.use(asker, (engine) => engine.format(program, { imports }));
    if (result.kind === 'unavailable') throw refusal(result);
    if (result.kind === 'syntax-error') return goJson({ Body: '', Error: result.text });
    return goJson({ Body: formatArchive(result.files, { header: startsWithHeader(body) }), Error: '' });
  }

  async function review(request: IncomingMessage, asker: Asker): Promise<string> {
    const body = (await form(request)).field('body');
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
    throw new Refusal(500, 'Health check failed: the smallest program does not run');
  }

  return async (path: string, request: IncomingMessage, response: ServerResponse, client: string): Promise<void> => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const handle = handlers[path];
    if (!handle) return refuse(response, 404, '404 page not found');
    if (request.method === 'OPTIONS') return end(response, 200, '');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const answer = await handle(request, { client, signal: gone.signal });
      if (path !== '/_ah/health') response.setHeader('Content-Type', 'application/json');
      end(response, 200, answer);
    } catch (error) {
      if (gone.signal.aborted) return; // nobody is there to be told
      if (error instanceof Busy) {
        const status = error.reason === 'client' ? 429 : 503;
        return refuse(response, status, error.message, { 'Retry-After': String(error.retryAfterSeconds) });
      }
      if (error instanceof Refusal) return refuse(response, error.status, error.message, error.headers);
      throw error;
    }
  };
}

const smallest: Program = [{ name: 'prog.go', text: 'package main\n\nfunc main() {}\n' }];

const nothing: CompileAnswer = { Errors: '', Events: null, Status: 0, IsTest: false, TestsFailed: 0 };

/** `vetted` is the program when vet was asked for. */
function compileAnswer(outcome: Outcome, vetted: Program | false): CompileAnswer {
  switch (outcome.kind) {
    case 'build-failed':
      return { ...nothing, Errors: outcome.text };
    case 'ran': {
      const events = outcome.output.map((event) => ({ Message: event.text, Kind: event.stream, Delay: event.delayNs }));
      const text = outcome.output.map((event) => event.text).join('');
      return {
        Errors: '',
        Events: events.length > 0 ? events : null,
        Status: outcome.status,
        IsTest: outcome.isTest,
        TestsFailed: outcome.isTest ? text.split('--- FAIL').length - 1 : 0,
        ...(vetted ? vetFields(vetText(outcome.vet, vetted)) : {}),
      };
    }
    case 'limit':
      if (outcome.limit === 'run-time') return { ...nothing, Errors: runTimeout };
      if (outcome.limit === 'build-time') return { ...nothing, Errors: buildTimeout };
      if (outcome.limit === 'output') return { ...nothing, Errors: outputTooLarge };
      throw new Refusal(500, outcome.message);
    case 'stopped':
      throw new Refusal(499, 'The client went away.');
    case 'unavailable':
      throw refusal(outcome);
  }
}

function vetFields(text: string): Pick<CompileAnswer, 'VetOK' | 'VetErrors'> {
  return text === '' ? { VetOK: true } : { VetErrors: text };
}

function vetAnswer(result: VetResult, program: Program): CompileAnswer {
  switch (result.kind) {
    case 'vetted':
      return { ...nothing, Errors: vetText(result.findings, program) };
    case 'build-failed':
      return { ...nothing, Errors: result.text };
    case 'unavailable':
      throw refusal(result);
  }
}

/** A 503 where it is worth the while to ask again: a client waits and does. */
function refusal({ why, retryAfterSeconds }: Unavailable): Refusal {
  if (retryAfterSeconds === undefined) return new Refusal(500, why);
  return new Refusal(503, why, { 'Retry-After': String(retryAfterSeconds) });
}

function sentNote({ id, file, line, column, message }: Note): ReviewAnswer['Notes'][number] {
  return { Id: id, File: file, Line: line, Column: column, Message: message };
}

function versionAnswer(goVersion: string): string {
  const [, major = '1', minor = '0'] = /^go(\d+)\.(\d+)/.exec(goVersion) ?? [];
  return goJson({ Version: goVersion, Release: `go${major}.${minor}`, Name: `Go ${major}.${minor}` });
}

/** The program and whether to vet it: from a form, or from JSON where there is no form field `body`. */
async function compileRequest(request: IncomingMessage): Promise<{ body: string; withVet: boolean }> {
  const { field, rest } = await form(request);
  const body = field('body');
  if (body !== '') return { body, withVet: ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(field('withVet')) };
  try {
    const sent = Object.entries((JSON.parse(rest) ?? {}) as Record<string, unknown>);
    // Go knows a field by its name in any case; of several, the last one counts.
    const last = (name: string) => sent.findLast(([key]) => key.toLowerCase() === name)?.[1];
    const [text, withVet = false] = [last('body'), last('withvet') ?? undefined];
    if (typeof text === 'string' && typeof withVet === 'boolean') return { body: text, withVet };
  } catch {
    // neither a form nor JSON: refused below
  }
  throw new Refusal(400, 'Bad Request');
}

async function form(request: IncomingMessage): Promise<Form> {
  const body = await readBody(request, bodyLimitBytes);
  if (body.kind === 'read') return parseForm(request, body.bytes);
  if (body.kind === 'too-large') throw new Refusal(413, 'Request body too large', { Connection: 'close' });
  throw new Refusal(400, 'Bad Request');
}

function hash(body: string, question: string): string {
  return createHash('sha256').update(`${question}\n${body}`).digest('base64');
}

/** As Go's http.Error: plain text, with a newline. */
function refuse(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  end(response, status, `${text}\n`, headers);
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  if (!response.hasHeader('Content-Type') && text !== '') {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  }
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(text), ...headers }).end(text);
}
