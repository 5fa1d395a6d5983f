/**
 * Finds what a program imports from other modules in this machine's module cache, by the rules of the go command and
 * without the network. The go command lists; nothing of the program or of the modules runs here. Node only.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Program } from '../engine.ts';
import type { FindModules, ModulePackages } from '../toolchain/build.ts';
import { go } from './go-command.ts';

interface Listed {
  readonly ImportPath: string;
  readonly Dir: string;
  readonly ForTest?: string;
  readonly GoFiles?: readonly string[];
  readonly SFiles?: readonly string[];
  readonly Imports?: readonly string[];
  readonly EmbedPatterns?: readonly string[];
  readonly EmbedFiles?: readonly string[];
  readonly Module?: {
    readonly Path: string;
    readonly Version?: string;
    readonly GoVersion?: string;
    readonly Main?: boolean;
    readonly Replace?: object;
  };
}

const fields = 'ImportPath,Dir,ForTest,GoFiles,SFiles,Imports,EmbedPatterns,EmbedFiles,Module';

/** `goVersion` is the release that lists: `go1.26.8`. */
export function moduleFinder(goVersion: string): FindModules {
  let cache: Promise<string> | undefined;
  return async (program) => {
    cache ??= go(tmpdir(), ['env', 'GOMODCACHE']).then((text) => text.trim());
    const dir = await mkdtemp(join(tmpdir(), 'onramp-modules-'));
    try {
      await write(program, dir);
      const proxy = pathToFileURL(join(await cache, 'cache/download')).href;
      const env = {
        ...{ GOOS: 'js', GOARCH: 'wasm', CGO_ENABLED: '0', GOTOOLCHAIN: goVersion, GOFLAGS: '' },
        // What is in the module cache was verified when it came there; nothing else may be asked.
        ...{ GOPROXY: proxy, GONOPROXY: 'none', GOPRIVATE: '', GOSUMDB: 'off', GOVCS: '*:off' },
      };
      const listed = await go(dir, ['list', '-mod=mod', '-deps', '-test', `-json=${fields}`, '.'], env);
      return await read(JSON.parse(`[${listed.replaceAll(/^}\s*^{/gm, '},{')}]`) as Listed[]);
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      if (typeof stderr !== 'string' || stderr === '') throw error;
      return { error: inGosWords(stderr.replaceAll(`${dir}/`, '').replaceAll(dir, '/tmp/sandbox')) };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  };
}

/** A module that is not in the cache is one that can't be looked up; where the cache lies is nobody's business. */
function inGosWords(text: string): string {
  return text
    .replaceAll(/: module \S+: reading file:\S+\/@v\/list: .*$/gm, ': module lookup disabled by GOPROXY=off')
    .replaceAll(/reading file:\S+\/cache\/download\/(\S+): .*$/gm, 'reading $1: module lookup disabled by GOPROXY=off');
}

async function write(program: Program, dir: string): Promise<void> {
  for (const { name, text } of program) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  if (!program.some(({ name }) => name === 'go.mod')) await writeFile(join(dir, 'go.mod'), 'module play\n');
}

async function read(listed: readonly Listed[]): Promise<ModulePackages | { readonly error: string }> {
  const others = listed.filter(({ Module, ForTest }) => Module && Module.Main !== true && !ForTest);
  const names = new Set(others.map(({ ImportPath }) => ImportPath));
  const files = new Map<string, Uint8Array>();
  const std = new Set<string>();
  const packages = [];
  const versions = others.map(({ Module }) => `${Module?.Path}@${Module?.Version}`);
  const replaced = others.some(({ Module }) => Module?.Replace !== undefined);
  for (const pkg of others) {
    const { ImportPath, Dir, GoFiles = [], SFiles = [], Imports = [], EmbedFiles = [], Module } = pkg;
    if (SFiles.length > 0)
      return { error: `package ${ImportPath} has assembly for js/wasm, which can't be built here\n` };
    if (Imports.includes('syscall/js')) {
      return { error: `package ${ImportPath} imports syscall/js: programs run without the page around them\n` };
    }
    const folder = `/mod/${ImportPath}`;
    for (const name of [...GoFiles, ...EmbedFiles]) {
      const bytes = await readFile(join(Dir, name));
      if (name.endsWith('.go') && bytes.includes('//go:wasmimport')) {
        return { error: `package ${ImportPath} imports functions of its host: programs run without one\n` };
      }
      files.set(`${folder}/${name}`, bytes);
    }
    for (const name of Imports) if (!names.has(name) && name !== 'unsafe') std.add(name);
    packages.push({
      Path: ImportPath,
      ImportPath,
      Files: GoFiles.map((name) => `${folder}/${name}`),
      Imports,
      ...(EmbedFiles.length > 0 ? { Embed: embedConfig(pkg, folder) } : {}),
      // A module without a go line is of the time before there was one.
      GoVersion: `go${/^\d+\.\d+/.exec(Module?.GoVersion ?? '')?.[0] ?? '1.16'}`,
      ...(replaced ? {} : { CacheKey: `${ImportPath} ${[...new Set(versions)].sort().join(' ')}` }),
    });
  }
  return { packages, std: [...std], files };
}

/** Which files each //go:embed pattern of a package stands for: those it matches, and those in folders it matches. */
function embedConfig({ EmbedPatterns = [], EmbedFiles = [] }: Listed, folder: string): object {
  const matches = (pattern: string, file: string): boolean => {
    const glob = pattern.replace(/^all:/, '');
    const parts = file.split('/');
    return parts.some((_, i) => {
      const hidden = parts.slice(i + 1).some((part) => /^[._]/.test(part));
      return matchesGlob(parts.slice(0, i + 1).join('/'), glob) && (pattern !== glob || !hidden);
    });
  };
  return {
    Patterns: Object.fromEntries(
      EmbedPatterns.map((pattern) => [pattern, EmbedFiles.filter((file) => matches(pattern, file))]),
    ),
    Files: Object.fromEntries(EmbedFiles.map((file) => [file, `${folder}/${file}`])),
  };
}
