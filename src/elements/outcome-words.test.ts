import { describe, expect, it } from 'vitest';
import type { Outcome } from '../go/engine.ts';
import { outcomeWords } from './outcome-words.ts';

const ran = (status: number, isTest = false, text = 'x'): Outcome => ({
  kind: 'ran',
  status,
  isTest,
  output: text === '' ? [] : [{ stream: 'stdout', text, delayNs: 0 }],
  vet: [],
});

describe('outcomeWords', () => {
  it('gives the exit status, and what it means', () => {
    expect(outcomeWords(ran(0))).toEqual({ ok: true, shown: 'Exit status 0.', spoken: 'Exit status 0.' });
    expect(outcomeWords(ran(2)).shown).toContain('panic or a deadlock');
    expect(outcomeWords(ran(3)).shown).toBe('Exit status 3.');
  });
  it('says so when nothing was written', () => {
    expect(outcomeWords(ran(0, false, '')).shown).toContain('wrote nothing');
  });
  it('speaks of tests when tests ran', () => {
    expect(outcomeWords(ran(0, true)).shown).toBe('All tests pass.');
    expect(outcomeWords(ran(1, true)).ok).toBe(false);
  });
  it('reads the first of several compiler messages', () => {
    const finding = { tool: 'compile', file: 'prog.go', line: 4, column: 2, message: 'undefined: x' } as const;
    expect(outcomeWords({ kind: 'build-failed', text: '', findings: [finding, finding] }).spoken).toBe(
      'It does not compile: 2 messages. First, line 4: undefined: x',
    );
  });
});
