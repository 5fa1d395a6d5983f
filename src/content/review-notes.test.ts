import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hasRule, readReviewNotes } from './review-notes.ts';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-notes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

it('knows the rules that guides have', () => {
  const dir = folder();
  mkdirSync(join(dir, 'guides/errors/rules/wrap-with-w'), { recursive: true });
  writeFileSync(join(dir, 'guides/errors/rules/wrap-with-w/index.md'), '');
  expect(hasRule('errors/wrap-with-w', dir)).toBe(true);
  expect(hasRule('errors/another', dir)).toBe(false);
});

it('names the entry that is none', () => {
  const dir = folder();
  writeFileSync(join(dir, 'review-notes.yaml'), '- id: sleepsync\n');
  expect(() => readReviewNotes(dir)).toThrow(/content\/review-notes\.yaml: [^]*title is missing/);
});
