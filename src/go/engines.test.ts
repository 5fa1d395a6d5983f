import { afterEach, expect, it, vi } from 'vitest';
import { createEngine } from './engines.ts';

const program = [{ name: 'prog.go', text: 'package main\n' }];
const settings = { policy: 'playground', toolchainUrl: undefined, maySendCode: true } as const;

afterEach(() => void vi.unstubAllGlobals());

it('has this site’s own server review, and sends a foreign playground nothing that it does not know', async () => {
  const asked = vi.fn(async (_url: string) => new Response('{"Notes":[],"Error":""}'));
  vi.stubGlobal('fetch', asked);
  const foreign = createEngine({ ...settings, playgroundUrl: 'https://go.dev/_' });
  expect(await foreign.review(program)).toMatchObject({ kind: 'unavailable' });
  expect(asked).not.toHaveBeenCalled();
  const own = createEngine({ ...settings, playgroundUrl: '/_' });
  expect(await own.review(program)).toEqual({ kind: 'reviewed', notes: [] });
  expect(asked.mock.calls.map(([url]) => url)).toEqual(['/_/review']);
});
