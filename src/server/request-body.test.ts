import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readBody } from './request-body.ts';

const stream = () => {
  const through = new PassThrough();
  return { through, request: through as unknown as IncomingMessage };
};

describe('readBody', () => {
  it('reads a body that comes in chunks', async () => {
    const { through, request } = stream();
    const body = readBody(request, 10);
    const bytes = Buffer.from('a€b');
    through.write(bytes.subarray(0, 2));
    through.end(bytes.subarray(2));
    expect(await body).toEqual({ kind: 'read', bytes });
  });

  it('takes as much as the limit, in bytes, and no more', async () => {
    const just = stream();
    just.through.end('€€');
    expect(await readBody(just.request, 6)).toEqual({ kind: 'read', bytes: Buffer.from('€€') });
    const over = stream();
    over.through.end('€€');
    expect(await readBody(over.request, 5)).toEqual({ kind: 'too-large' });
  });

  it('does not wait for the end of what is too large', async () => {
    const { through, request } = stream();
    through.write('12345678');
    expect(await readBody(request, 5)).toEqual({ kind: 'too-large' });
  });

  it('says that a body is broken when the connection is', async () => {
    const { through, request } = stream();
    const body = readBody(request, 10);
    through.write('a');
    through.destroy(new Error('reset'));
    expect(await body).toEqual({ kind: 'broken' });
  });
});
