import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName, ShareStore, snippetLimitBytes } from './share-store.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onramp-share-'));
});
afterEach(() => rm(dir, { recursive: true }));

const idOf = async (store: ShareStore, text: string): Promise<string> => {
  const shared = await store.add(Buffer.from(text));
  if (shared.kind !== 'shared') throw new Error(shared.kind);
  return shared.id;
};

describe('ShareStore', () => {
  it('gives the text back under its id, also after a restart', async () => {
    const id = await idOf(new ShareStore(dir), 'package main\n');
    expect(id).toMatch(/^[\w-]{11}$/);
    expect((await new ShareStore(dir).get(id))?.toString()).toBe('package main\n');
  });

  it('gives the same text the same id and keeps it once', async () => {
    const store = new ShareStore(dir);
    expect(await idOf(store, 'x')).toBe(await idOf(store, 'x'));
    expect(await readdir(dir)).toHaveLength(1);
  });

  it('lengthens an id that another text has already', async () => {
    const store = new ShareStore(dir);
    const id = await idOf(store, 'x');
    await writeFile(join(dir, fileName(id)), 'another text');
    const longer = await idOf(store, 'x');
    expect(longer.length).toBeGreaterThan(id.length);
    expect(longer.startsWith(id)).toBe(true);
    expect((await store.get(longer))?.toString()).toBe('x');
  });

  // sha256 of the salt and the source, in URL-safe base64.
  it('gives the official ids, the last character no underscore', async () => {
    const store = new ShareStore(dir);
    const official = (text: string) => createHash('sha256').update(`Go playground salt\n${text}`).digest('base64url');
    const cut = Array.from({ length: 1000 }, (_, i) => `// ${i}\n`).find((text) => official(text)[10] === '_') ?? '';
    expect(await idOf(store, 'package main\n')).toBe(official('package main\n').slice(0, 11));
    expect(await idOf(store, cut)).toBe(official(cut).slice(0, 12));
  });

  it('keeps ids apart that differ by case alone', () => {
    expect(fileName('abcdefghijK')).not.toBe(fileName('abcdefghijk'));
    expect(fileName('ABC')).toMatch(/^[0-9a-f]+$/);
  });

  it('keeps bytes that are no text', async () => {
    const store = new ShareStore(dir);
    const shared = await store.add(Buffer.of(0xff, 0, 0x0d));
    expect(shared.kind === 'shared' && (await store.get(shared.id))).toEqual(Buffer.of(0xff, 0, 0x0d));
  });

  it('refuses more than 64 KiB, counted in bytes', async () => {
    const store = new ShareStore(dir);
    expect(await store.add(Buffer.from('é'.repeat(snippetLimitBytes / 2)))).toMatchObject({ kind: 'shared' });
    expect(await store.add(Buffer.from('é'.repeat(snippetLimitBytes / 2 + 1)))).toEqual({ kind: 'too-large' });
  });

  it('knows nothing under an id that is no id, whatever path it spells', async () => {
    const store = new ShareStore(dir);
    await writeFile(join(dir, '..', 'secretsecretsecret'), 'secret').catch(() => undefined);
    for (const id of ['', 'short', '../secretsecretsecret', `${'a'.repeat(13)}/x`, 'é'.repeat(11)]) {
      expect(await store.get(id)).toBeUndefined();
    }
    await rm(join(dir, '..', 'secretsecretsecret'), { force: true });
  });

  it('takes no more than there is room for, and keeps what it has', async () => {
    const store = new ShareStore(dir, { mostSnippets: 2 });
    const id = await idOf(store, 'one');
    await idOf(store, 'two');
    expect(await store.add(Buffer.from('three'))).toEqual({ kind: 'no-room' });
    expect(await idOf(store, 'one')).toBe(id);
    expect(await new ShareStore(dir, { mostSnippets: 2 }).add(Buffer.from('three'))).toEqual({ kind: 'no-room' });
    expect((await store.get(id))?.toString()).toBe('one');
  });

  it.each(['ENOSPC', 'EDQUOT'])(
    'says that there is no room when the disk says %s, and leaves nothing behind',
    async (code) => {
      let full = true;
      const write = (async (path: string, source: Uint8Array) => {
        await writeFile(path, full ? source.subarray(0, 1) : source);
        if (full) throw Object.assign(new Error('write'), { code });
      }) as typeof writeFile;
      const store = new ShareStore(dir, { write });
      expect(await store.add(Buffer.from('text'))).toEqual({ kind: 'no-room' });
      expect(await readdir(dir)).toEqual([]);
      full = false;
      expect((await store.get(await idOf(store, 'text')))?.toString()).toBe('text');
    },
  );

  it('rejects on another fault of the disk', async () => {
    const write = (() => Promise.reject(Object.assign(new Error('write'), { code: 'EIO' }))) as typeof writeFile;
    await expect(new ShareStore(dir, { write }).add(Buffer.from('text'))).rejects.toThrow('write');
  });
});
