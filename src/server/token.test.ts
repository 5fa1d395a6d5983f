import { describe, expect, it } from 'vitest';
import { TokenGate } from './token.ts';

const token = 'correct-horse-battery';
const gate = new TokenGate(token);
const at = (path: string) => new URL(path, 'http://learn.test');

function welcomed(path: string, overTls = false) {
  const welcome = gate.welcome(at(path), overTls);
  if (welcome === undefined || welcome === 'wrong') throw new Error(String(welcome));
  return welcome;
}

describe('a tool', () => {
  it('is admitted by the token in its header', () => {
    expect(gate.admits({ authorization: `Bearer ${token}` })).toBe(true);
    expect(gate.admits({ authorization: `bearer  ${token}` })).toBe(true);
  });

  it.each([undefined, '', 'Bearer', 'Bearer wrong', `Basic ${token}`, token, `Bearer ${token} x`])(
    'is not by %s',
    (authorization) => {
      expect(gate.admits(authorization === undefined ? {} : { authorization })).toBe(false);
    },
  );
});

describe('a browser', () => {
  it('gets a cookie for the link, and an address without the token', () => {
    const { cookie, location } = welcomed('/learn/a/?x=1&token=correct-horse-battery');
    expect(location).toBe('/learn/a/?x=1');
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(cookie).not.toContain(token);
    expect(welcomed(`/?token=${token}`, true).cookie).toMatch(/; Secure$/);
  });

  it('is admitted by that cookie, among others', () => {
    const [pair] = welcomed(`/?token=${token}`).cookie.split(';');
    expect(gate.admits({ cookie: `a=b; ${pair}; c=d` })).toBe(true);
    expect(gate.admits({ cookie: `${pair}x` })).toBe(false);
    expect(gate.admits({ cookie: String(pair).replace('onramp', 'xonramp') })).toBe(false);
    expect(new TokenGate('another-token-here').admits({ cookie: String(pair) })).toBe(false);
  });

  it('is told when the token is wrong, and left alone without one', () => {
    expect(gate.welcome(at('/?token=wrong'), false)).toBe('wrong');
    expect(gate.welcome(at('/?token='), false)).toBe('wrong');
    expect(gate.welcome(at('/'), false)).toBeUndefined();
  });

  it('is not led to another host', () => {
    expect(welcomed(`http://learn.test//evil.example/?token=${token}`).location).toBe('/evil.example/');
  });
});
