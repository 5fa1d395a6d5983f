import { describe, expect, it } from 'vitest';
import { attempted } from './changes.ts';
import { parseMessage, parseRecord } from './record-schemas.ts';
import { emptyState } from './state.ts';

const address = { table: 'exercises', key: 'x' } as const;

describe('parseRecord', () => {
  it('takes what the site itself has written', () => {
    const attempt = { at: 1, verdict: 'passed', passed: 2, total: 2, code: [{ name: 'a.go', text: '' }] } as const;
    const state = attempted('x', attempt)(emptyState);
    const parsed = parseRecord(address, structuredClone(state.exercises['x']));
    expect(parsed).toEqual({ state });
  });
  it('keeps fields it does not know', () => {
    const parsed = parseRecord(address, { attempts: [], hintsShown: 0, rating: 4 });
    expect('state' in parsed && parsed.state.exercises['x']).toMatchObject({ rating: 4 });
  });
  it('refuses a corrupt record and says where it is wrong', () => {
    const parsed = parseRecord(address, { attempts: [], hintsShown: 7 });
    expect('why' in parsed && parsed.why).toContain('hintsShown');
  });
  it('refuses code larger than a playground takes', () => {
    const draft = { at: 1, value: [{ name: 'a.go', text: 'x'.repeat(70_000) }] };
    expect('why' in parseRecord({ table: 'programs', key: 'p' }, { draft })).toBe(true);
  });
});

describe('parseMessage', () => {
  it('hears addresses and nothing else', () => {
    expect(parseMessage([{ table: 'lessons', key: 'a/b' }])).toEqual([{ table: 'lessons', key: 'a/b' }]);
    expect(parseMessage([{ table: 'passwords', key: 'a' }])).toEqual([]);
    expect(parseMessage('hello')).toEqual([]);
  });
});
