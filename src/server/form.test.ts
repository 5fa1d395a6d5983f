import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseForm } from './form.ts';

const parse = (type: string | undefined, body: string, url = '/compile', method = 'POST') =>
  parseForm(
    { method, url, headers: type === undefined ? {} : { 'content-type': type } } as IncomingMessage,
    Buffer.from(body),
  );

const parts = (...all: [head: string, text: string][]) =>
  `${all.map(([head, text]) => `--b0\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`).join('')}--b0--\r\n`;
const multipart = 'multipart/form-data; boundary=b0';

describe('parseForm', () => {
  it('reads a form as a page sends it', async () => {
    const form = await parse('application/x-www-form-urlencoded;charset=UTF-8', 'body=a+b%0A%C3%A9&withVet=true');
    expect([form.field('body'), form.field('withVet'), form.field('no'), form.rest]).toEqual([
      'a b\né',
      'true',
      '',
      '',
    ]);
  });

  it('reads a form in parts, to the byte', async () => {
    const text = 'package main\r\n\n// é --b\n\ufeff';
    const form = await parse(multipart, parts(['name="body"', text], ['name="withVet"', 'true']));
    expect([form.field('body'), form.field('withVet')]).toEqual([text, 'true']);
  });

  it('takes no file for a field', async () => {
    const form = await parse(multipart, parts(['name="body"; filename="prog.go"\r\nContent-Type: text/plain', 'x']));
    expect(form.field('body')).toBe('');
  });

  it.each([
    ['has no boundary', 'multipart/form-data', parts(['name="body"', 'x'])],
    ['is cut off', multipart, '--b0\r\nContent-Disposition: form-data; name="body"\r\n\r\nx'],
    ['is empty', multipart, ''],
    ['is something else', multipart, 'body=x'],
  ])('finds nothing in a form in parts that %s', async (_, type, body) => {
    const form = await parse(type, body);
    expect([form.field('body'), form.rest]).toEqual(['', '']);
  });

  it('takes what is in the address, too', async () => {
    expect((await parse(undefined, '', '/compile?body=x', 'GET')).field('body')).toBe('x');
    expect((await parse('application/x-www-form-urlencoded', 'body=y', '/compile?body=x')).field('body')).toBe('y');
  });

  it('leaves every other body as it is', async () => {
    for (const type of [undefined, 'application/json', 'text/plain', 'application/x-www-form-urlencodedx']) {
      expect((await parse(type, '{"Body":"x"}')).rest).toBe('{"Body":"x"}');
    }
    expect((await parse('application/x-www-form-urlencoded', 'body=x', '/compile', 'GET')).rest).toBe('body=x');
  });
});
