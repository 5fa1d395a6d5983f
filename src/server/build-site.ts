/** Builds the static site into dist/ when its sources are newer than what is there. */
import { spawn } from 'node:child_process';
import { cp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentRoots } from '../content/roots.ts';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));
export const siteDir = join(projectDir, 'dist');

const sources = [
  ...contentRoots.map(({ dir }) => dir),
  ...['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((path) => join(projectDir, path)),
];
const stamp = join(siteDir, '.stamp');

/** The environment that decides how pages come out. */
function environment(toolchain: BuiltToolchain | undefined): Record<string, string> {
  const key = toolchain?.manifest.key;
  return key ? { ONRAMP_TOOLCHAIN: key } : {};
}

/** Does nothing when dist/ was made from these sources. Rejects with the build's own output on failure. */
export async function ensureSite(
  toolchain: BuiltToolchain | undefined,
  progress: (text: string) => void,
): Promise<void> {
  const wanted = await fingerprint(environment(toolchain));
  const made = await readFile(stamp, 'utf8').catch(() => '');
  if (made === wanted) return;
  progress('Building the site …');
  const started = Date.now();
  await rm(siteDir, { recursive: true, force: true });
  // Astro's cache of the content does not notice a changed schema.
  await runTool('astro', ['build', '--force'], environment(toolchain));
  await runTool('pagefind', ['--site', siteDir], {});
  await writeFile(stamp, wanted);
  progress(`Built the site in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Puts the toolchain's files into dist/, for hosts that serve files only. */
export async function addToolchain(toolchain: BuiltToolchain): Promise<void> {
  const target = join(siteDir, '_toolchain');
  await cp(toolchain.dir, join(target, toolchain.manifest.key), { recursive: true });
  await cp(join(toolchain.dir, 'manifest.json'), join(target, 'manifest.json'));
}

async function fingerprint(env: Record<string, string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(env));
  for (const name of ['ONRAMP_BASE', 'ONRAMP_SITE', 'ONRAMP_PLAYGROUND', 'ONRAMP_POLICY', 'ONRAMP_SEND_CODE'])
    hash.update(`${name}=${process.env[name] ?? ''}`);
  for (const path of sources) {
    const files = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true, withFileTypes: true }) : [];
    const paths = files.length ? files.filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name)) : [path];
    for (const file of paths.sort()) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file}:${size}:${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Runs one of the project's own tools; its output is shown only when it fails. */
function runTool(name: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const bin = join(projectDir, 'node_modules/.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, name), args, {
      cwd: projectDir,
      env: { ...process.env, ...env, PATH: `${bin}:${process.env['PATH']}`, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`\`${name} ${args.join(' ')}\` failed:\n${output.split('\n').slice(-40).join('\n')}`));
    });
  });
}
