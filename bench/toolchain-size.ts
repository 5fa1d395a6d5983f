/** What a page fetches of the toolchain to run its first program. */
import { Library } from '../src/go/toolchain/library.ts';
import type { Manifest } from '../src/go/toolchain/manifest.ts';
import type { Figure } from './figure.ts';
import { sized } from './figure.ts';

const never = () => Promise.reject(new Error('only sizes are asked for'));

export function toolchainSize(manifest: Manifest): Figure[] {
  const library = new Library(manifest, never);
  const { compile, link, vet } = manifest.tools;
  return [
    sized('compiler with plan and gofmt, brotli', compile.brotliBytes ?? NaN),
    sized('linker, brotli', link.brotliBytes ?? NaN),
    sized('vet with the review, brotli', vet.brotliBytes ?? NaN),
    sized('first download for fmt+sync+time, brotli', library.downloadBytes(['fmt', 'sync', 'time']), 9000),
    sized(
      '… for a test with synctest',
      library.downloadBytes(['fmt', 'testing', 'testing/synctest', 'testing/internal/testdeps']),
    ),
    sized('… for an httptest server', library.downloadBytes(['fmt', 'net/http', 'net/http/httptest'])),
  ];
}
