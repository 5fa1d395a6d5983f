import { describe, expect, it } from 'vitest';
import { settingChosen } from '../progress/changes.ts';
import { emptyState } from '../progress/state.ts';
import { choices, foreignPlayground, policyFor } from './page-engine.ts';

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
