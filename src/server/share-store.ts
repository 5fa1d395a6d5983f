/** Shared snippets on disk: kept across restarts, found by an id that is made from their content. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As on the official playground. */
export const snippetLimitBytes = 64 << 10;

export type Shared = { readonly kind: 'shared'; readonly id: string } | { readonly kind: 'too-large' | 'no-room' };

const idPattern = /^[a-z2-7]{13,52}$/;
const shortest = 13;

/** So that nobody fills the disk: 3 GiB at the very worst. */
const mostSnippets = 50_000;

export interface StoreSettings {
  readonly mostSnippets?: number;
  /** For tests of a disk that is full. */
  readonly write?: typeof writeFile;
}

export class ShareStore {
  #dir: string;
  #mostSnippets: number;
  #writeFile: typeof writeFile;
  /** How many there are, counted when the first is added. */
  #count: Promise<number> | undefined;
  #added = 0;

  constructor(dir: string, settings: StoreSettings = {}) {
    this.#dir = dir;
    this.#mostSnippets = settings.mostSnippets ?? mostSnippets;
    this.#writeFile = settings.write ?? writeFile;
  }

  /** Gives the id; the same text has the same one. Rejects on a fault of the disk other than a full one. */
  async add(text: string): Promise<Shared> {
    if (Buffer.byteLength(text) > snippetLimitBytes) return { kind: 'too-large' };
    const name = base32(createHash('sha256').update(text).digest());
    try {
      await mkdir(this.#dir, { recursive: true });
      for (let length = shortest; ; length++) {
        const id = name.slice(0, length);
        const there = await this.get(id);
        if (there === text) return { kind: 'shared', id };
        if (there !== undefined) continue; // another text with the same beginning of its hash
        const before = await (this.#count ??= this.#kept());
        if (before + this.#added >= this.#mostSnippets) return { kind: 'no-room' };
        await this.#write(id, text);
        this.#added++;
        return { kind: 'shared', id };
      }
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) return { kind: 'no-room' };
      throw error;
    }
  }

  /** The text, or undefined when there is none under this id. */
  async get(id: string): Promise<string | undefined> {
    if (!idPattern.test(id)) return undefined;
    return readFile(join(this.#dir, id), 'utf8').catch(() => undefined);
  }

  async #kept(): Promise<number> {
    try {
      return (await readdir(this.#dir)).filter((name) => idPattern.test(name)).length;
    } catch (error) {
      this.#count = undefined; // the next one looks again
      throw error;
    }
  }

  /** Whole or not at all, whatever happens in between. */
  async #write(id: string, text: string): Promise<void> {
    const temporary = join(this.#dir, `.${randomUUID()}`);
    try {
      await this.#writeFile(temporary, text);
      await rename(temporary, join(this.#dir, id));
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** Lower case only, so that ids stay apart on file systems that know no case (RFC 4648, without padding). */
function base32(bytes: Uint8Array): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(buffer >>> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) text += alphabet[(buffer << (5 - bits)) & 31];
  return text;
}
