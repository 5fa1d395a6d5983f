import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine, FormatResult, Note, Outcome, Program, ReviewResult, RunOptions } from '../go/engine.ts';
import { unavailableEngine } from '../go/unavailable-engine.ts';
import { EnginePool } from './engine-pool.ts';
import { playground } from './playground.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const ran: Outcome = { kind: 'ran', status: 0, output: [], isTest: false, vet: [] };

interface Asked {
  readonly program: Program;
  readonly options: RunOptions;
}

/** A playground over one engine that answers like this, and what the engine was asked. */
async function serve(
  answer: Outcome | ((asked: Asked) => Promise<Outcome>) = ran,
  formatted?: FormatResult,
  maxWaiting = 10,
  reviewed: ReviewResult = { kind: 'reviewed', notes: [] },
) {
  const asked: Asked[] = [];
  const engine: Engine = {
    ...unavailableEngine('No.'),
    run: async (program, options = {}) => {
      asked.push({ program, options });
      return typeof answer === 'function' ? answer({ program, options }) : answer;
    },
    vet: async () => ({
      kind: 'vetted',
      findings: [{ tool: 'vet', file: 'a.go', line: 1, column: 2, message: 'm' }],
    }),
    format: async (program) => formatted ?? { kind: 'formatted', files: program },
    review: async (program) => {
      asked.push({ program, options: {} });
      return reviewed;
    },
  };
  const handle = playground(new EnginePool([engine], { maxWaiting, maxAsking: 100, maxWaitMs: 10_000 }), 'go1.26.8');
  const path = (url = '') => new URL(url, 'http://localhost').pathname;
  const server = createServer((request, response) => void handle(path(request.url), request, response, 'client'));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (path: string, body: BodyInit, init: RequestInit = {}) =>
    fetch(base + path, { method: 'POST', body, ...init });
  const compile = async (body: string, more: Record<string, string> = {}) =>
    (await post('/compile', new URLSearchParams({ body, ...more }))).json();
  return { base, asked, post, compile };
}

const nothing = { Errors: '', Events: null, Status: 0, IsTest: false, TestsFailed: 0 };

