import { describe, expect, it } from 'vitest';
import { settingChosen } from '../progress/changes.ts';
import { emptyState } from '../progress/state.ts';
import { choices, destination, foreignPlayground, policyFor } from './page-engine.ts';

const site = {
  policy: 'auto',
  playgroundUrl: '/_',
  toolchainUrl: '/toolchain/manifest.json',
  maySendCode: true,
} as const;
const here = 'https://onramp.example/lessons/';

describe('choices', () => {
  it('offers what the site allows and what was built', () => {
    expect(choices(site)).toEqual(['auto', 'playground', 'browser']);
    expect(choices({ ...site, maySendCode: false })).toEqual(['browser']);
    expect(choices({ ...site, toolchainUrl: undefined })).toEqual(['playground']);
  });
});

describe('policyFor', () => {
  it("is the learner's choice", () => {
    expect(policyFor(site, settingChosen('engine', 'browser', 1)(emptyState))).toBe('browser');
  });
  it('is not a choice that the site forbids', () => {
    const chosen = settingChosen('engine', 'playground', 1)(emptyState);
    expect(policyFor({ ...site, maySendCode: false }, chosen)).toBe('browser');
  });
  it('is what is possible when the site was built without Go', () => {
    expect(policyFor({ ...site, toolchainUrl: undefined }, emptyState)).toBe('playground');
  });
});

describe('foreignPlayground', () => {
  it("is undefined for the site's own server", () => {
    expect(foreignPlayground(site, here)).toBeUndefined();
    expect(foreignPlayground({ ...site, playgroundUrl: 'https://onramp.example/_' }, here)).toBeUndefined();
  });
  it('names the origin to which code would go', () => {
    expect(foreignPlayground({ ...site, playgroundUrl: 'https://go.dev/_' }, here)).toBe('https://go.dev');
  });
  it('is undefined when code stays in the page', () => {
    const foreign = { ...site, playgroundUrl: 'https://go.dev/_' };
    expect(foreignPlayground({ ...foreign, policy: 'browser' }, here)).toBeUndefined();
    expect(foreignPlayground({ ...foreign, maySendCode: false }, here)).toBeUndefined();
  });
});

describe('destination', () => {
  it("is the site's own server too, when that is another machine", () => {
    expect(destination(site, here)).toBe('https://onramp.example');
    expect(destination({ ...site, playgroundUrl: 'https://go.dev/_' }, here)).toBe('https://go.dev');
  });
  it.each(['http://127.0.0.1:4321/play/', 'http://localhost:4321/', 'http://[::1]:4321/'])(
    'is nowhere else for the server on this machine: %s',
    (address) => expect(destination(site, address)).toBeUndefined(),
  );
  it('is another server on this machine, which did not serve the page', () => {
    const other = { ...site, playgroundUrl: 'http://127.0.0.1:9000/_' };
    expect(destination(other, 'http://127.0.0.1:4321/')).toBe('http://127.0.0.1:9000');
  });
  it('is undefined when code stays in the page', () => {
    expect(destination({ ...site, policy: 'browser' }, here)).toBeUndefined();
    expect(destination({ ...site, maySendCode: false }, here)).toBeUndefined();
  });
});
