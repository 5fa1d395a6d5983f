/**
 * Sheets kept in this browser under names, in an IndexedDB of their own: they may be large, and pages that show none
 * should not read them. A sheet that another tab has changed meanwhile is not overwritten: the newer one is kept as a copy.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sheet } from './sheet.ts';

export interface SavedSheet {
  readonly id: string;
  readonly worksheet: string;
  readonly name: string;
  readonly sheet: Sheet;
  /** Counts the times it was written. */
  readonly edition: number;
  readonly savedAt: string;
}

interface Schema extends DBSchema {
  sheets: { key: string; value: SavedSheet; indexes: { worksheet: string } };
}

export interface SavedSheets {
  /** Why nothing outlives the page, in words; undefined when it does. */
  readonly notKept: string | undefined;
  /** Those of a worksheet, the latest first. */
  list(worksheet: string): Promise<readonly SavedSheet[]>;
  /** Writes it, and gives what was written: under another id and name when another tab was faster. */
  save(sheet: SavedSheet): Promise<SavedSheet>;
  remove(id: string): Promise<void>;
}

/** Where a page that goes away leaves what it has no time to write: IndexedDB is not waited for then. */
const leftKey = 'onramp-worksheet-left';

/** Called while the page goes away; the next page that opens sheets writes it. */
export function leaveBehind(storage: Pick<Storage, 'setItem'> | undefined, sheet: SavedSheet): void {
  try {
    storage?.setItem(leftKey, JSON.stringify(sheet));
  } catch {
    // Full or blocked: what was written when typing last paused is there.
  }
}

/** Takes over what an earlier page left. */
async function takeOver(sheets: SavedSheets, storage: Storage | undefined): Promise<SavedSheets> {
  const left = storage?.getItem(leftKey);
  if (!left) return sheets;
  try {
    await sheets.save(JSON.parse(left) as SavedSheet);
    storage?.removeItem(leftKey);
  } catch {
    // Kept for the next page.
  }
  return sheets;
}

const blocked =
  'This browser does not let the page keep anything: export what you fill in before you close the page. ' +
  'A private window or a setting that blocks site data does this.';

/** Never rejects: without storage, sheets live as long as the page. */
export async function openSavedSheets(storage: Storage | undefined, name = 'onramp-worksheets'): Promise<SavedSheets> {
  try {
    const sheets = stored(
      await openDB<Schema>(name, 1, {
        upgrade(db) {
          db.createObjectStore('sheets', { keyPath: 'id' }).createIndex('worksheet', 'worksheet');
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    return await takeOver(sheets, storage);
  } catch {
    return inMemory();
  }
}

const latestFirst = (sheets: readonly SavedSheet[]) => sheets.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));

function stored(db: IDBPDatabase<Schema>): SavedSheets {
  return {
    notKept: undefined,
    list: async (worksheet) => latestFirst(await db.getAllFromIndex('sheets', 'worksheet', worksheet)),
    remove: (id) => db.delete('sheets', id),
    save: async (sheet) => {
      const tx = db.transaction('sheets', 'readwrite');
      const before = await tx.store.get(sheet.id);
      const written = next(sheet, before);
      await tx.store.put(written);
      await tx.done;
      return written;
    },
  };
}

/** What is written in the place of `before`. */
export function next(sheet: SavedSheet, before: SavedSheet | undefined): SavedSheet {
  const savedAt = new Date().toISOString();
  if (before === undefined || before.edition === sheet.edition)
    return { ...sheet, edition: sheet.edition + 1, savedAt };
  if (JSON.stringify(before.sheet) === JSON.stringify(sheet.sheet)) return before;
  return { ...sheet, id: crypto.randomUUID(), name: `${sheet.name} (from another tab)`, edition: 1, savedAt };
}

function inMemory(): SavedSheets {
  const sheets = new Map<string, SavedSheet>();
  return {
    notKept: blocked,
    list: async (worksheet) => latestFirst([...sheets.values()].filter((sheet) => sheet.worksheet === worksheet)),
    remove: async (id) => void sheets.delete(id),
    save: async (sheet) => {
      const written = next(sheet, sheets.get(sheet.id));
      sheets.set(written.id, written);
      return written;
    },
  };
}
