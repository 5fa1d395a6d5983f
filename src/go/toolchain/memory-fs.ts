/**
 * The file system a Go program sees: files in memory, gone with the run. It has the shape of Node's callback `fs`,
 * which Go's js port calls, but calls back at once, so that a run is deterministic.
 */

import { giveBack } from './spent-buffer.ts';

type Callback<T extends unknown[] = []> = (error: Error | null, ...result: T) => void;

interface FileNode {
  kind: 'file';
  /** What os.SameFile compares. */
  id: number;
  bytes: Uint8Array;
  size: number;
  mode: number;
  /** Bytes of these files that count against the limit. */
  countedBytes: number;
  /** A file that was removed stays until it is closed, and its bytes count until then. */
  openCount: number;
  removed: boolean;
}
interface FolderNode {
  kind: 'folder';
  id: number;
  entries: Map<string, Node>;
  mode: number;
}
type Node = FileNode | FolderNode;

interface OpenFile {
  node: Node;
  position: number;
  append: boolean;
}

/** Gets what is written to standard output (1) and standard error (2). The bytes are only valid during the call. */
export type Sink = (fd: 1 | 2, bytes: Uint8Array) => void;

const flagBits = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_DIRECTORY: 0o200000,
} as const;

const maxNameLength = 255;

const fail = (code: string): Error => Object.assign(new Error(code), { code });

export class MemoryFs {
  readonly constants = flagBits;
  cwd = '/';

  #lastId = 0;
  #root: FolderNode = this.#newFolder(0o777);
  /** Standard input, output and error, as fstat shows them. */
  #standard: readonly FileNode[] = [0, 1, 2].map(() => this.#newFile(new Uint8Array(0), 0o620));
  #open = new Map<number, OpenFile>();
  #nextFd = 3;
  #usedBytes = 0;
  #limitBytes: number;
  /** May be replaced between two programs that share the files. */
  sink: Sink;

  constructor(sink: Sink, limitBytes = 64 << 20) {
    this.sink = sink;
    this.#limitBytes = limitBytes;
    this.makeFolder('/tmp');
    this.makeFolder('/dev');
  }

