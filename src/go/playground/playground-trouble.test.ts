import { describe, expect, it } from 'vitest';
import { retryAfterSeconds, troubleInAnswer, troubleWords } from './playground-trouble.ts';

describe('retryAfterSeconds', () => {
  const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT');

  it.each([
    ['120', 120],
    [' 3 ', 3],
    ['Wed, 21 Oct 2026 07:28:09 GMT', 9],
    ['Wed, 21 Oct 2026 07:00:00 GMT', 0],
  ])('reads %j', (header, seconds) => expect(retryAfterSeconds(header, now)).toBe(seconds));

  it.each([null, '', 'soon', '-'])('does not know what to make of %j', (header) =>
    expect(retryAfterSeconds(header, now)).toBeUndefined(),
  );
});

describe('troubleInAnswer', () => {
  it('takes a page with a strange status for the login of a network, and a 5xx page for a fault', () => {
    expect(troubleInAnswer(407, '<!DOCTYPE HTML>')).toEqual({ kind: 'web-page' });
    expect(troubleInAnswer(511, '')).toEqual({ kind: 'web-page' });
    expect(troubleInAnswer(502, '<html>')).toEqual({ kind: 'server-error', status: 502, said: '' });
  });
});

describe('troubleWords', () => {
  it('names a foreign playground by its host, and the own one as such', () => {
    expect(troubleWords({ kind: 'slow', seconds: 20 }, 'https://go.dev/_')).toBe(
      'The playground at go.dev did not answer within 20 s.',
    );
    expect(troubleWords({ kind: 'offline' }, '/_')).toBe(
      "You are offline, so this site's playground could not be reached.",
    );
  });
});
