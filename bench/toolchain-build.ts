/** How long a new Go release makes the first start wait: the toolchain built anew, with Go's own build cache as it is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../src/go/host/build-toolchain.ts';
import type { Figure } from './figure.ts';

export async function toolchainBuild(): Promise<Figure[]> {
  const before = process.env['ONRAMP_CACHE'];
  const folder = await mkdtemp(join(tmpdir(), 'onramp-bench-'));
  try {
    process.env['ONRAMP_CACHE'] = folder;
    const started = performance.now();
    const built = await ensureToolchain(() => undefined);
    if ('missing' in built) throw new Error(built.missing);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return [{ name: 'toolchain, built anew', value: seconds, unit: 's' }];
  } finally {
    if (before === undefined) delete process.env['ONRAMP_CACHE'];
    else process.env['ONRAMP_CACHE'] = before;
    await rm(folder, { recursive: true, force: true });
  }
}