describe('/compile', () => {
  it('takes a form or JSON, with the same answer', async () => {
    const { asked, post } = await serve();
    const form = await post('/compile', new URLSearchParams({ body: 'package main\n', withVet: 'true', version: '2' }));
    const json = await post('/compile', JSON.stringify({ Body: 'package main // 2\n', WithVet: true }));
    expect(form.headers.get('Content-Type')).toBe('application/json');
    expect(await form.json()).toEqual({ ...nothing, VetOK: true });
    expect(await json.json()).toEqual({ ...nothing, VetOK: true });
    expect(asked.map(({ program, options }) => [program[0]?.text, options.vet])).toEqual([
      ['package main\n', true],
      ['package main // 2\n', true],
    ]);
  });

  it('takes a form in parts, fields in the address, and JSON fields in any case', async () => {
    const { asked, base, post } = await serve();
    const form = new FormData();
    form.set('body', 'package main // 1\n');
    form.set('withVet', '1');
    expect(await (await post('/compile', form)).json()).toEqual({ ...nothing, VetOK: true });
    expect(await (await fetch(`${base}/compile?body=package+main+%2F%2F+2`)).json()).toEqual(nothing);
    expect(await (await post('/compile', '{"body":"package main // 3","withvet":true}')).json()).toEqual({
      ...nothing,
      VetOK: true,
    });
    expect(asked.map(({ program, options }) => [program[0]?.text, options.vet])).toEqual([
      ['package main // 1\r\n', true], // so are line ends sent in parts
      ['package main // 2\n', false],
      ['package main // 3\n', true],
    ]);
  });

  it('answers in the protocol’s words and order', async () => {
    const { post } = await serve({
      kind: 'ran',
      status: 1,
      isTest: true,
      output: [
        { stream: 'stdout', text: '--- FAIL: TestA\n    --- FAIL: TestA/x\n', delayNs: 0 },
        { stream: 'stderr', text: 'e', delayNs: 1500000 },
      ],
      vet: [{ tool: 'vet', file: 'prog.go', line: 7, column: 14, message: 'wrong' }],
    });
    const answer = await post('/compile', new URLSearchParams({ body: 'x', withVet: 'true' }));
    expect(await answer.text()).toBe(
      '{"Errors":"","Events":[{"Message":"--- FAIL: TestA\\n    --- FAIL: TestA/x\\n","Kind":"stdout","Delay":0},' +
        '{"Message":"e","Kind":"stderr","Delay":1500000}],"Status":1,"IsTest":true,"TestsFailed":2,' +
        '"VetErrors":"./prog.go:7:14: wrong\\n"}\n',
    );
  });

  it('leaves vet out when it is not asked for', async () => {
    const { compile } = await serve();
    expect(await compile('x')).toEqual(nothing);
  });

  it.each([
    ['a build error', { kind: 'build-failed', text: './prog.go:1:1: no\n', findings: [] }, './prog.go:1:1: no\n'],
    [
      'a run that took too long',
      { kind: 'limit', limit: 'run-time', message: '', output: [] },
      'timeout running program',
    ],
    ['too much output', { kind: 'limit', limit: 'output', message: '', output: [] }, 'Output too large'],
    [
      'a build that took too long',
      { kind: 'limit', limit: 'build-time', message: '', output: [] },
      'timeout running go build\n',
    ],
  ] as const)('puts %s into Errors', async (_, outcome, Errors) => {
    const { compile } = await serve(outcome);
    expect(await compile('x', { withVet: 'true' })).toEqual({ ...nothing, Errors });
  });

  it('puts what is wrong with the archive into Errors, and asks no engine', async () => {
    const { compile, asked } = await serve();
    expect(await compile('-- ../x --\n')).toEqual({ ...nothing, Errors: 'invalid file name "../x"' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['memory', { kind: 'limit', limit: 'memory', message: 'Too much.', output: [] }],
    ['a toolchain that fails', { kind: 'unavailable', why: 'Too much.' }],
  ] as const)('answers 500 for %s', async (_, outcome) => {
    const { post } = await serve(outcome);
    const answer = await post('/compile', new URLSearchParams({ body: 'x' }));
    expect([answer.status, await answer.text()]).toEqual([500, 'Too much.\n']);
  });

  it.each([
    ['nothing', ''],
    ['a form without a program', new URLSearchParams({ body: '', withVet: 'true' })],
    ['JSON without a Body', '{"WithVet":true}'],
    ['a Body that is no text', '{"Body":5}'],
    ['a WithVet that is no boolean', '{"Body":"x","WithVet":"true"}'],
    ['null', 'null'],
    ['what is not JSON', 'package main'],
  ])('answers 400 Bad Request to %s', async (_, body) => {
    const { post } = await serve();
    const answer = await post('/compile', body);
    expect([answer.status, await answer.text()]).toEqual([400, 'Bad Request\n']);
  });

  it('answers 413 to a body of more than 1 MiB', async () => {
    const { post, asked } = await serve();
    const answer = await post('/compile', new URLSearchParams({ body: 'x'.repeat(5 << 20) }));
    expect([answer.status, await answer.text()]).toEqual([413, 'Request body too large\n']);
    expect(asked).toEqual([]);
  });

  it('remembers an answer by program and question', async () => {
    const { compile, asked } = await serve();
    for (const withVet of ['false', 'false', 'true', 'true']) await compile('x', { withVet });
    await compile('y');
    expect(asked).toHaveLength(3);
  });

  it('does not remember what depends on the moment', async () => {
    const { compile, asked } = await serve({ kind: 'limit', limit: 'run-time', message: '', output: [] });
    await compile('x');
    await compile('x');
    expect(asked).toHaveLength(2);
  });

  it('answers 503 with a time to wait when too many wait, and stops for who goes away', async () => {
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    let stopped: () => void = () => undefined;
    const stop = new Promise<void>((resolve) => (stopped = resolve));
    const { post } = await serve(
      ({ options: { signal } }) => {
        begun();
        return new Promise((resolve) =>
          signal?.addEventListener('abort', () => {
            stopped();
            resolve({ kind: 'stopped', output: [] });
          }),
        );
      },
      undefined,
      0,
    );
    const leave = new AbortController();
    const first = post('/compile', new URLSearchParams({ body: 'x' }), { signal: leave.signal });
    await running;
    const second = await post('/compile', new URLSearchParams({ body: 'y' }));
    expect([second.status, second.headers.get('Retry-After')]).toEqual([503, '1']);
    leave.abort();
    await expect(first).rejects.toThrow();
    await stop;
  });
});

describe('/vet', () => {
  it('gives the findings as Errors, and runs nothing', async () => {
    const { post, asked } = await serve();
    const answer = await post('/vet', new URLSearchParams({ body: 'x' }));
    expect(await answer.json()).toEqual({ ...nothing, Errors: './a.go:1:2: m\n' });
    expect(asked).toEqual([]);
  });
});

describe('/review', () => {
  const note: Note = { id: 'minmax', file: 'a.go', line: 3, column: 2, message: 'Shorter.' };
  const review = async (result: ReviewResult, body = 'package main\n') => {
    const { asked, post } = await serve(ran, undefined, 10, result);
    const ask = async () => (await post('/review', new URLSearchParams({ body }))).json();
    return { answers: [await ask(), await ask()], asked };
  };

  it('gives the notes, and remembers them', async () => {
    const { answers, asked } = await review({ kind: 'reviewed', notes: [note] });
    const notes = [{ Id: 'minmax', File: 'a.go', Line: 3, Column: 2, Message: 'Shorter.' }];
    expect(answers).toEqual([
      { Notes: notes, Error: '' },
      { Notes: notes, Error: '' },
    ]);
    expect(asked).toEqual([{ program: [{ name: 'prog.go', text: 'package main\n' }], options: {} }]);
  });

  it('says why there are none, and asks again next time', async () => {
    const { answers, asked } = await review({ kind: 'unavailable', why: 'prog.go:1: no' });
    expect(answers[0]).toEqual({ Notes: [], Error: 'prog.go:1: no' });
    expect(asked).toHaveLength(2);
  });

  it('gives what is wrong with the archive', async () => {
    const { answers, asked } = await review({ kind: 'reviewed', notes: [] }, '-- ../x.go --\n');
    expect(answers[0]).toEqual({ Notes: [], Error: 'invalid file name "../x.go"' });
    expect(asked).toEqual([]);
  });
});

describe('/fmt', () => {
  it('keeps the archive’s shape', async () => {
    const { post } = await serve();
    const body = '-- go.mod --\nmodule x\n-- prog.go --\npackage main\n-- a/a.go --\npackage a\n';
    const answer = await post('/fmt', new URLSearchParams({ body, imports: 'true' }));
    expect(await answer.json()).toEqual({ Body: body, Error: '' });
  });

  it.each(['package main\n', '-- prog.go --\npackage main\n', '-- prog.go --\npackage main\n-- a.txt --\nx\n', ''])(
    'gives back the header that was there, and none that was not: %j',
    async (body) => {
      const { post } = await serve();
      const answer = await post('/fmt', new URLSearchParams({ body }));
      expect(await answer.json()).toEqual({ Body: body, Error: '' });
    },
  );

  it('gives a syntax error and no body', async () => {
    const { post } = await serve(ran, { kind: 'syntax-error', text: 'prog.go:1:1: no', findings: [] });
    const answer = await post('/fmt', new URLSearchParams({ body: 'x' }));
    expect(await answer.json()).toEqual({ Body: '', Error: 'prog.go:1:1: no' });
  });

  it('gives what is wrong with the archive', async () => {
    const { post } = await serve();
    const answer = await post('/fmt', new URLSearchParams({ body: '-- a --\n-- a --\n' }));
    expect(await answer.json()).toEqual({ Body: '', Error: 'duplicate file name "a"' });
  });
});

describe('the rest', () => {
  it('names the version', async () => {
    const { base } = await serve();
    expect(await (await fetch(`${base}/version`)).json()).toEqual({
      Version: 'go1.26.8',
      Release: 'go1.26',
      Name: 'Go 1.26',
    });
  });

  it('is in good health when the smallest program runs', async () => {
    const good = await fetch(`${(await serve()).base}/_ah/health`);
    expect([good.status, await good.text()]).toEqual([200, 'ok']);
    const bad = await fetch(`${(await serve({ ...ran, status: 2 })).base}/_ah/health`);
    expect(bad.status).toBe(500);
  });

  it.each(['/compile', '/fmt', '/version', '/vet'])('lets any page call %s', async (path) => {
    const { base } = await serve();
    const answer = await fetch(base + path, { method: 'OPTIONS' });
    expect([answer.status, await answer.text(), answer.headers.get('Access-Control-Allow-Origin')]).toEqual([
      200,
      '',
      '*',
    ]);
  });

  it.each(['/share', '/constructor', '/__proto__', '/'])('does not know %s', async (path) => {
    const { base } = await serve();
    expect((await fetch(base + path, { method: 'POST', body: 'x' })).status).toBe(404);
  });
});
