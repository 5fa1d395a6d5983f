/** For the check's tests: a `content/` folder of their own, and an engine that answers from a table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Engine, Outcome, Program } from '../go/engine.ts';

/** Writes the files into a temporary folder, which is gone after the test. */
export function contentWith(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-content-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

/** An engine that runs nothing: `answer` says how a program ends. What has two spaces in a row it would format. */
export function tableEngine(answer: (program: Program) => Outcome): Engine {
  return {
    where: 'browser',
    run: (program) => Promise.resolve(answer(program)),
    format: (program) =>
      Promise.resolve({
        kind: 'formatted',
        files: program.map(({ name, text }) => ({ name, text: text.replaceAll(/ {2,}/g, ' ') })),
      }),
    vet: () => Promise.resolve({ kind: 'vetted', findings: [] }),
    review: () => Promise.resolve({ kind: 'reviewed', notes: [] }),
    prepare: () => undefined,
    version: () => Promise.resolve('go1.26.8'),
  };
}

/** A run that printed this. */
export function printing(text: string, more: Partial<Extract<Outcome, { kind: 'ran' }>> = {}): Outcome {
  return {
    kind: 'ran',
    status: 0,
    output: text ? [{ stream: 'stdout', text, delayNs: 0 }] : [],
    isTest: false,
    vet: [],
    ...more,
  };
}
