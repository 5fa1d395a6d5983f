/** The review with the real toolchain: what ships has every analyser, and each has something to say. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readReviewNotes } from '../content/review-notes.ts';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { pageLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';

let engine: ToolchainEngine;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  const version = () => Promise.resolve(built.manifest.goVersion);
  engine = new ToolchainEngine(nodeThreads(built.dir), { version, limits: { ...pageLimits, buildMs: 60_000 } });
});

afterAll(() => engine.close());

const tests = {
  name: 'prog.go',
  text: 'package main\n\nimport "testing"\n\nfunc TestNothing(*testing.T) {}\n',
};

it('has each note of the table to say about an answer that is rough all over', async () => {
  const rough = readFileSync(new URL('../../analysers/notes/testdata/rough.go', import.meta.url), 'utf8');
  const result = await engine.review([tests, { name: 'rough.go', text: rough }]);
  expect(result).toMatchObject({ kind: 'reviewed' });
  const notes = result.kind === 'reviewed' ? result.notes : [];
  expect(new Set(notes.map(({ id }) => id))).toEqual(new Set(readReviewNotes().map(({ id }) => id)));
  const sleep = rough.split('\n').findIndex((line) => line.includes('// sleepsync')) + 1;
  expect(notes).toContainEqual(expect.objectContaining({ id: 'sleepsync', file: 'rough.go', line: sleep, column: 2 }));
});

it('has nothing to say about a plain answer, and leaves vet to itself', async () => {
  // A finding of vet, and none of those for which `go test` refuses to run.
  const plain = { name: 'a.go', text: 'package main\n\nfunc same(n int) int {\n\tn = n\n\treturn n\n}\n' };
  expect(await engine.review([tests, plain])).toEqual({ kind: 'reviewed', notes: [] });
  expect(await engine.vet([tests, plain])).toMatchObject({ kind: 'vetted', findings: [{ tool: 'vet', file: 'a.go' }] });
});

it('reviews nothing that does not compile', async () => {
  const broken = { name: 'a.go', text: 'package main\n\nfunc broken() { undefined() }\n' };
  const result = await engine.review([tests, broken]);
  expect(result).toEqual({ kind: 'unavailable', why: expect.stringContaining('undefined: undefined') as string });
});
