/** Builds the standard library's archives for WebAssembly with the installed Go. Node only. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest, ToolchainFile } from '../toolchain/manifest.ts';
import { splitArchive } from './archive.ts';
import { go } from './go-command.ts';

export const forWasm = { GOOS: 'js', GOARCH: 'wasm', CGO_ENABLED: '0' };

interface Listed {
  readonly ImportPath: string;
  readonly Export?: string;
  readonly Imports?: readonly string[];
}

export interface StandardLibrary {
  readonly packages: Manifest['packages'];
  /** Object code by import path, as it was written. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes export data and object code of each package to `folder` in `out`. `goDir` is where go.mod says which Go
 * builds; `overlay` is the JSON file for `go build -overlay`.
 */
export async function buildStandardLibrary(
  out: string,
  folder: string,
  goDir: string,
  overlay: string,
  experiments: readonly string[] = [],
): Promise<StandardLibrary> {
  const listed = await go(
    goDir,
    ['list', '-trimpath', '-overlay', overlay, '-export', '-json=ImportPath,Export,Imports', 'std'],
    { ...forWasm, GOEXPERIMENT: experiments.join(',') },
  );
  const packages: Manifest['packages'] = {};
  const objects = new Map<string, Uint8Array>();
  for (const pkg of JSON.parse(`[${listed.replaceAll(/^}\s*^{/gm, '},{')}]`) as Listed[]) {
    if (!pkg.Export) continue; // unsafe has none
    const { exportData, object } = splitArchive(await readFile(pkg.Export));
    const path = `${folder}/${pkg.ImportPath}`;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, `${path}.x`), exportData);
    await writeFile(join(out, `${path}.o`), object);
    objects.set(pkg.ImportPath, object);
    packages[pkg.ImportPath] = {
      exportData: await describe(out, `${path}.x`),
      object: await describe(out, `${path}.o`),
      imports: (pkg.Imports ?? []).filter((name) => name !== 'unsafe'),
    };
  }
  return { packages, objects };
}

export async function describe(dir: string, path: string): Promise<ToolchainFile> {
  return { path, sizeBytes: (await stat(join(dir, path))).size };
}
