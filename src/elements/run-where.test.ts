import { describe, expect, it } from 'vitest';
import { whereWords } from './run-where.ts';

const site = { policy: 'auto', playgroundUrl: '/_', toolchainUrl: '/m.json', maySendCode: true } as const;
const words = (settings: Partial<Parameters<typeof whereWords>[0]>) =>
  whereWords({ ...site, ...settings }, 'https://onramp.example/play/');

describe('whereWords', () => {
  it('names the server, the page, or both', () => {
    expect(words({})).toBe("Runs on this site's server until Go has arrived in this page, then here.");
    expect(words({ playgroundUrl: 'https://go.dev/_', policy: 'playground' })).toBe('Runs on go.dev.');
    expect(words({ toolchainUrl: undefined })).toBe("Runs on this site's server.");
    expect(words({ policy: 'browser' })).toBe('Runs in this page; your code stays here.');
    expect(words({ maySendCode: false })).toBe('Runs in this page; your code stays here.');
    expect(words({ maySendCode: false, toolchainUrl: undefined })).toMatch(/^Nothing runs here/);
  });
});
