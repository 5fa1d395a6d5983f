/** Who may do what, asked of the whole server over HTTP. The threat model names these tests. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { pryingFinds, pryingProgram } from '../go/toolchain/prying.ts';
import type { Served } from './served.ts';
import { serve } from './served.ts';

const token = 'a-token-for-the-tests';
/** So that a busy machine does not decide. */
const patient = { ...playgroundLimits, buildMs: 60_000, runMs: 60_000 };
let open: Served;
let gated: Served;
beforeAll(async () => {
  process.env['ONRAMP_TEST_SECRET'] = 'must stay here';
  [open, gated] = await Promise.all([
    serve({ allowHosts: ['learn.example.com'], limits: patient }),
    serve({ token, host: '0.0.0.0', withGo: false }),
  ]);
});
afterAll(() => Promise.all([open.close(), gated.close()]));

const hello = 'package main\n\nfunc main() { println("hello") }\n';
const as = (host: string, line = 'GET / HTTP/1.1', more = '') =>
  open.raw(`${line}\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);

describe('a program', () => {
  it('finds no file, network, environment, process or clock of the host', async () => {
    const hostFile = join(open.dir, 'secret.txt');
    await writeFile(hostFile, 'must stay here');
    let connections = 0;
    const listener = createServer(() => connections++);
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const answer = await open.compile(pryingProgram('ONRAMP_TEST_SECRET', hostFile, port));
    listener.close();
    const { Events } = (await answer.json()) as { Events: { Message: string }[] };
    expect(Events.map(({ Message }) => Message).join('')).toBe(pryingFinds(hostFile, port));
    expect(connections).toBe(0);
  });

  it('leaves nothing behind for the next one', async () => {
    const writes =
      'package main\n\nimport "os"\n\nfunc main() {\n\tos.WriteFile("/tmp/left", []byte("x"), 0o600)\n\tos.Setenv("LEFT", "x")\n}\n';
    const reads =
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\t_, err := os.Stat("/tmp/left")\n\tfmt.Printf("%v %q\\n", err, os.Getenv("LEFT"))\n}\n';
    await open.compile(writes);
    expect(await (await open.compile(reads)).json()).toMatchObject({
      Events: [{ Message: 'stat /tmp/left: No such file or directory ""\n' }],
    });
  });

  it.each([
    ['syscall/js', 'import "syscall/js"', 'js.Global()'],
    ['a wasm import', '//go:wasmimport gojs syscall/js.valueGet\nfunc get(v uint64, p string) uint64', 'get(0, "fs")'],
    [
      'a linkname',
      'import (\n\t_ "os"\n\t_ "unsafe"\n)\n\n//go:linkname get syscall/js.valueGet\nfunc get(v uint64, p string) uint64',
      'get(0, "fs")',
    ],
  ])('can’t come to JavaScript by %s', async (_, declaration, call) => {
    const answer = await open.compile(`package main\n\n${declaration}\n\nfunc main() { ${call} }\n`);
    const { Errors, Events } = (await answer.json()) as { Errors: string; Events: unknown };
    expect(Errors).toMatch(
      /not available here|invalid reference|build constraints exclude all Go files in .*syscall.js/,
    );
    expect(Events).toBeNull();
  });
});

describe('a page of another site', () => {
  it('that calls itself by this machine’s address (DNS rebinding) is refused everywhere', async () => {
    for (const line of ['GET / HTTP/1.1', 'GET /_/version HTTP/1.1', 'GET /_toolchain/manifest.json HTTP/1.1']) {
      expect(await as('rebound.example:4321', line)).toMatch(/^HTTP\/1\.1 403 [^]*npm start -- --allow-host NAME\r\n/);
    }
    expect(await as('rebound.example', 'POST /_/share HTTP/1.1', 'Content-Length: 0\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each(['localhost:4321', '127.0.0.1', '[::1]:4321', 'learn.example.com'])('is not who calls %s', async (host) => {
    expect(await as(host)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('may run programs here and read the answers, as the protocol has it', async () => {
    const answer = await open.compile(hello, { headers: { Origin: 'https://other.example' } });
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*']);
    expect(answer.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
  });

  it('stores nothing here, unless its name is allowed', async () => {
    const share = (origin: string) => open.post('/_/share', hello, { headers: { Origin: origin } });
    expect((await share('https://other.example')).status).toBe(403);
    expect((await share('null')).status).toBe(403);
    expect((await share(open.base)).status).toBe(200);
    expect((await share('https://learn.example.com')).status).toBe(200);
  });
});

describe('a shared text', () => {
  it('is plain text that no browser runs', async () => {
    const id = await (await open.post('/_/share', '<script>alert(1)</script>')).text();
    const answer = await fetch(`${open.base}/_/p/${id}.go`);
    expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*sandbox$/);
  });
});

describe('every answer', () => {
  it.each([
    ['a page', '/', 200],
    ['what is not there', '/nowhere', 404],
    ['a playground’s answer', '/_/version', 200],
    ['an unknown endpoint', '/_/nothing', 404],
    ['a part of the toolchain', '/_toolchain/manifest.json', 200],
  ])('carries the security headers: %s', async (_, path, status) => {
    const answer = await fetch(open.base + path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as unknown,
      'content-security-policy': expect.stringMatching(/frame-ancestors '(self|none)'/) as unknown,
    });
  });

  it('to a worker lets it load from here alone', async () => {
    const manifest = (await (await fetch(`${open.base}/_toolchain/manifest.json`)).json()) as {
      key: string;
      runtime: { path: string };
    };
    const script = await fetch(`${open.base}/_toolchain/${manifest.key}/${manifest.runtime.path}`);
    expect(script.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'/,
    );
  });
});

describe('a token', () => {
  const authorized = { headers: { Authorization: `Bearer ${token}` } };

  it.each(['/_/compile', '/_/fmt', '/_/vet', '/_/share', '/_/p/aaaaaaaaaaaaa.go'])(
    'is asked for by %s',
    async (path) => {
      const answer = await gated.post(path, 'x');
      expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([401, '*']);
      expect(await answer.text()).toMatch(/^This playground wants a token\. Open the link/);
      expect((await gated.post(path, 'x', authorized)).status).not.toBe(401);
      expect((await gated.post(path, 'x', { headers: { Authorization: 'Bearer wrong' } })).status).toBe(401);
    },
  );

  it('is not asked for by the site, its version, and a preflight', async () => {
    expect((await fetch(gated.base)).status).toBe(200);
    expect((await fetch(`${gated.base}/_/version`)).status).toBe(501);
    const preflight = await fetch(`${gated.base}/_/share`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Headers')]).toEqual([200, 'Authorization']);
  });

  it('comes to a browser by a link, as a cookie that scripts and other sites can’t use', async () => {
    const answer = await fetch(`${gated.base}/?token=${token}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/']);
    const cookie = String(answer.headers.get('Set-Cookie'));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    const [pair = ''] = cookie.split(';');
    expect((await gated.post('/_/share', 'x', { headers: { Cookie: pair } })).status).toBe(200);
    expect((await fetch(`${gated.base}/?token=wrong`)).status).toBe(403);
  });
});
