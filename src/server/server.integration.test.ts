/** The whole server with the real toolchain, over loopback. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { PlaygroundEngine } from '../go/playground/playground-client.ts';
import { reviewOnServer } from '../go/playground/playground-review.ts';
import type { SiteServer } from './site-server.ts';
import { siteServer } from './site-server.ts';

let siteDir: string;
let toolchain: BuiltToolchain;
let server: SiteServer;
let base: string;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  toolchain = built;
  siteDir = await mkdtemp(join(tmpdir(), 'onramp-site-'));
  await writeFile(join(siteDir, 'index.html'), '<h1>Onramp</h1>');
  await writeFile(join(siteDir, '404.html'), '<h1>Not here</h1>');
  server = siteServer(siteDir, toolchain);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await server.warm;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(siteDir, { recursive: true });
});

const post = (path: string, body: BodyInit) => fetch(base + path, { method: 'POST', body });
const form = (body: string, more: Record<string, string> = {}) => new URLSearchParams({ body, ...more });
const printing = (text: string) => `package main\n\nfunc main() { println(${JSON.stringify(text)}) }\n`;
const printed = (text: string) => ({
  Errors: '',
  Events: [{ Message: `${text}\n`, Kind: 'stderr', Delay: 0 }],
  Status: 0,
  IsTest: false,
  TestsFailed: 0,
});

describe('the playground', () => {
  it('is in good health', async () => {
    const answer = await fetch(`${base}/_/_ah/health`);
    expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
  });

  it('runs a program sent as a form, for any page', async () => {
    const answer = await post('/_/compile', form(printing('form')));
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(await answer.json()).toEqual(printed('form'));
  });

  it('runs a program sent as JSON, and vets it', async () => {
    const answer = await post('/_/compile', JSON.stringify({ Body: printing('json'), WithVet: true }));
    expect(await answer.json()).toEqual({ ...printed('json'), VetOK: true });
  });

  it('runs one program after the other', async () => {
    for (const text of ['one', 'two', 'three']) {
      expect(await (await post('/_/compile', form(printing(text)))).json()).toEqual(printed(text));
    }
  });

  it('gives a repeated request the same answer, to the byte', async () => {
    const body =
      'package main\n\nfunc main() {\n\tm := map[int]int{1: 1, 2: 2, 3: 3}\n\tfor k := range m {\n\t\tprintln(k)\n\t}\n}\n';
    const answers = await Promise.all([1, 2, 3].map(async () => (await post('/_/compile', form(body))).text()));
    expect(new Set(answers).size).toBe(1);
    expect(await (await post('/_/compile', form(body))).text()).toBe(answers[0]);
  });

  it('formats', async () => {
    const answer = await post('/_/fmt', form('package main\nfunc main( ) {  }\n'));
    expect(await answer.json()).toEqual({ Body: 'package main\n\nfunc main() {}\n', Error: '' });
  });

  it('vets', async () => {
    const answer = await post(
      '/_/vet',
      form('package main\n\nimport "fmt"\n\nfunc main() { fmt.Printf("%d", "x") }\n'),
    );
    expect(await answer.json()).toMatchObject({
      Errors: './prog.go:5:27: fmt.Printf format %d has arg "x" of wrong type string\n',
    });
  });

  it('names its version', async () => {
    const answer = await fetch(`${base}/_/version`);
    expect(await answer.json()).toMatchObject({ Version: toolchain.manifest.goVersion });
  });

  it('answers OPTIONS with an empty 200, and HEAD without a body', async () => {
    const options = await fetch(`${base}/_/compile`, { method: 'OPTIONS' });
    expect([options.status, await options.text()]).toEqual([200, '']);
    const head = await fetch(`${base}/_/version`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('answers 400 to what is no program, and 413 to what is too large', async () => {
    const bad = await post('/_/compile', 'neither');
    expect([bad.status, await bad.text()]).toEqual([400, 'Bad Request\n']);
    const large = await post('/_/compile', form('x'.repeat(2 << 20)));
    expect(large.status).toBe(413);
  });

  it('speaks with Onramp’s own client', async () => {
    const engine = new PlaygroundEngine({ baseUrl: `${base}/_` });
    const outcome = await engine.run([
      { name: 'prog.go', text: 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) { t.Error(two) }\n' },
      { name: 'a.go', text: 'package main\n\nconst two = 2\n' },
    ]);
    expect(outcome).toMatchObject({ kind: 'ran', status: 1, isTest: true });
  });

  it('reviews for Onramp’s own client', async () => {
    const text = 'package main\n\nfunc main() {\n\tfor i := 0; i < 3; i++ {\n\t\tprintln(i)\n\t}\n}\n';
    expect(await reviewOnServer(`${base}/_`, [{ name: 'prog.go', text }])).toEqual({
      kind: 'reviewed',
      notes: [{ id: 'rangeint', file: 'prog.go', line: 4, column: 6, message: expect.any(String) as string }],
    });
  });

  it('answers 20 clients at once, each with its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        for (;;) {
          const answer = await post('/_/compile', form(printing(`client ${i}`)));
          if (answer.ok) return answer.json();
          expect([429, 503]).toContain(answer.status);
          await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('Retry-After')) * 1000));
        }
      }),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => printed(`client ${i}`)));
  });
});

describe('the site', () => {
  it('is served, HEAD without a body', async () => {
    expect(await (await fetch(base)).text()).toBe('<h1>Onramp</h1>');
    const head = await fetch(base, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('has its own page for what is not there, with status 404', async () => {
    const answer = await fetch(`${base}/nowhere`);
    expect([answer.status, await answer.text()]).toEqual([404, '<h1>Not here</h1>']);
  });
});

describe('the toolchain’s files', () => {
  it('can be kept for good, below their key', async () => {
    const { key, runtime, tools } = toolchain.manifest;
    for (const { path } of [runtime, tools.link]) {
      const answer = await fetch(`${base}/_toolchain/${key}/${path}`, { method: 'HEAD' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
    const wasm = await fetch(`${base}/_toolchain/${key}/${tools.link.path}`, { method: 'HEAD' });
    expect(wasm.headers.get('Content-Type')).toBe('application/wasm');
  });

  it('are named by a manifest that is asked for anew', async () => {
    const answer = await fetch(`${base}/_toolchain/manifest.json`);
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(await answer.json()).toEqual(toolchain.manifest);
  });

  it.each(['KEY/nothing.wasm', 'other-key/link.wasm', 'link.wasm'])(
    'that are not there are not remembered: %s',
    async (path) => {
      const answer = await fetch(`${base}/_toolchain/${path.replace('KEY', toolchain.manifest.key)}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('Cache-Control')).toBeNull();
    },
  );
});