  /** Puts a file there, with the folders above it. The bytes are kept, not copied: a later write copies them first. */
  put(path: string, bytes: Uint8Array): void {
    const { folder, name } = this.#makeParent(path);
    folder.entries.set(name, this.#newFile(bytes, 0o644));
  }

  /** The file's bytes, or undefined. They stay valid until the file is written again. */
  get(path: string): Uint8Array | undefined {
    const node = this.#find(path);
    return node?.kind === 'file' ? node.bytes.subarray(0, node.size) : undefined;
  }

  makeFolder(path: string): void {
    const { folder, name } = this.#makeParent(path);
    if (!folder.entries.has(name)) folder.entries.set(name, this.#newFolder(0o777));
  }

  // What Go's js port calls.

  writeSync = (fd: number, bytes: Uint8Array): number => {
    if (fd === 1 || fd === 2) this.sink(fd, bytes);
    return bytes.length;
  };

  write = (
    fd: number,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
    done: Callback<[number]>,
  ): void => {
    const bytes = buffer.subarray(offset, offset + length);
    if (fd === 1 || fd === 2) {
      this.sink(fd, bytes);
      return done(null, length);
    }
    const file = this.#open.get(fd);
    if (file?.node.kind !== 'file') return done(fail(file ? 'EISDIR' : 'EBADF'), 0);
    const at = file.append ? file.node.size : (position ?? file.position);
    if (!this.#resize(file.node, Math.max(file.node.size, at + length))) return done(fail('ENOSPC'), 0);
    file.node.bytes.set(bytes, at);
    giveBack(buffer); // made for this write
    if (position === null) file.position = at + length;
    done(null, length);
  };

  read = (
    fd: number,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
    done: Callback<[number]>,
  ): void => {
    if (fd === 0) return done(null, 0);
    const file = this.#open.get(fd);
    if (file?.node.kind !== 'file') return done(fail(file ? 'EISDIR' : 'EBADF'), 0);
    const at = position ?? file.position;
    const count = Math.max(0, Math.min(length, file.node.size - at));
    buffer.set(file.node.bytes.subarray(at, at + count), offset);
    if (position === null) file.position = at + count;
    done(null, count);
  };

  open = (path: string, flags: number, mode: number, done: Callback<[number]>): void => {
    const { folder, name } = this.#parentOrNone(path);
    let node: Node | undefined = name === '' ? this.#root : folder?.entries.get(name);
    if (node && flags & flagBits.O_CREAT && flags & flagBits.O_EXCL) return done(fail('EEXIST'), 0);
    if (!node) {
      if (!folder || !(flags & flagBits.O_CREAT)) return done(fail('ENOENT'), 0);
      if (name.length > maxNameLength) return done(fail('ENAMETOOLONG'), 0);
      node = this.#newFile(new Uint8Array(0), mode & 0o777);
      folder.entries.set(name, node);
    }
    if (node.kind === 'folder' && flags & (flagBits.O_WRONLY | flagBits.O_RDWR)) return done(fail('EISDIR'), 0);
    if (node.kind === 'file' && flags & flagBits.O_DIRECTORY) return done(fail('ENOTDIR'), 0);
    if (node.kind === 'file' && flags & flagBits.O_TRUNC) this.#resize(node, 0);
    const fd = this.#nextFd++;
    if (node.kind === 'file') node.openCount++;
    this.#open.set(fd, { node, position: 0, append: (flags & flagBits.O_APPEND) !== 0 });
    done(null, fd);
  };

  close = (fd: number, done: Callback): void => {
    const node = this.#open.get(fd)?.node;
    if (!node) return done(fail('EBADF'));
    this.#open.delete(fd);
    if (node.kind === 'file') {
      node.openCount--;
      this.#release(node);
    }
    done(null);
  };

  fstat = (fd: number, done: Callback<[object?]>): void => {
    const node = this.#standard[fd] ?? this.#open.get(fd)?.node;
    if (node) done(null, status(node));
    else done(fail('EBADF'));
  };

  stat = (path: string, done: Callback<[object?]>): void => {
    const node = this.#find(path);
    if (node) done(null, status(node));
    else done(fail('ENOENT'));
  };
  lstat = this.stat;

  readdir = (path: string, done: Callback<[string[]?]>): void => {
    const node = this.#find(path);
    if (!node) return done(fail('ENOENT'));
    if (node.kind === 'file') return done(fail('ENOTDIR'));
    done(null, [...node.entries.keys()].sort());
  };

  mkdir = (path: string, mode: number, done: Callback): void => {
    const { folder, name } = this.#parentOrNone(path);
    if (!folder) return done(fail('ENOENT'));
    if (name === '' || folder.entries.has(name)) return done(fail('EEXIST'));
    if (name.length > maxNameLength) return done(fail('ENAMETOOLONG'));
    folder.entries.set(name, this.#newFolder(mode & 0o777));
    done(null);
  };

  unlink = (path: string, done: Callback): void => this.#remove(path, 'file', done);
  rmdir = (path: string, done: Callback): void => this.#remove(path, 'folder', done);

  rename = (from: string, to: string, done: Callback): void => {
    const source = this.#parentOrNone(from);
    const target = this.#parentOrNone(to);
    const node = source.folder?.entries.get(source.name);
    if (!node || !source.folder || !target.folder) return done(fail('ENOENT'));
    if (target.name.length > maxNameLength) return done(fail('ENAMETOOLONG'));
    const replaced = target.name === '' ? this.#root : target.folder.entries.get(target.name);
    if (replaced === node) return done(null);
    if (replaced && node.kind === 'file' && replaced.kind === 'folder') return done(fail('EISDIR'));
    if (replaced && node.kind === 'folder' && replaced.kind === 'file') return done(fail('ENOTDIR'));
    if (replaced?.kind === 'folder' && replaced.entries.size > 0) return done(fail('ENOTEMPTY'));
    if (`${this.resolve(to)}/`.startsWith(`${this.resolve(from)}/`)) return done(fail('EINVAL'));
    if (replaced?.kind === 'file') {
      replaced.removed = true;
      this.#release(replaced);
    }
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    done(null);
  };

  truncate = (path: string, length: number, done: Callback): void => {
    const node = this.#find(path);
    if (node?.kind !== 'file') return done(fail(node ? 'EISDIR' : 'ENOENT'));
    if (length < 0) return done(fail('EINVAL'));
    done(this.#resize(node, length) ? null : fail('ENOSPC'));
  };
  ftruncate = (fd: number, length: number, done: Callback): void => {
    const node = this.#open.get(fd)?.node;
    if (node?.kind !== 'file') return done(fail('EBADF'));
    if (length < 0) return done(fail('EINVAL'));
    done(this.#resize(node, length) ? null : fail('ENOSPC'));
  };

  chmod = (path: string, mode: number, done: Callback): void => {
    const node = this.#find(path);
    if (!node) return done(fail('ENOENT'));
    node.mode = mode & 0o777;
    done(null);
  };
  fchmod = (_fd: number, _mode: number, done: Callback): void => done(null);
  fsync = (_fd: number, done: Callback): void => done(null);
  utimes = (_path: string, _accessed: number, _modified: number, done: Callback): void => done(null);
  chown = (_path: string, _uid: number, _gid: number, done: Callback): void => done(fail('EPERM'));
  lchown = this.chown;
  fchown = (_fd: number, _uid: number, _gid: number, done: Callback): void => done(fail('EPERM'));
  readlink = (_path: string, done: Callback): void => done(fail('EINVAL'));
  link = (_from: string, _to: string, done: Callback): void => done(fail('ENOSYS'));
  symlink = (_from: string, _to: string, done: Callback): void => done(fail('ENOSYS'));

  /** The path from the root, without `.`, `..` and doubled slashes. */
  resolve = (path: string): string => {
    const parts: string[] = [];
    for (const part of (path.startsWith('/') ? path : `${this.cwd}/${path}`).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return `/${parts.join('/')}`;
  };

  chdir = (path: string): void => {
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw fail(node ? 'ENOTDIR' : 'ENOENT');
    this.cwd = this.resolve(path);
  };

  #newFile(bytes: Uint8Array, mode: number): FileNode {
    const id = ++this.#lastId;
    return { kind: 'file', id, bytes, size: bytes.length, mode, countedBytes: 0, openCount: 0, removed: false };
  }

  #newFolder(mode: number): FolderNode {
    return { kind: 'folder', id: ++this.#lastId, entries: new Map(), mode };
  }

  #find(path: string): Node | undefined {
    const { folder, name } = this.#parentOrNone(path);
    return name === '' ? this.#root : folder?.entries.get(name);
  }

  #parentOrNone(path: string): { folder: FolderNode | undefined; name: string } {
    const parts = this.resolve(path).split('/').slice(1);
    const name = parts.pop() ?? '';
    let folder: FolderNode | undefined = this.#root;
    for (const part of parts) {
      const next: Node | undefined = folder?.entries.get(part);
      folder = next?.kind === 'folder' ? next : undefined;
    }
    return { folder, name };
  }

  #makeParent(path: string): { folder: FolderNode; name: string } {
    const parts = this.resolve(path).split('/').slice(1);
    const name = parts.pop() ?? '';
    let folder = this.#root;
    for (const part of parts) {
      let next = folder.entries.get(part);
      if (next?.kind !== 'folder') {
        next = this.#newFolder(0o777);
        folder.entries.set(part, next);
      }
      folder = next;
    }
    return { folder, name };
  }

  #remove(path: string, kind: Node['kind'], done: Callback): void {
    const { folder, name } = this.#parentOrNone(path);
    const node = folder?.entries.get(name);
    if (!folder || !node) return done(fail('ENOENT'));
    if (node.kind !== kind) return done(fail(kind === 'file' ? 'EISDIR' : 'ENOTDIR'));
    if (node.kind === 'folder' && node.entries.size > 0) return done(fail('ENOTEMPTY'));
    folder.entries.delete(name);
    if (node.kind === 'file') {
      node.removed = true;
      this.#release(node);
    }
    done(null);
  }

  /** Gives a file's bytes back once nothing leads to it. */
  #release(file: FileNode): void {
    if (!file.removed || file.openCount > 0) return;
    this.#usedBytes -= file.countedBytes;
    file.countedBytes = 0;
  }

  /** False when the files would take more than the limit. Grows by doubling; bytes from outside are copied first. */
  #resize(file: FileNode, size: number): boolean {
    if (size > file.bytes.length || file.bytes.length === file.size) {
      const room = Math.max(size, size > 4096 ? size * 2 : 4096);
      const more = room - file.countedBytes;
      if (this.#usedBytes + more > this.#limitBytes && size > file.size) return false;
      this.#usedBytes += more;
      file.countedBytes = room;
      const bytes = new Uint8Array(room);
      bytes.set(file.bytes.subarray(0, Math.min(file.size, size)));
      file.bytes = bytes;
    } else if (size > file.size) {
      file.bytes.fill(0, file.size, size);
    }
    file.size = size;
    return true;
  }
}

function status(node: Node): object {
  const folder = node.kind === 'folder';
  const size = folder ? 4096 : node.size;
  return {
    dev: 1,
    ino: node.id,
    mode: (folder ? 0o040000 : 0o100000) | node.mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size,
    blksize: 4096,
    blocks: Math.ceil(size / 512),
    atimeMs: 0,
    mtimeMs: 0,
    ctimeMs: 0,
    isDirectory: () => folder,
  };
}
