/** Writes a plan's files: all of them or none, and nothing over what somebody else has written. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Write } from './new.ts';

/** Why nothing was written; undefined when everything was. Rejects what the file system refuses, after taking back the rest. */
export function writeAll(dir: string, writes: readonly Write[]): string | undefined {
  for (const { path, replaces } of writes) {
    const full = join(dir, path);
    const there = existsSync(full) ? readFileSync(full, 'utf8') : undefined;
    if (replaces === undefined && there !== undefined) return `${path} is there already; nothing was changed.`;
    if (replaces !== undefined && (there ?? '') !== replaces)
      return `${path} has changed meanwhile; nothing was written. Try again.`;
  }
  const written: Write[] = [];
  try {
    for (const write of writes) {
      const full = join(dir, write.path);
      mkdirSync(dirname(full), { recursive: true });
      // Whole or not at all, also when the machine stops in the middle.
      writeFileSync(`${full}.new`, write.text);
      renameSync(`${full}.new`, full);
      written.push(write);
    }
    return undefined;
  } catch (error) {
    for (const { path, replaces } of written) {
      if (replaces === undefined || replaces === '') rmSync(join(dir, path), { force: true });
      else writeFileSync(join(dir, path), replaces);
    }
    throw error;
  }
}
