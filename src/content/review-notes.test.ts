import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readReviewNotes } from './review-notes.ts';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-notes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

it('names the entry that is none', () => {
  const dir = folder();
  writeFileSync(join(dir, 'review-notes.yaml'), '- id: sleepsync\n');
  expect(() => readReviewNotes(dir)).toThrow(/content\/review-notes\.yaml: [^]*title is missing/);
});
