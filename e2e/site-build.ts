/** Builds a site of its own for tests that need another one than `npm start` serves. */
import { spawn } from 'node:child_process';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
/** Two builds of one project at once take Astro's store of the content from each other. */
const lock = join(project, 'node_modules/.onramp-site-build');
/** Longer than any build; a test that was killed leaves its lock behind. */
const staleMs = 200_000;

/** Rejects with the build's own output. An `env` entry that is undefined is taken away. */
export async function buildSite(outDir: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  await takeLock();
  try {
    await astro(['build', '--force', '--outDir', outDir], env);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      return await mkdir(lock).then(() => undefined);
    } catch {
      const since = await stat(lock).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      if (Date.now() - since > staleMs) await rm(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function astro(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const bin = join(project, 'node_modules/.bin');
  const path = `${bin}:${process.env['PATH'] ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'astro'), args, {
      cwd: project,
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', PATH: path },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`astro ${args.join(' ')} failed:\n${output}`));
    });
  });
}
