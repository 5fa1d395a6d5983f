import { describe, expect, it } from 'vitest';
import { splitArchive } from './archive.ts';

const magic = '!<arch>\n';
/** A member: 16 bytes of name, then date, owner, group, mode, 10 bytes of size, and its end mark. */
const member = (name: string, content: string) =>
  `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(content.length).padEnd(10)}\`\n` +
  content +
  (content.length % 2 ? '\n' : '');

const split = (archive: string) => {
  const { exportData, object } = splitArchive(Buffer.from(archive, 'latin1'));
  return { exportData: Buffer.from(exportData).toString('latin1'), object: Buffer.from(object).toString('latin1') };
};

describe('splitArchive', () => {
  it('gives the compiler the export data and the linker everything else, each an archive', () => {
    const [definition, code, more] = [member('__.PKGDEF', 'odd'), member('_go_.o', 'even'), member('asm.o', 'x')];
    expect(split(magic + definition + code + more)).toEqual({
      exportData: magic + definition,
      object: magic + code + more,
    });
  });

  it('gives two empty archives for an empty one', () => {
    expect(split(magic)).toEqual({ exportData: magic, object: magic });
  });

  it('refuses what is no archive', () => {
    expect(() => split('go object linux amd64')).toThrow('does not begin with !<arch>');
  });
});
