/** What a page fetches of the toolchain to run its first program. */
import type { BuiltToolchain } from '../src/go/host/build-toolchain.ts';
import { compressToolchain } from '../src/go/host/compress-toolchain.ts';
import { Library } from '../src/go/toolchain/library.ts';
import type { Manifest } from '../src/go/toolchain/manifest.ts';
import type { Figure } from './figure.ts';
import { sized } from './figure.ts';

const firstProgram = ['fmt', 'sync', 'time'];

/** Compresses what the first program needs, where `npm run build` has not compressed everything already. */
export function compressFirstDownload(built: BuiltToolchain, say: (text: string) => void): Promise<BuiltToolchain> {
  return compressToolchain(built, say, libraryOf(built.manifest).filesFor(firstProgram));
}

export function toolchainSize(manifest: Manifest): Figure[] {
  const { compile, link, vet } = manifest.tools;
  const figures = [
    ...known('compiler with plan and gofmt, brotli', [compile]),
    ...known('linker, brotli', [link]),
    ...known('vet with the review, brotli', [vet]),
  ];
  const library = libraryOf(manifest);
  const download = (name: string, imports: readonly string[], budget?: number) =>
    known(name, library.filesFor(imports), budget);
  return [
    ...figures,
    ...download('first download for fmt+sync+time, brotli', firstProgram, 9000),
    ...download('… for a test with synctest', ['fmt', 'testing', 'testing/synctest', 'testing/internal/testdeps']),
    ...download('… for an httptest server', ['fmt', 'net/http', 'net/http/httptest']),
  ];
}

/** Nothing where a file was not compressed. */
function known(name: string, files: readonly { readonly brotliBytes?: number | undefined }[], budget?: number) {
  const bytes = files.reduce((sum, file) => sum + (file.brotliBytes ?? NaN), 0);
  return Number.isNaN(bytes) ? [] : [sized(name, bytes, budget)];
}

function libraryOf(manifest: Manifest): Library {
  return new Library(manifest, () => Promise.reject(new Error('only sizes are asked for')));
}
