/** Shared snippets on disk: kept across restarts, found by the id that they have on the official playground. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As on the official playground. */
export const snippetLimitBytes = 64 << 10;

export type Shared = { readonly kind: 'shared'; readonly id: string } | { readonly kind: 'too-large' | 'no-room' };

const idPattern = /^[\w-]{11,43}$/;
const shortest = 11;
/** What the official playground mixes in, so that a snippet has the same id here and there. */
const salt = 'Go playground salt\n';

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

  /** Gives the id; the same source has the same one. Rejects on a fault of the disk other than a full one. */
  async add(source: Uint8Array): Promise<Shared> {
    if (source.length > snippetLimitBytes) return { kind: 'too-large' };
    const name = createHash('sha256').update(salt).update(source).digest('base64url');
    try {
      await mkdir(this.#dir, { recursive: true });
      for (let length = shortest; ; length++) {
        const id = name.slice(0, length);
        if (id.endsWith('_')) continue; // a link that ends so is often cut off
        const there = await this.get(id);
        if (there?.equals(source)) return { kind: 'shared', id };
        if (there !== undefined) continue; // another source with the same beginning of its hash
        const before = await (this.#count ??= this.#kept());
        if (before + this.#added >= this.#mostSnippets) return { kind: 'no-room' };
        await this.#write(id, source);
        this.#added++;
        return { kind: 'shared', id };
      }
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) return { kind: 'no-room' };
      throw error;
    }
  }

  /** The source, or undefined when there is none under this id. */
  async get(id: string): Promise<Buffer | undefined> {
    if (!idPattern.test(id)) return undefined;
    return readFile(join(this.#dir, fileName(id))).catch(() => undefined);
  }

  async #kept(): Promise<number> {
    try {
      return (await readdir(this.#dir)).filter((name) => /^[0-9a-f]+$/.test(name)).length;
    } catch (error) {
      this.#count = undefined; // the next one looks again
      throw error;
    }
  }

  /** Whole or not at all, whatever happens in between. */
  async #write(id: string, source: Uint8Array): Promise<void> {
    const temporary = join(this.#dir, `.${randomUUID()}`);
    try {
      await this.#writeFile(temporary, source);
      await rename(temporary, join(this.#dir, fileName(id)));
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** Ids that differ by case alone stay apart on file systems that know no case. */
export function fileName(id: string): string {
  return Buffer.from(id).toString('hex');
}
