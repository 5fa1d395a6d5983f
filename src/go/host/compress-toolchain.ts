/** Compresses a built toolchain for sending: a `.br` beside each file, and its size in the manifest. Node only. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Manifest, ToolchainFile } from '../toolchain/manifest.ts';
import type { BuiltToolchain } from './build-toolchain.ts';

const compress = promisify(brotliCompress);

/** Compresses what is not compressed yet, all or these files; all takes minutes the first time, once for a toolchain. */
export async function compressToolchain(
  { dir, manifest }: BuiltToolchain,
  progress: (text: string) => void,
  files: readonly ToolchainFile[] = allFiles(manifest),
): Promise<BuiltToolchain> {
  const missing = files.filter((file) => file.brotliBytes === undefined).sort((a, b) => b.sizeBytes - a.sizeBytes);
  if (missing.length === 0) return { dir, manifest };
  const totalBytes = missing.reduce((sum, file) => sum + file.sizeBytes, 0);
  let doneBytes = 0;
  const brotliBytes = new Map<string, number>();
  const queue = [...missing];
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        brotliBytes.set(file.path, await compressFile(join(dir, file.path), file.sizeBytes));
        doneBytes += file.sizeBytes;
        progress(`Compressing the toolchain for sending (once): ${Math.round((100 * doneBytes) / totalBytes)} % …`);
      }
    }),
  );
  const sized = (file: ToolchainFile): ToolchainFile => ({
    ...file,
    brotliBytes: file.brotliBytes ?? brotliBytes.get(file.path),
  });
  const sizedManifest: Manifest = {
    ...manifest,
    runtime: sized(manifest.runtime),
    tools: { compile: sized(manifest.tools.compile), link: sized(manifest.tools.link), vet: sized(manifest.tools.vet) },
    symbols: sized(manifest.symbols),
    base: sized(manifest.base),
    packages: Object.fromEntries(
      Object.entries(manifest.packages).map(([name, p]) => [
        name,
        { ...p, exportData: sized(p.exportData), object: 'offset' in p.object ? p.object : sized(p.object) },
      ]),
    ),
  };
  await writeWhole(join(dir, 'manifest.json'), JSON.stringify(sizedManifest));
  return { dir, manifest: sizedManifest };
}

function allFiles(manifest: Manifest): ToolchainFile[] {
  const ofPackages = Object.values(manifest.packages).flatMap(({ exportData, object }) =>
    'offset' in object ? [exportData] : [exportData, object],
  );
  return [manifest.runtime, manifest.symbols, manifest.base, ...Object.values(manifest.tools), ...ofPackages];
}

async function compressFile(path: string, sizeBytes: number): Promise<number> {
  const target = `${path}.br`;
  const done = await stat(target).catch(() => undefined);
  if (done) return done.size;
  const bytes = await compress(await readFile(path), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: sizeBytes,
    },
  });
  await writeWhole(target, bytes);
  return bytes.length;
}

/** So that a crash leaves no half a file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}
