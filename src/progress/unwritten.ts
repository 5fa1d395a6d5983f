/**
 * What a page had no time to store when it went away. IndexedDB answers too late then; localStorage keeps at once what
 * the next page takes over. Used by indexeddb-store.ts, and by elements/page-progress.ts before a store has opened.
 */
import type { RecordAddress } from './merge.ts';
import { tables, type ProgressState } from './state.ts';

const prefix = 'onramp-unwritten-';

/** The browser's storage; undefined where it is forbidden. */
export function pageStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Keeps these records under a page's own id, in place of what it left before. Does nothing where there is no room. */
export function leaveBehind(storage: Storage | undefined, page: string, records: ProgressState): void {
  try {
    storage?.setItem(prefix + page, JSON.stringify(records));
  } catch {
    // A full storage: the records stay unwritten, as they were.
  }
}

export function forget(storage: Storage | undefined, page: string): void {
  storage?.removeItem(prefix + page);
}

export interface LeftBehind {
  readonly page: string;
  readonly records: readonly { readonly address: RecordAddress; readonly record: unknown }[];
}

/** What pages have left, for a schema to look at. What is no JSON of ours has no records. */
export function leftBehind(storage: Storage | undefined): readonly LeftBehind[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ page: name.slice(prefix.length), records: recordsIn(storage?.getItem(name) ?? '') }));
}

function recordsIn(text: string): LeftBehind['records'] {
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return [];
  }
  return tables.flatMap((table): LeftBehind['records'] => {
    const records = field(state, table);
    if (typeof records !== 'object' || records === null) return [];
    if (table === 'settings') return [{ address: { table, key: 'all' }, record: records as unknown }];
    return Object.entries(records).map(([key, record]) => ({ address: { table, key }, record: record as unknown }));
  });
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
