import { describe, expect, it } from 'vitest';
import { draftKey, playSource } from './play-source.ts';

const at = (address: string) => playSource(new URL(address, 'https://onramp.example/go/play/'));

describe('playSource', () => {
  it('reads what the address names', () => {
    expect(at('')).toEqual({ kind: 'own' });
    expect(at('#content')).toEqual({ kind: 'own' });
    expect(at('?p=HmnNoBf0p1z')).toEqual({ kind: 'shared', id: 'HmnNoBf0p1z' });
    expect(at('?p=HmnNoBf0p1z.go')).toEqual({ kind: 'shared', id: 'HmnNoBf0p1z' });
    expect(at('#code=abc')).toEqual({ kind: 'link', fragment: 'code=abc' });
  });
});

describe('draftKey', () => {
  it('is another one for each program that came from elsewhere', () => {
    const keys = ['', '?p=HmnNoBf0p1z', '?p=HmnNoBf0p1y', '#code=abc', '#code=abd'].map((at_) => draftKey(at(at_)));
    expect(new Set(keys).size).toBe(5);
    expect(keys[0]).toBe('play');
    expect(draftKey(at('#code=abc'))).toBe(draftKey(at('#code=abc')));
  });
});
