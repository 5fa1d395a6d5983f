/** The protocol's table of endpoints. */
import assert from 'node:assert/strict';
import type { Check } from './check.ts';
import { form, lineOf, main, nothing, sent } from './check.ts';

const hi = main('\tprintln("hi")');
const hiAnswer =
  '{"Errors":"","Events":[{"Message":"hi\\n","Kind":"stderr","Delay":0}],"Status":0,"IsTest":false,"TestsFailed":0}\n';
const unformatted = 'package main\nfunc main( ) {  fmt.Println( 1 ) }\n';
const formatted = 'package main\n\nfunc main() { fmt.Println(1) }\n';

const endpoints = ['/compile', '/fmt', '/share', '/version', '/vet'];
const publishes = 'a snippet that is shared there is public for good';

export const endpointChecks: readonly Check[] = [
  ...lineOf('POST /compile: form fields body, withVet (true), version (2, ignored), answers 200 and JSON', {
    'takes a form, and answers to the byte': async ({ request }) => {
      const response = await request('/compile', form({ version: '2', body: hi, withVet: 'false' }));
      assert.match(response.headers.get('Content-Type') ?? '', /^application\/json\b/);
      assert.equal(await sent(response), hiAnswer);
    },
    'ignores the version': async ({ request }) => {
      for (const version of ['1', '']) {
        assert.equal(await sent(await request('/compile', form({ version, body: hi }))), hiAnswer);
      }
    },
    'takes a form in parts': async ({ request }) => {
      const body = new FormData();
      body.set('body', hi);
      body.set('withVet', 'true');
      const got = JSON.parse(await sent(await request('/compile', { method: 'POST', body }))) as object;
      assert.deepEqual(got, { ...(JSON.parse(hiAnswer) as object), VetOK: true });
    },
    'needs no preflight: a page of any other site may send the form': async ({ request }) => {
      const headers = { Origin: 'https://elsewhere.example' };
      const response = await request('/compile', { ...form({ body: hi }), headers });
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(await sent(response), hiAnswer);
    },
    'escapes HTML in its JSON, as Go does': async ({ request }) => {
      const text = await sent(await request('/compile', form({ body: main('\tprint("<a>&\\u2028")') })));
      assert.match(text, /"Message":"\\u003ca\\u003e\\u0026\\u2028"/);
    },
  }),
  ...lineOf('POST /compile: or the JSON {"Body": "...", "WithVet": true} when there is no form body', {
    'takes JSON': async ({ request }) => {
      const body = JSON.stringify({ Body: hi, WithVet: true });
      const got = JSON.parse(await sent(await request('/compile', { method: 'POST', body }))) as object;
      assert.deepEqual(got, { ...(JSON.parse(hiAnswer) as object), VetOK: true });
    },
  }),
  ...lineOf('POST /compile: 400 Bad Request when it is neither', {
    'refuses what is no program': async ({ request }) => {
      for (const init of [{ method: 'POST', body: 'package main' }, { method: 'POST' }, form({ Body: hi })]) {
        const response = await request('/compile', init);
        assert.deepEqual([response.status, await response.text()], [400, 'Bad Request\n']);
      }
    },
  }),
  ...lineOf('POST /fmt: form body; JSON {"Body": "...", "Error": ""}, one of the two empty', {
    formats: async ({ request }) => {
      const got = await sent(await request('/fmt', form({ body: unformatted })));
      assert.equal(got, '{"Body":"package main\\n\\nfunc main() { fmt.Println(1) }\\n","Error":""}\n');
    },
    'says what does not parse, and gives nothing back': async ({ request }) => {
      const got = JSON.parse(
        await sent(await request('/fmt', form({ body: 'package main\n\nfunc main() {\n\tx :=\n}\n\nfunc (\n' }))),
      ) as object;
      assert.deepEqual(got, { Body: '', Error: "prog.go:5:1: expected operand, found '}' (and 1 more errors)" });
    },
    'names the file that does not parse': async ({ request }) => {
      const body = `${hi}-- sub/a.go --\npackage\n`;
      const got = JSON.parse(await sent(await request('/fmt', form({ body })))) as { Error: string };
      assert.match(got.Error, /^sub\/a\.go:1:9: expected 'IDENT', found 'EOF'$/);
    },
    'refuses a bad archive in its words': async ({ request }) => {
      const got = await sent(await request('/fmt', form({ body: '-- a/../b --\n' })));
      assert.equal(got, '{"Body":"","Error":"invalid file name \\"a/../b\\""}\n');
    },
  }),
  ...lineOf('POST /fmt: imports (any non-empty text: also fix imports)', {
    'adds what is missing and drops what is unused': async ({ request }) => {
      const body = 'package main\n\nimport "os"\n\nfunc main() { fmt.Println(strings.ToUpper("x")) }\n';
      const got = JSON.parse(await sent(await request('/fmt', form({ body, imports: 'yes' })))) as object;
      const expected =
        'package main\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nfunc main() { fmt.Println(strings.ToUpper("x")) }\n';
      assert.deepEqual(got, { Body: expected, Error: '' });
    },
    'leaves imports alone when it is not asked': async ({ request }) => {
      const got = JSON.parse(await sent(await request('/fmt', form({ body: unformatted, imports: '' })))) as object;
      assert.deepEqual(got, { Body: formatted, Error: '' });
    },
  }),
  ...lineOf("POST /fmt: the formatted text keeps the archive's shape", {
    'files, their order, their headers, and what is no Go': async ({ request }) => {
      for (const [body, expected] of [
        [`-- prog.go --\n${unformatted}`, `-- prog.go --\n${formatted}`],
        [
          `${unformatted}-- z.txt --\n  as it is \n-- a.go --\npackage  main`,
          `${formatted}-- z.txt --\n  as it is \n-- a.go --\npackage main\n`,
        ],
        ['-- a/go.mod --\nmodule  x\nrequire   y.z/a v1.0.0', '-- a/go.mod --\nmodule x\n\nrequire y.z/a v1.0.0\n'],
      ] as const) {
        const got = JSON.parse(await sent(await request('/fmt', form({ body })))) as object;
        assert.deepEqual(got, { Body: expected, Error: '' });
      }
    },
  }),
  ...lineOf(
    'POST /share: the raw source as the whole body; plain text: an id of 11 or more URL-safe characters. GET /p/<id>.go: the shared source as plain text',
    {
      'keeps a snippet to the byte, under an id that is made from it': async ({ request }) => {
        const body = new Uint8Array(Buffer.from('package main // é\r\n\ufeff'));
        const shared = await request('/share', { method: 'POST', body });
        const id = await sent(shared);
        assert.match(id, /^[\w-]{11,}$/);
        assert.match(shared.headers.get('Content-Type') ?? '', /^text\/plain\b/);
        assert.equal(await sent(await request('/share', { method: 'POST', body })), id);
        const found = await request(`/p/${id}.go`);
        assert.equal(found.headers.get('Content-Type'), 'text/plain; charset=utf-8');
        assert.deepEqual(new Uint8Array(await found.arrayBuffer()), body);
      },
      'gives a snippet the official id': async ({ request }) => {
        assert.equal(await sent(await request('/share', { method: 'POST', body: hi })), '7Ek9MzwkWnR');
      },
      'takes 64 KiB': async ({ request }) => {
        await sent(await request('/share', { method: 'POST', body: 'x'.repeat(64 << 10) }));
      },
    },
    publishes,
  ),
  ...lineOf('POST /share: over 64 KiB: 413 Snippet is too large. Not a POST: 405', {
    'refuses more': async ({ request }) => {
      const response = await request('/share', { method: 'POST', body: 'x'.repeat((64 << 10) + 1) });
      assert.deepEqual([response.status, await response.text()], [413, 'Snippet is too large\n']);
    },
    'refuses another method': async ({ request }) => {
      for (const method of ['GET', 'PUT', 'HEAD']) assert.equal((await request('/share', { method })).status, 405);
    },
  }),
  ...lineOf('GET /p/<id>.go: unknown id: 404', {
    'does not know what was not shared': async ({ request }) => {
      assert.equal((await request('/p/0123456789-.go')).status, 404);
    },
  }),
  ...lineOf('GET /version: JSON {"Version": "go1.26.8", "Release": "go1.26", "Name": "Go 1.26"}', {
    'names its release three times': async ({ request }) => {
      const response = await request('/version');
      assert.match(response.headers.get('Content-Type') ?? '', /^application\/json\b/);
      const text = await sent(response);
      assert.match(text, /^\{"Version":"[^"]+","Release":"go1\.\d+","Name":"Go [^"]+"\}\n$/);
    },
    'is the release that runs': async ({ request, compile }) => {
      const { Version } = JSON.parse(await sent(await request('/version'))) as { Version: string };
      const ran = await compile(main('\tprint(runtime.Version())', 'runtime'));
      assert.deepEqual(typeof ran === 'string' ? ran : ran.Events?.[0]?.Message, Version);
    },
    'has no body for HEAD': async ({ request }) => {
      assert.equal(await sent(await request('/version', { method: 'HEAD' })), '');
    },
  }),
  ...lineOf(
    "POST /vet: like /compile; legacy: JSON with vet's findings in Errors",
    {
      'finds what vet finds, and runs nothing': async ({ request }) => {
        const body = main('\tfmt.Printf("%d", "x")', 'fmt');
        const got = JSON.parse(await sent(await request('/vet', form({ body })))) as object;
        const Errors = './prog.go:6:14: fmt.Printf format %d has arg "x" of wrong type string\n';
        assert.deepEqual(got, { ...nothing, Errors });
        assert.deepEqual(JSON.parse(await sent(await request('/vet', form({ body: hi })))), nothing);
      },
    },
    'it looks for a go.mod there, and there is none: what it says depends on the Go release',
  ),
  ...lineOf(
    'GET /_ah/health: ok once a program builds',
    {
      'is well': async ({ request }) => assert.equal(await sent(await request('/_ah/health')), 'ok'),
    },
    'it is for whoever runs the server, and often not reachable from outside',
  ),
  ...lineOf(
    'Every endpoint a page calls answers Access-Control-Allow-Origin: *, and an OPTIONS request with that header and an empty 200',
    {
      'lets any page call it': async ({ request }) => {
        for (const path of endpoints) {
          const response = await request(path, { method: 'OPTIONS' });
          assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*', path);
          assert.equal(await sent(response), '', path);
          const other = path === '/version' ? await request(path) : await request(path, { method: 'POST', body: '' });
          assert.equal(other.headers.get('Access-Control-Allow-Origin'), '*', path);
          await other.arrayBuffer();
        }
      },
    },
  ),
];
