/**
 * The standard library built with experiments (GOEXPERIMENT), beside the toolchain that it belongs to, the first time
 * that a program asks for it. Node only.
 */
import { spawn } from 'node:child_process';
import { stat, utimes, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotYet } from '../toolchain/experiments.ts';
import type { Library } from '../toolchain/library.ts';
import type { BuiltToolchain } from './build-toolchain.ts';
import { readManifest } from './build-toolchain.ts';
import { diskLibrary } from './disk-library.ts';

const builder = fileURLToPath(new URL('./build-experiment.ts', import.meta.url));
const retryAfterSeconds = 15;
/** A build that has not ended by then has failed, and is tried anew. */
const staleMs = 300_000;

/** Where the library with these lies, below the toolchain's folder. */
export function experimentsFolder(experiments: readonly string[]): string {
  return `experiments/${experiments.join('-')}`;
}

/** Gives the library, or throws NotYet while it is being built: that takes longer than a build may. */
export function experimentLibraries({ dir }: BuiltToolchain): (experiments: readonly string[]) => Promise<Library> {
  return async (experiments) => {
    const folder = join(dir, experimentsFolder(experiments));
    const made = await readManifest(folder);
    if (made) return diskLibrary(dir, made);
    if (await claim(`${folder}.building`)) {
      const args = ['--disable-warning=ExperimentalWarning', builder, dir, ...experiments];
      const build = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
      build.on('error', (error) => console.error(`${builder} could not be started: ${error.message}`));
      build.unref();
    }
    const what = `The standard library with GOEXPERIMENT=${experiments.join(',')} is being built for the first time.`;
    throw new NotYet(`${what} It takes a minute or two; run again then.`, retryAfterSeconds);
  };
}

/** Whether this is the one who builds: a folder can be made only once, whatever thread or process tries. */
async function claim(folder: string): Promise<boolean> {
  try {
    await mkdir(join(folder, '..'), { recursive: true });
    await mkdir(folder);
    return true;
  } catch {
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs < staleMs) return false;
    await utimes(folder, new Date(), new Date());
    return true;
  }
}
