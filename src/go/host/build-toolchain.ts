/**
 * Builds the toolchain that runs in the page and on the server: compiler, linker and vet as WebAssembly, and the
 * standard library's archives, from the installed Go, once, into a cache outside the project. Called by `npm start`,
 * `npm run build`, the content check and the tests. Node only.
 */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportGlobals } from '../toolchain/exported-globals.ts';
import type { Manifest } from '../toolchain/manifest.ts';
import { manifestSchema } from '../toolchain/manifest.ts';
import { findGo, go } from './go-command.ts';
import { writeOverlay } from './overlay.ts';
import { analyserSources } from './review-overlay.ts';
import { buildStandardLibrary, describe, forWasm } from './standard-library.ts';

const projectDir = fileURLToPath(new URL('../../..', import.meta.url));
export const commandDir = join(projectDir, 'src/go/toolchain/command');
export const goModuleDir = join(projectDir, 'content');

export interface BuiltToolchain {
  readonly dir: string;
  readonly manifest: Manifest;
}

/** Where built toolchains are kept: `$ONRAMP_CACHE`, else the user's cache folder. */
export function cacheDir(): string {
  return process.env['ONRAMP_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'onramp');
}

/** The toolchain for the installed Go, built if it is not in the cache yet; or why there is none, for the terminal. */
export async function ensureToolchain(
  progress: (text: string) => void,
): Promise<BuiltToolchain | { readonly missing: string }> {
  const install = await findGo(goModuleDir);
  if ('missing' in install) return install;
  const key = `${install.version}-${await fingerprint()}`;
  const dir = join(cacheDir(), key);
  const cached = await readManifest(dir);
  if (cached) return { dir, manifest: cached };

  const work = `${dir}.${process.pid}.tmp`;
  await rm(work, { recursive: true, force: true });
  try {
    const manifest = await build(install.root, install.version, key, work, progress);
    await writeFile(join(work, 'manifest.json'), JSON.stringify(manifest));
    await rename(work, dir).catch(async (error: unknown) => {
      if (!(await readManifest(dir))) throw error; // another process finished first: use its result
    });
    return { dir, manifest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export async function readManifest(dir: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Changes whenever the sources of the build change. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const hostDir = dirname(fileURLToPath(import.meta.url));
  for (const folder of [commandDir, hostDir]) {
    for (const name of (await readdir(folder)).sort()) {
      const builds =
        folder === commandDir ||
        [
          ...['build-toolchain.ts', 'standard-library.ts', 'overlay.ts', 'review-overlay.ts'],
          ...['tool-edits.ts', 'observe-edits.ts', 'archive.ts'],
        ].includes(name);
      if (builds) hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  for (const { name, text } of await analyserSources()) hash.update(name).update(text);
  return hash.digest('hex').slice(0, 12);
}

async function build(
  root: string,
  version: string,
  key: string,
  out: string,
  progress: (text: string) => void,
): Promise<Manifest> {
  await mkdir(out, { recursive: true });
  const overlay = await writeOverlay(root, commandDir, join(out, 'overlay'));
  const started = Date.now();
  const step = (n: number, what: string) =>
    progress(`Building the Go toolchain for the browser (${version}, once): ${n} of 5, ${what} …`);

  const tools = {} as Manifest['tools'];
  // Inlining doubles what a page downloads of the compiler for a few milliseconds a run; the linker needs it.
  for (const [n, name, flags] of [
    [1, 'compile', ['-pgo=off', '-gcflags=all=-l']],
    [2, 'link', []],
    [3, 'vet', ['-gcflags=all=-l']],
  ] as const) {
    step(n, `cmd/${name}`);
    const path = `${name}.wasm`;
    await go(
      goModuleDir,
      ['build', '-trimpath', '-overlay', overlay, ...flags, '-ldflags=-s -w', '-o', join(out, path), `cmd/${name}`],
      forWasm,
    );
    await writeFile(join(out, path), exportGlobals(await readFile(join(out, path))));
    tools[name] = await describe(out, path);
  }

  step(4, 'the standard library');
  const { packages, objects } = await buildStandardLibrary(out, 'std', goModuleDir, overlay);
  await writeFile(join(out, 'std/base.o'), joinBase(packages, objects));
  for (const name of objects.keys()) {
    const object = packages[name]?.object;
    if (object && 'offset' in object) await rm(join(out, `std/${name}.o`));
  }

  step(5, 'symbols, runtime and licence');
  await writeFile(join(out, 'symbols.txt'), await exportedNames(root));
  await writeFile(join(out, 'go-runtime.js'), await runtimeModule(root));
  await copyFile(join(root, 'LICENSE'), join(out, 'LICENSE'));
  await rm(join(out, 'overlay'), { recursive: true });
  progress(`Built the Go toolchain in ${Math.round((Date.now() - started) / 1000)} s.`);
  const runtime = await describe(out, 'go-runtime.js');
  const base = await describe(out, 'std/base.o');
  const symbols = await describe(out, 'symbols.txt');
  const excluded = await excludedPackages(join(root, 'src'), packages);
  return { goVersion: version, key, runtime, tools, symbols, base, excluded, packages };
}

/** The standard packages of the Go tree that are not among `packages`: those with no file for js/wasm. */
async function excludedPackages(src: string, packages: Manifest['packages']): Promise<string[]> {
  const files = await readdir(src, { recursive: true });
  const folders = new Set(files.filter((name) => /(?<!_test)\.go$/.test(name)).map((name) => dirname(name)));
  const isPackage = (name: string) => !/^(cmd|vendor|\.)(\/|$)|(^|\/)(testdata|internal|_[^/]*)(\/|$)/.test(name);
  return [...folders]
    .filter((name) => !['unsafe', 'builtin'].includes(name) && isPackage(name) && !packages[name])
    .sort();
}

/** A line for each standard package, with its exported names, from the API lists that Go ships; unsafe is in none. */
async function exportedNames(root: string): Promise<string> {
  const names = new Map<string, Set<string>>();
  for (const list of (await readdir(join(root, 'api'))).filter((name) => /^go1.*\.txt$/.test(name)).sort()) {
    const text = await readFile(join(root, 'api', list), 'utf8');
    for (const [, pkg = '', name = ''] of text.matchAll(
      /^pkg ([^\s,]+)(?: \([^)]+\))?, (?:func|type|var|const) ([A-Z]\w*)/gm,
    )) {
      if (pkg !== 'syscall/js') names.set(pkg, (names.get(pkg) ?? new Set()).add(name));
    }
  }
  const unsafe = await readFile(join(root, 'src/unsafe/unsafe.go'), 'utf8');
  names.set(
    'unsafe',
    new Set([...unsafe.matchAll(/^(?:func|type) ([A-Z]\w*)(?:\(| \*)/gm)].map(([, name = '']) => name)),
  );
  return [...names].map(([pkg, exported]) => `${pkg} ${[...exported].join(' ')}\n`).join('');
}

/** Puts the objects that nearly every program needs into one file, and says in `packages` where each lies. */
function joinBase(packages: Manifest['packages'], objects: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const add = (name: string): void => {
    const pkg = packages[name];
    const object = objects.get(name);
    if (!pkg || !object || 'offset' in pkg.object) return;
    pkg.object = { offset, sizeBytes: object.length };
    parts.push(object);
    offset += object.length;
    pkg.imports.forEach(add);
  };
  ['runtime', 'fmt', 'sync', 'time', 'errors', 'context'].forEach(add);
  return Buffer.concat(parts);
}

/**
 * wasm_exec.js as a module. Everything it would take from the global scope becomes a parameter, so that a program sees
 * what it is given and nothing else; see toolchain/sandbox.ts.
 */
async function runtimeModule(root: string): Promise<string> {
  const source = await readFile(join(root, 'lib/wasm/wasm_exec.js'), 'utf8');
  const [notice, body] = source.split('"use strict";');
  if (body === undefined) throw new Error('wasm_exec.js of this Go has no "use strict": adapt runtimeModule');
  return `${notice}
export function loadGo(surroundings) {
const { globalThis, fs, process, path, crypto, performance, Reflect, Date, setTimeout, clearTimeout, console } = surroundings;
${body}
return globalThis.Go;
}
`;
}
