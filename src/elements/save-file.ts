/** Hands files to the browser's downloads: one as it is, several as a zip archive. Used by play-session.ts. */
import { strToU8, zipSync } from 'fflate';
import { build } from './dom.ts';
import type { Download } from './play-files.ts';

export function saveFile({ name, files }: Download): void {
  const [only] = files;
  const bytes =
    files.length === 1 && only !== undefined
      ? strToU8(only.text)
      : zipSync(Object.fromEntries(files.map((file) => [file.name, strToU8(file.text)])));
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  build('a', { href: url, download: name.split('/').at(-1) ?? name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
