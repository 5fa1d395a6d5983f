import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../engine.ts';
import { PlaygroundEngine } from './playground-client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, attempt: number) => unknown;

const program = [{ name: 'prog.go', text: 'package main\n' }];
const servers: Server[] = [];

/** An engine for a real server that answers like this. */
async function engineFor(handle: Handler, timeoutMs?: number): Promise<PlaygroundEngine> {
  let attempt = 0;
  const server = createServer((request, response) => void handle(request, response, ++attempt));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new PlaygroundEngine({ baseUrl: `http://127.0.0.1:${port}/_`, timeoutMs });
}

const always =
  (answer: object): Handler =>
  (_, response) =>
    response.end(JSON.stringify(answer));

const refusing =
  (status: number, said: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(said);

const why = (outcome: { kind: string; why?: string }) => {
  expect(outcome.kind).toBe('unavailable');
  return outcome.why;
};

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('run', () => {
  it('sends a form that a browser may send without asking first', async () => {
    let sent: { url: string | undefined; type: string | undefined; form: URLSearchParams } | undefined;
    const engine = await engineFor(async (request, response) => {
      const form = new URLSearchParams(await text(request));
      sent = { url: request.url, type: request.headers['content-type'], form };
      response.end('{"Errors":"","Events":null}');
    });
    await engine.run([...program, { name: 'a.go', text: 'package main // ä\n' }], { vet: true });
    expect(sent?.url).toBe('/_/compile');
    expect(sent?.type).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(sent?.form ?? [])).toEqual({
      version: '2',
      body: 'package main\n-- a.go --\npackage main // ä\n',
      withVet: 'true',
    });
  });

  it('sends nothing when a trace is wanted, which no playground has', async () => {
    let asked = false;
    const engine = await engineFor(() => (asked = true));
    expect(why(await engine.run(program, { trace: true }))).toMatch(/Go in this page does/);
    expect(asked).toBe(false);
  });

  it('gives the output with its delays, the status and what vet said', async () => {
    const engine = await engineFor(
      always({
        Errors: '',
        Events: [
          { Message: 'a\n', Kind: 'stdout', Delay: 0 },
          { Message: 'b\n', Kind: 'stderr', Delay: 1500000 },
        ],
        Status: 1,
        IsTest: true,
        TestsFailed: 1,
        VetErrors: './prog.go:7:14: fmt.Printf format %d has arg "x" of wrong type string\n',
      }),
    );
    const events: RunEvent[] = [];
    const outcome = await engine.run(program, { vet: true, onEvent: (event) => events.push(event) });
    const output = [
      { stream: 'stdout', text: 'a\n', delayNs: 0 },
      { stream: 'stderr', text: 'b\n', delayNs: 1500000 },
    ];
    const message = 'fmt.Printf format %d has arg "x" of wrong type string';
    const vet = [{ tool: 'vet', file: 'prog.go', line: 7, column: 14, message }];
    expect(outcome).toEqual({ kind: 'ran', status: 1, output, isTest: true, vet });
    expect(events).toEqual([
      { kind: 'building' },
      { kind: 'running' },
      ...output.map((event) => ({ kind: 'output', output: event })),
    ]);
  });

  it('gives build errors as text and as findings', async () => {
    const engine = await engineFor(always({ Errors: './prog.go:4:2: undefined: x\n', Events: null }));
    expect(await engine.run(program)).toEqual({
      kind: 'build-failed',
      text: './prog.go:4:2: undefined: x\n',
      findings: [{ tool: 'compile', file: 'prog.go', line: 4, column: 2, message: 'undefined: x' }],
    });
  });

  it.each([
    ['timeout running program', 'run-time', /busy after 5 s/],
    ['timeout running go build\n', 'build-time', /longer than 10 s/],
  ])('reads %j as a limit', async (Errors, limit, message) => {
    const engine = await engineFor(always({ Errors, Events: null }));
    const outcome = await engine.run(program);
    expect(outcome).toMatchObject({
      kind: 'limit',
      limit,
      message: expect.stringMatching(message) as unknown,
      output: [],
    });
  });

  it('blames a firewall for a 403', async () => {
    const engine = await engineFor(refusing(403, '<html>blocked</html>'));
    const said = why(await engine.run(program));
    expect(said).toMatch(/the playground at 127\.0\.0\.1:\d+ refused this program \(403\).*firewall/);
    expect(said).not.toContain('<html>');
  });

  it.each(['Internal Server Error\n', ''])(
    'reads a 500 that says %j as memory that ran out, as the protocol has it, and not as a failure',
    async (text) => {
      const engine = await engineFor(refusing(500, text));
      expect(await engine.run(program)).toMatchObject({
        kind: 'limit',
        limit: 'memory',
        message: expect.stringMatching(/more than 100 MiB.*status 500.*a fault of its own/) as unknown,
      });
    },
  );

  it("keeps a server's own words after a 500", async () => {
    const engine = await engineFor(refusing(500, 'The program wrote more than 100 MiB and was stopped.'));
    const message = 'The program wrote more than 100 MiB and was stopped.';
    expect(await engine.run(program)).toEqual({ kind: 'limit', limit: 'memory', message, output: [] });
  });

  it.each([
    [500, '<!DOCTYPE html><title>nginx</title>'],
    [502, 'Bad Gateway'],
    [504, '<html>'],
  ])('reads a %d that says %j as a fault of the server', async (status, text) => {
    const engine = await engineFor(refusing(status, text));
    expect(why(await engine.run(program))).toMatch(new RegExp(`has a fault \\(status ${status}\\)`));
  });

  it('says that the program is too large after a 413, with the words that came', async () => {
    const engine = await engineFor(refusing(413, 'Snippet is too large'));
    expect(why(await engine.run(program))).toMatch(/too large for the playground.*It said: Snippet is too large/);
  });

  it('says that the playground lets in only some after a 401, with the words that came', async () => {
    const engine = await engineFor(refusing(401, 'Open the link that you were given.'));
    expect(why(await engine.run(program))).toMatch(/only for those whom it knows\. It said: Open the link/);
  });

  it('names any other status', async () => {
    const engine = await engineFor(refusing(418, 'x'.repeat(201)));
    expect(why(await engine.run(program))).toMatch(/has a fault \(status 418\)\.$/);
  });

  it.each([429, 503])('waits as long as a %d asks, says so, and tries again', async (status) => {
    const engine = await engineFor((_, response, attempt) =>
      attempt === 1 ? response.writeHead(status, { 'Retry-After': '1' }).end() : response.end('{"Errors":""}'),
    );
    const events: RunEvent[] = [];
    const outcome = await engine.run(program, { onEvent: (event) => events.push(event) });
    expect(outcome).toMatchObject({ kind: 'ran', status: 0, output: [] });
    expect(events).toContainEqual({ kind: 'waiting', seconds: 1 });
  });

  it('counts the seconds down, and gives up on a playground that stays busy for a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const waits: number[] = [];
      const reply = () => Promise.resolve(new Response('Busy.', { status: 503, headers: { 'Retry-After': '25' } }));
      const engine = new PlaygroundEngine({ baseUrl: '/_', fetch: reply });
      const onEvent = (event: RunEvent) => event.kind === 'waiting' && waits.push(event.seconds);
      const run = engine.run(program, { onEvent });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(why(await run)).toMatch(/^This site's playground is busy\. Wait 25 s.*It said: Busy\./);
      const countdown = Array.from({ length: 25 }, (_, i) => 25 - i);
      expect(waits).toEqual([...countdown, ...countdown]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not come back before a playground that asks for more than a minute wants to see it', async () => {
    let attempts = 0;
    const engine = await engineFor((_, response) => {
      attempts++;
      response.writeHead(429, { 'Retry-After': '600' }).end('<html>slow down</html>');
    });
    expect(why(await engine.run(program))).toMatch(/is busy\. Wait 10 minutes and run again\.$/);
    expect(attempts).toBe(1);
  });

  it('stops waiting for a busy playground when it is aborted', async () => {
    const stop = new AbortController();
    const engine = await engineFor(refusing(503, '', { 'Retry-After': '15' }));
    const onEvent = (event: RunEvent) => event.kind === 'waiting' && stop.abort();
    expect(await engine.run(program, { signal: stop.signal, onEvent })).toEqual({ kind: 'stopped', output: [] });
  });

  it.each([
    ['what is not JSON', 'Welcome'],
    ['JSON of another kind', '{"Errors": 5}'],
    ['a JSON list', '[]'],
    ['nothing', ''],
  ])('says that %s is no playground', async (_, body) => {
    const engine = await engineFor((__, response) => response.end(body));
    expect(why(await engine.run(program))).toMatch(/is not a Go playground\. .*correct the address/);
  });

  it('takes a web page for the login of a network', async () => {
    const engine = await engineFor((_, response) => response.end('\n<!doctype html><title>Welcome</title>'));
    expect(why(await engine.run(program))).toMatch(/web page came.*log in/);
  });

  it('tries a second time after a dropped connection', async () => {
    const engine = await engineFor((request, response, attempt) =>
      attempt === 1 ? request.socket.destroy() : response.end('{"Errors":""}'),
    );
    expect(await engine.run(program)).toMatchObject({ kind: 'ran' });
  });

  it('tries a second time after an answer that broke off', async () => {
    const engine = await engineFor((_, response, attempt) => {
      if (attempt > 1) return response.end('{"Errors":""}');
      response.writeHead(200, { 'Content-Length': '100' }).write('{"Err');
      return setImmediate(() => response.destroy());
    });
    expect(await engine.run(program)).toMatchObject({ kind: 'ran' });
  });

  it('gives up after two dropped connections', async () => {
    const asked: (string | undefined)[] = [];
    const engine = await engineFor((request) => {
      asked.push(request.url);
      request.socket.destroy();
    });
    expect(why(await engine.run(program))).toMatch(/could not be reached/);
    expect(asked.filter((url) => url === '/_/compile')).toHaveLength(2);
  });

  it('says that something on the way refused the program when the playground itself answers', async () => {
    const engine = await engineFor((request, response) =>
      request.method === 'POST' ? request.socket.destroy() : response.end('{}'),
    );
    expect(why(await engine.run(program))).toMatch(/refused this program: often a firewall/);
  });

  it('says that the browser may not read the answer when it only arrives', async () => {
    // What a browser does with a server that sends no CORS header.
    const browser: typeof fetch = (_, init) =>
      init?.mode === 'no-cors' ? Promise.resolve(Response.error()) : Promise.reject(new TypeError('Failed to fetch'));
    const engine = new PlaygroundEngine({ baseUrl: 'https://play.example/_', fetch: browser });
    expect(why(await engine.run(program))).toMatch(/^The playground at play\.example answers, but .*CORS/);
  });

  it('says so when nothing listens', async () => {
    const engine = await engineFor(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(why(await engine.run(program))).toMatch(/could not be reached/);
  });

  it('gives up on an answer that does not come in time', async () => {
    const engine = await engineFor(() => undefined, 50);
    expect(why(await engine.run(program))).toMatch(/did not answer within 0\.05 s/);
  });

  it('gives up on an answer that does not end in time', async () => {
    const engine = await engineFor((_, response) => response.write('{"Errors":'), 200);
    expect(why(await engine.run(program))).toMatch(/did not answer within 0\.2 s/);
  });

  it.each([
    ['before the answer', () => undefined],
    ['in the middle of the answer', (response: ServerResponse) => void response.write('{"Errors":')],
  ])('stops %s when it is aborted', async (_, begin) => {
    const stop = new AbortController();
    const engine = await engineFor((__, response) => {
      begin(response);
      setImmediate(() => stop.abort());
    });
    expect(await engine.run(program, { signal: stop.signal })).toEqual({ kind: 'stopped', output: [] });
  });

  it('sends nothing when it was aborted already', async () => {
    let asked = false;
    const engine = await engineFor(() => (asked = true));
    expect(await engine.run(program, { signal: AbortSignal.abort() })).toEqual({ kind: 'stopped', output: [] });
    expect(asked).toBe(false);
  });
});

describe('format', () => {
  it('asks for imports to be fixed where that is wanted, and reads the archive that comes back', async () => {
    let form = new URLSearchParams();
    const engine = await engineFor(async (request, response) => {
      form = new URLSearchParams(await text(request));
      response.end(JSON.stringify({ Body: 'package main\n-- a.go --\npackage main\n', Error: '' }));
    });
    const files = [
      { name: 'prog.go', text: 'package main\n' },
      { name: 'a.go', text: 'package main\n' },
    ];
    expect(await engine.format(files, { imports: true })).toEqual({ kind: 'formatted', files });
    expect(form.get('imports')).toBe('true');
    await engine.format(files);
    expect(form.get('imports') ?? '').toBe('');
  });

  it('gives a syntax error with its place', async () => {
    const engine = await engineFor(always({ Body: '', Error: 'prog.go:3:1: expected declaration' }));
    expect(await engine.format(program)).toMatchObject({ kind: 'syntax-error', findings: [{ line: 3, column: 1 }] });
  });

  it('does not believe what is no archive', async () => {
    const engine = await engineFor(always({ Body: '-- ../x --\n', Error: '' }));
    expect(why(await engine.format(program))).toMatch(/not a Go playground/);
  });
});

describe('vet', () => {
  it('gives the findings of a run', async () => {
    const engine = await engineFor(always({ Errors: '', VetErrors: './prog.go:3:2: unreachable code\n' }));
    expect(await engine.vet(program)).toMatchObject({
      kind: 'vetted',
      findings: [{ line: 3, message: 'unreachable code' }],
    });
  });

  it('is unavailable when the program ran into a limit', async () => {
    const engine = await engineFor(always({ Errors: 'timeout running program' }));
    expect(why(await engine.vet(program))).toMatch(/still busy/);
  });
});

describe('version', () => {
  it('asks the playground', async () => {
    const engine = await engineFor(always({ Version: 'go1.26.8', Release: 'go1.26', Name: 'Go 1.26' }));
    expect(await engine.version()).toBe('go1.26.8');
  });

  it('is undefined when the answer is something else', async () => {
    const engine = await engineFor(refusing(404, 'no'));
    expect(await engine.version()).toBeUndefined();
  });
});
