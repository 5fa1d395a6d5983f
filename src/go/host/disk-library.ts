/** The toolchain read from the cache folder. Node only. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadGo } from '../toolchain/go-instance.ts';
import { Library } from '../toolchain/library.ts';
import type { Manifest } from '../toolchain/manifest.ts';

export function diskLibrary(dir: string, manifest: Manifest): Library {
  return new Library(manifest, async (file) => new Uint8Array(await readFile(join(dir, file.path))));
}

export async function loadRuntime(dir: string, manifest: Manifest): Promise<LoadGo> {
  const module = (await import(pathToFileURL(join(dir, manifest.runtime.path)).href)) as { loadGo: LoadGo };
  return module.loadGo;
}
