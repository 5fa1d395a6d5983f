import { describe, expect, it } from 'vitest';
import { clientOf, isForeign } from './client.ts';

const from = (address: string, headers = {}, behindProxy = false) => clientOf({ address, headers }, behindProxy);

describe('clientOf', () => {
  it('is the address, however it is spelled', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7');
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('is the network for IPv6, in which one owner has as many addresses as it likes', () => {
    const one = from('2001:db8:1:2:aaaa::1');
    expect(one).toBe('2001:db8:1:2::/64');
    expect(from('2001:DB8:0001:2:b:c:d:e')).toBe(one);
    expect(from('2001:db8:1:3::1')).not.toBe(one);
    expect(from('::1')).toBe('0:0:0:0::/64');
    expect(from('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  });

  it('is what the proxy saw, not what the client says of itself, and only behind one', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' };
    expect(from('10.0.0.1', headers, true)).toBe('192.0.2.7');
    expect(from('10.0.0.1', headers, false)).toBe('10.0.0.1');
    expect(from('10.0.0.1', {}, true)).toBe('10.0.0.1');
  });

  it('keeps another site’s page in the same browser apart, as one', () => {
    const host = '127.0.0.1:4321';
    const own = from('127.0.0.1', { host, origin: `http://${host}` });
    const [a, b] = ['https://a.example', 'null'].map((origin) => from('127.0.0.1', { host, origin }));
    expect(own).toBe(from('127.0.0.1', { host }));
    expect(a).not.toBe(own);
    expect(a).toBe(b);
  });
});

describe('isForeign', () => {
  it.each([
    ['no Origin', undefined, false],
    ['its own', 'http://learn.test:4321', false],
    ['another port', 'http://learn.test:4322', true],
    ['another name', 'http://evil.test:4321', true],
    ['a sandboxed page', 'null', true],
    ['no address at all', '%', true],
  ])('%s', (_, origin, expected) => {
    expect(isForeign({ host: 'learn.test:4321', ...(origin !== undefined && { origin }) })).toBe(expected);
  });
});
