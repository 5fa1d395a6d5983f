import { describe, expect, it } from 'vitest';
import { MemoryFs } from './memory-fs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

/** The result of a call, or the code of its error. */
function result<T>(call: (done: (error: Error | null, value?: T) => void) => void): T | string | undefined {
  let answer: T | string | undefined = 'no callback';
  call((error, value) => (answer = error ? (error as Error & { code: string }).code : value));
  return answer;
}

function newFs(limitBytes?: number) {
  const written: [number, string][] = [];
  const fs = new MemoryFs((fd, chunk) => written.push([fd, textOf(chunk) ?? '']), limitBytes);
  const { constants: flag } = fs;
  const open = (path: string, flags: number) => result<number>((done) => fs.open(path, flags, 0o666, done)) as number;
  const write = (fd: number, text: string, at: number | null = null) =>
    result<number>((done) => fs.write(fd, bytes(text), 0, bytes(text).length, at, done));
  const create = (path: string, text: string) => {
    const fd = open(path, flag.O_WRONLY | flag.O_CREAT | flag.O_TRUNC);
    const wrote = write(fd, text);
    result((done) => fs.close(fd, done));
    return wrote;
  };
  const read = (fd: number, length: number, at: number | null = null) => {
    const buffer = new Uint8Array(length);
    const count = result<number>((done) => fs.read(fd, buffer, 0, length, at, done));
    return typeof count === 'number' ? textOf(buffer.subarray(0, count)) : count;
  };
  return { fs, flag, written, open, write, create, read };
}

describe('put and get', () => {
  it('puts a file there with the folders above it', () => {
    const { fs } = newFs();
    fs.put('/a/b/c.txt', bytes('hi'));
    expect(textOf(fs.get('/a/b/c.txt'))).toBe('hi');
    expect(fs.get('/a/b')).toBeUndefined();
    expect(fs.get('/a/x/c.txt')).toBeUndefined();
  });

  it('does not write into the bytes it was given', () => {
    const { fs, flag, open, write } = newFs();
    const given = bytes('abc');
    fs.put('/f', given);
    write(open('/f', flag.O_RDWR), 'X', 0);
    expect(textOf(fs.get('/f'))).toBe('Xbc');
    expect(textOf(given)).toBe('abc');
  });
});

describe('standard streams', () => {
  it('gives what is written to 1 and 2 to the sink', () => {
    const { fs, written, write } = newFs();
    fs.writeSync(2, bytes('err'));
    expect(write(1, 'out')).toBe(3);
    expect(written).toEqual([
      [2, 'err'],
      [1, 'out'],
    ]);
  });

  it('is at the end of standard input at once', () => {
    const { read } = newFs();
    expect(read(0, 10)).toBe('');
  });
});

