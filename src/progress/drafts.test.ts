import { describe, expect, it } from 'vitest';
import { draftOf, fitsDraft, samePrograms, withDraft } from './drafts.ts';

const starter = [
  { name: 'a.go', text: 'a' },
  { name: 'b.go', text: 'b' },
];

describe('withDraft', () => {
  it('lays the draft over the files of the starter, in its order', () => {
    const draft = { at: 1, value: [{ name: 'b.go', text: 'mine' }] };
    expect(withDraft(starter, draft)).toEqual([
      { name: 'a.go', text: 'a' },
      { name: 'b.go', text: 'mine' },
    ]);
  });
  it('drops files that the author has renamed since', () => {
    expect(withDraft(starter, { at: 1, value: [{ name: 'old.go', text: 'x' }] })).toEqual(starter);
  });
  it('is the starter without a draft and after a reset', () => {
    expect(withDraft(starter, undefined)).toEqual(starter);
    expect(withDraft(starter, { at: 1, value: null })).toEqual(starter);
  });
});

describe('draftOf', () => {
  it('stores nothing when the learner is back at the starter', () => {
    expect(draftOf(starter, structuredClone(starter))).toBeNull();
  });
  it('stores the text that differs', () => {
    const mine = [{ name: 'a.go', text: 'mine' }, ...starter.slice(1)];
    expect(draftOf(starter, mine)).toEqual(mine);
    expect(samePrograms(starter, mine)).toBe(false);
  });
});

describe('fitsDraft', () => {
  it('refuses what could not be read back', () => {
    expect(fitsDraft(starter)).toBe(true);
    expect(fitsDraft([{ name: 'a.go', text: 'x'.repeat(65_537) }])).toBe(false);
    expect(fitsDraft(Array.from({ length: 21 }, (_, i) => ({ name: `${i}.go`, text: '' })))).toBe(false);
  });
});
