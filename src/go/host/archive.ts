/** Splits a compiled package (`ar` archive) into what the compiler reads and what the linker reads. */

const magic = '!<arch>\n';
const headerBytes = 60;

/**
 * The compiler needs only the member `__.PKGDEF` (export data) of the packages that are imported directly; the linker
 * needs every other member of all of them. Throws when the bytes are not an archive.
 */
export function splitArchive(archive: Uint8Array): { exportData: Uint8Array; object: Uint8Array } {
  const text = (from: number, length: number) => Buffer.from(archive.subarray(from, from + length)).toString('latin1');
  if (text(0, magic.length) !== magic) throw new Error('not a Go archive: it does not begin with !<arch>');
  const exportData: Uint8Array[] = [archive.subarray(0, magic.length)];
  const object: Uint8Array[] = [archive.subarray(0, magic.length)];
  for (let at = magic.length; at < archive.length;) {
    const name = text(at, 16).trim();
    const size = Number(text(at + 48, 10));
    const end = at + headerBytes + size + (size & 1);
    (name === '__.PKGDEF' ? exportData : object).push(archive.subarray(at, end));
    at = end;
  }
  return { exportData: Buffer.concat(exportData), object: Buffer.concat(object) };
}
