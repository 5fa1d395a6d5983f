/** How long the content check takes: all of it afresh, one exercise afresh, and all of it when nothing has changed. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../src/server/build-site.ts';
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';

const run = promisify(execFile);

export async function checkSpeed(): Promise<Figure[]> {
  const all = await check('--fresh');
  const one = [];
  const unchanged = [];
  for (let i = 0; i < 3; i++) {
    one.push(await check('--fresh', 'content/exercises/merge-channels'));
    unchanged.push(await check());
  }
  return [
    timed('content check: everything', [all]),
    timed('content check: one exercise', one),
    timed('content check: nothing changed', unchanged),
  ];
}

/** Milliseconds from the command to its end. Rejects, with what it said, when the content has a problem. */
async function check(...args: readonly string[]): Promise<number> {
  const started = performance.now();
  await run(process.execPath, [join(projectDir, 'src/check/main.ts'), ...args], { cwd: projectDir });
  return performance.now() - started;
}
