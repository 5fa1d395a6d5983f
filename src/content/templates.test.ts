/** Each template of the playground page runs, passes vet and is formatted, on the toolchain that learners use. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { playgroundLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import { contentDir } from './programs.ts';
import { readTemplates } from './templates.ts';

let engine: ToolchainEngine;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  const version = () => Promise.resolve(built.manifest.goVersion);
  engine = new ToolchainEngine(nodeThreads(built.dir), { version, limits: { ...playgroundLimits, buildMs: 60_000 } });
});

afterAll(() => engine.close());

describe('templates', () => {
  it('are all that lies in content/play', () => {
    const files = readTemplates().map(({ program }) => program.path.replace('play/', ''));
    expect(files.toSorted()).toEqual(readdirSync(join(contentDir, 'play')).toSorted());
  });

  it.each(readTemplates())('$slug runs, passes vet and is formatted', async ({ program: { files } }) => {
    const outcome = await engine.run(files, { vet: true });
    expect(outcome).toMatchObject({ kind: 'ran', status: 0, vet: [] });
    expect(outcome.kind === 'ran' && outcome.output.length).toBeGreaterThan(0);
    const formatted = await engine.format(files, { imports: true });
    expect(formatted).toEqual({ kind: 'formatted', files });
  });
});