describe('open, read, write and close', () => {
  it('writes one piece after the other and reads them back', () => {
    const { fs, flag, open, write, read } = newFs();
    const fd = open('/tmp/f', flag.O_RDWR | flag.O_CREAT);
    write(fd, 'ab');
    write(fd, 'cd');
    expect(read(fd, 3, 0)).toBe('abc');
    expect(read(fd, 10)).toBe('');
    expect(read(open('/tmp/f', flag.O_RDONLY), 10)).toBe('abcd');
    expect(textOf(fs.get('/tmp/f'))).toBe('abcd');
  });

  it('appends at the end, whatever was written in between', () => {
    const { fs, flag, open, write } = newFs();
    const log = open('/tmp/log', flag.O_WRONLY | flag.O_CREAT | flag.O_APPEND);
    write(log, 'a');
    write(open('/tmp/log', flag.O_WRONLY | flag.O_APPEND), 'b');
    write(log, 'c');
    expect(textOf(fs.get('/tmp/log'))).toBe('abc');
  });

  it('fills the gap before a write behind the end with zeros, where a longer file was cut too', () => {
    const { fs, flag, open, write, create } = newFs();
    create('/tmp/f', 'secret');
    expect(result((done) => fs.truncate('/tmp/f', 1, done))).toBeUndefined();
    write(open('/tmp/f', flag.O_WRONLY), 'x', 4);
    expect(textOf(fs.get('/tmp/f'))).toBe('s\0\0\0x');
  });

  it.each([
    ['what is not there', '/tmp/none', 'O_RDONLY', 'ENOENT'],
    ['a file in a folder that is not there', '/none/f', 'O_CREAT', 'ENOENT'],
    ['a file below a file', '/tmp/f/g', 'O_CREAT', 'ENOENT'],
    ['a folder for writing', '/tmp', 'O_WRONLY', 'EISDIR'],
    ['a file as a folder', '/tmp/f', 'O_DIRECTORY', 'ENOTDIR'],
    ['a name that is too long', `/tmp/${'x'.repeat(256)}`, 'O_CREAT', 'ENAMETOOLONG'],
  ] as const)('refuses to open %s', (_, path, how, code) => {
    const { flag, open, create } = newFs();
    create('/tmp/f', '');
    expect(open(path, flag[how])).toBe(code);
  });

  it('refuses to create what exists when it must not', () => {
    const { flag, open, create } = newFs();
    create('/tmp/f', '');
    expect(open('/tmp/f', flag.O_CREAT | flag.O_EXCL)).toBe('EEXIST');
  });

  it('refuses a descriptor that is closed or never was', () => {
    const { fs, flag, open, write, read } = newFs();
    const fd = open('/tmp/f', flag.O_RDWR | flag.O_CREAT);
    expect(result((done) => fs.close(fd, done))).toBeUndefined();
    expect(result((done) => fs.close(fd, done))).toBe('EBADF');
    expect(write(fd, 'x')).toBe('EBADF');
    expect(read(99, 1)).toBe('EBADF');
    expect(read(open('/tmp', flag.O_RDONLY), 1)).toBe('EISDIR');
  });
});

describe('limit', () => {
  const half = 'x'.repeat(40_000);

  it('refuses what would take more, and keeps what was there', () => {
    const { fs, create } = newFs(100_000);
    expect(create('/tmp/a', half)).toBe(40_000);
    expect(create('/tmp/b', half)).toBe('ENOSPC');
    expect(textOf(fs.get('/tmp/a'))).toBe(half);
    expect(result((done) => fs.truncate('/tmp/a', 1e12, done))).toBe('ENOSPC');
  });

  it('gives the bytes of a removed file back', () => {
    const { fs, create } = newFs(100_000);
    for (let i = 0; i < 5; i++) {
      expect(create('/tmp/a', half)).toBe(40_000);
      result((done) => fs.unlink('/tmp/a', done));
    }
  });

  it('gives the bytes of a file back that a rename replaced', () => {
    const { fs, create } = newFs(200_000);
    for (let i = 0; i < 5; i++) {
      expect(create('/tmp/new', half)).toBe(40_000);
      expect(result((done) => fs.rename('/tmp/new', '/tmp/a', done))).toBeUndefined();
    }
  });

  it('counts a removed file for as long as it is open', () => {
    const { fs, flag, open, write, create } = newFs(100_000);
    const fd = open('/tmp/a', flag.O_WRONLY | flag.O_CREAT);
    expect(write(fd, half)).toBe(40_000);
    result((done) => fs.unlink('/tmp/a', done));
    expect(create('/tmp/b', half)).toBe('ENOSPC');
    result((done) => fs.close(fd, done));
    expect(create('/tmp/b', half)).toBe(40_000);
  });

  it('does not count what the host puts there, until it is written to', () => {
    const { fs, create } = newFs(100_000);
    fs.put('/big', new Uint8Array(1_000_000));
    expect(create('/tmp/a', half)).toBe(40_000);
  });
});

