import { describe, expect, it } from 'vitest';
import type { StartOptions } from './options.ts';
import { greeting, readOptions } from './options.ts';

const token = 'a-token-for-the-tests';
const read = (line = '', env = {}) => readOptions(line.split(' ').filter(Boolean), env);
const good = (line = '', env = {}) => {
  const options = read(line, env);
  if ('problem' in options) throw new Error(options.problem);
  return options;
};
const problem = (line: string, env = {}) => (read(line, env) as { problem?: string }).problem;
const said = (options: StartOptions) => greeting(options, 4321).join('\n');

describe('readOptions', () => {
  it('listens on this machine alone, unless told otherwise', () => {
    expect(good()).toEqual({ port: 4321, host: '127.0.0.1', allowHosts: [], token: undefined, behindProxy: false });
    expect(good('--host 0.0.0.0 --port 0').host).toBe('0.0.0.0');
  });

  it('takes names, and a token from the line or the environment', () => {
    expect(good('--allow-host a.example --allow-host b.example').allowHosts).toEqual(['a.example', 'b.example']);
    expect(good('', { ONRAMP_TOKEN: token }).token).toBe(token);
    expect(good(`--token ${token}`, { ONRAMP_TOKEN: 'another-token-here' }).token).toBe(token);
    expect(good('', { ONRAMP_TOKEN: '' }).token).toBeUndefined();
  });

  it('takes names and the proxy from the environment, too, as a container has them', () => {
    const env = { ONRAMP_ALLOW_HOST: 'a.example, b.example', ONRAMP_BEHIND_PROXY: 'yes' };
    expect(good('--allow-host c.example', env)).toMatchObject({
      allowHosts: ['c.example', 'a.example', 'b.example'],
      behindProxy: true,
    });
  });

  it.each([
    ['--port x', /^--port must be a number from 0 to 65535, not "x"\.\nnpm start -- /],
    ['--port 65536', /^--port must be/],
    ['--nothing', /^Unknown option '--nothing'[^]*npm start -- /],
    ['--token short', /^A token is at least 16 letters[^]*A good one: [\w-]{24}$/],
    ['--token sixteen-letters-and-ä', /^A token is at least/],
  ])('says what is wrong with %s', (line, expected) => {
    expect(problem(line)).toMatch(expected);
  });

  it('does not take an empty token for none on the line', () => {
    expect((readOptions(['--token='], {}) as { problem?: string }).problem).toMatch(/^A token is at least/);
  });
});

describe('greeting', () => {
  it('names the address, and nothing else on loopback', () => {
    expect(said(good())).toBe('Onramp is at http://127.0.0.1:4321/  (Ctrl+C stops it)');
    expect(said(good('--host ::1'))).toContain('http://[::1]:4321/');
  });

  it('warns when others can reach it, and shows how to let in only some', () => {
    expect(said(good('--host 0.0.0.0'))).toMatch(
      /^Warning: whoever [^]*ONRAMP_TOKEN=[\w-]{24} npm start -- --host 0\.0\.0\.0\n/,
    );
  });

  it('says how a browser gets in where there is a token, and does not show it', () => {
    const text = said(good(`--host 0.0.0.0 --token ${token}`));
    expect(text).toContain('?token=… once');
    expect(text).not.toContain(token);
    expect(text).not.toContain('Warning');
  });
});
