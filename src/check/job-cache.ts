/** Which pieces of work are done: a file in the user's cache folder for each, named by the hash of all that it depends on. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface JobCache {
  /** The result that was kept for these inputs. */
  get(inputs: unknown): { readonly result: unknown } | undefined;
  put(inputs: unknown, result: unknown): void;
}

const keptDays = 30;

/** Keeps results below `dir`; `version` changes whenever a check would look at the same inputs differently. */
export function diskCache(dir: string, version: string): JobCache {
  const path = (inputs: unknown) =>
    join(dir, createHash('sha256').update(version).update(JSON.stringify(inputs)).digest('hex'));
  mkdirSync(dir, { recursive: true });
  const oldest = Date.now() - keptDays * 24 * 3600 * 1000;
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest) rmSync(file, { force: true });
  }
  return {
    get: (inputs) => {
      try {
        const file = path(inputs);
        const result: unknown = JSON.parse(readFileSync(file, 'utf8'));
        utimesSync(file, new Date(), new Date());
        return { result };
      } catch {
        return undefined; // never done, or cut off while it was written: it is done again
      }
    },
    put: (inputs, result) => {
      const file = path(inputs);
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(result));
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}

/** Remembers nothing: everything is done afresh, and what is done is kept for the next time. */
export const forgetful = (cache: JobCache): JobCache => ({ ...cache, get: () => undefined });

/** Changes with the sources of these rooms or files below `src/`, with the packages and with Node. */
export function sourcesVersion(parts: readonly string[]): string {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256').update(process.version);
  for (const part of parts) {
    const names = part.endsWith('.ts') ? [''] : readdirSync(join(src, part), { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) {
      if (/\.(ts|go)$/.test(part + name) && !name.endsWith('.test.ts')) {
        hash.update(name).update(readFileSync(join(src, part, name)));
      }
    }
  }
  return hash.update(readFileSync(join(src, '../package-lock.json'))).digest('hex');
}