describe('folders', () => {
  it('makes, lists and removes folders', () => {
    const { fs, create } = newFs();
    expect(result((done) => fs.mkdir('/tmp/d', 0o777, done))).toBeUndefined();
    create('/tmp/d/b', '');
    create('/tmp/d/a', '');
    expect(result((done) => fs.readdir('/tmp/d', done))).toEqual(['a', 'b']);
    expect(result((done) => fs.rmdir('/tmp/d', done))).toBe('ENOTEMPTY');
    expect(result((done) => fs.unlink('/tmp/d', done))).toBe('EISDIR');
    expect(result((done) => fs.rmdir('/tmp/d/a', done))).toBe('ENOTDIR');
    for (const name of ['a', 'b']) result((done) => fs.unlink(`/tmp/d/${name}`, done));
    expect(result((done) => fs.rmdir('/tmp/d', done))).toBeUndefined();
    expect(result((done) => fs.readdir('/tmp/d', done))).toBe('ENOENT');
  });

  it('refuses a folder that exists, or whose parent does not', () => {
    const { fs } = newFs();
    expect(result((done) => fs.mkdir('/tmp', 0o777, done))).toBe('EEXIST');
    expect(result((done) => fs.mkdir('/', 0o777, done))).toBe('EEXIST');
    expect(result((done) => fs.mkdir('/none/d', 0o777, done))).toBe('ENOENT');
  });
});

describe('rename', () => {
  it('moves a file, over another one too, and onto itself', () => {
    const { fs, create } = newFs();
    create('/tmp/a', 'a');
    create('/tmp/b', 'b');
    expect(result((done) => fs.rename('/tmp/a', '/tmp/b', done))).toBeUndefined();
    expect(result((done) => fs.rename('/tmp/b', '/tmp/b', done))).toBeUndefined();
    expect(textOf(fs.get('/tmp/b'))).toBe('a');
    expect(fs.get('/tmp/a')).toBeUndefined();
  });

  it.each([
    ['what is not there', '/tmp/none', '/tmp/x', 'ENOENT'],
    ['into a folder that is not there', '/tmp/f', '/none/f', 'ENOENT'],
    ['a file over a folder', '/tmp/f', '/tmp/full', 'EISDIR'],
    ['a folder over a file', '/tmp/full', '/tmp/f', 'ENOTDIR'],
    ['a folder over one that is not empty', '/tmp/d', '/tmp/full', 'ENOTEMPTY'],
    ['a folder into itself', '/tmp/full', '/tmp/full/x', 'EINVAL'],
  ])('refuses %s', (_, from, to, code) => {
    const { fs, create } = newFs();
    create('/tmp/f', '');
    fs.makeFolder('/tmp/d');
    fs.put('/tmp/full/g', bytes(''));
    expect(result((done) => fs.rename(from, to, done))).toBe(code);
  });
});

describe('stat', () => {
  it('tells files from folders, and sizes', () => {
    const { fs, create } = newFs();
    create('/tmp/f', 'abc');
    const stat = (path: string) => result<object>((done) => fs.stat(path, done));
    expect(stat('/tmp/f')).toMatchObject({ size: 3, mode: 0o100666 });
    expect(stat('/')).toMatchObject({ mode: 0o040777 });
    expect(stat('/tmp/g')).toBe('ENOENT');
  });

  it('knows the mode that was set', () => {
    const { fs, create } = newFs();
    create('/tmp/f', '');
    result((done) => fs.chmod('/tmp/f', 0o600, done));
    expect(result<object>((done) => fs.stat('/tmp/f', done))).toMatchObject({ mode: 0o100600 });
  });
});

describe('resolve and chdir', () => {
  it.each([
    ['a', '/tmp/a'],
    ['./a/../b', '/tmp/b'],
    ['../../..', '/'],
    ['/x//y/.', '/x/y'],
  ])('resolves %s from /tmp to %s', (path, resolved) => {
    const { fs } = newFs();
    fs.chdir('/tmp');
    expect(fs.resolve(path)).toBe(resolved);
  });

  it('refuses to go where there is no folder', () => {
    const { fs } = newFs();
    fs.put('/f', bytes(''));
    expect(() => fs.chdir('/none')).toThrow('ENOENT');
    expect(() => fs.chdir('/f')).toThrow('ENOTDIR');
    expect(fs.cwd).toBe('/');
  });
});

describe('truncate', () => {
  it('refuses a negative size, and a folder', () => {
    const { fs, create } = newFs();
    create('/tmp/f', 'abc');
    expect(result((done) => fs.truncate('/tmp/f', -1, done))).toBe('EINVAL');
    expect(result((done) => fs.truncate('/tmp', 1, done))).toBe('EISDIR');
    expect(textOf(fs.get('/tmp/f'))).toBe('abc');
  });
});
