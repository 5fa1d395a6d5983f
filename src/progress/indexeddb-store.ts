/** Progress in the browser's IndexedDB, agreed between tabs by a BroadcastChannel. Opened by elements/page-progress.ts. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { changedRecords, mergeStates, recordAt, stateOf, type RecordAddress } from './merge.ts';
import { memoryStore } from './memory-store.ts';
import { emptyState, tables, type ProgressState } from './state.ts';
import type { Keeping, ProgressStore } from './store.ts';
import { forget, leaveBehind, leftBehind, pageStorage } from './unwritten.ts';

/** Raised when tables change; an older page then refuses to write (see `memoryStore` below). */
const version = 1;

interface Schema extends DBSchema {
  exercises: { key: string; value: unknown };
  lessons: { key: string; value: unknown };
  programs: { key: string; value: unknown };
  questions: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  /** Records that did not pass their schema, kept as they were before something new takes their place. */
  'set-aside': { key: number; value: { table: string; key: string; record: unknown; why: string } };
}

const schemas = () => import('./record-schemas.ts');

const blocked =
  'This browser does not let the page keep anything, so your progress lasts until you close the page. ' +
  'A private window or a setting that blocks site data does this.';
const newer =
  'Your progress was saved by a newer version of this site. Reload the page to get that version; until then nothing is saved.';
const full =
  'The browser could not save your latest progress: its storage may be full. It is still here until you close the page.';

/** Opens the store; falls back to one in memory, which says why, when the browser refuses. Never rejects. */
export async function openProgress(name = 'onramp'): Promise<ProgressStore> {
  let db: IDBPDatabase<Schema>;
  try {
    db = await openDB<Schema>(name, version, {
      upgrade(database) {
        for (const table of tables) database.createObjectStore(table);
        database.createObjectStore('set-aside', { autoIncrement: true });
      },
      // A newer page in another tab wants to change the tables: let it; what follows here is refused by the closed database.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    return memoryStore({
      kind: 'memory',
      why: error instanceof DOMException && error.name === 'VersionError' ? newer : blocked,
    });
  }
  try {
    const store = keptStore(db, await loadAll(db), new BroadcastChannel(`${name}-progress`));
    await takeOver(store);
    return store;
  } catch {
    return memoryStore({ kind: 'memory', why: blocked });
  }
}

/** Stores what earlier pages had no time to store. */
async function takeOver(store: ProgressStore): Promise<void> {
  const storage = pageStorage();
  const left = leftBehind(storage);
  if (left.length === 0) return;
  const { parseRecord } = await schemas();
  for (const { page, records } of left) {
    const states = records.flatMap(({ address, record }) => {
      const parsed = parseRecord(address, record);
      return 'state' in parsed ? [parsed.state] : [];
    });
    void store
      .update((state) => states.reduce(mergeStates, state))
      .then(() => store.keeping().kind === 'kept' && forget(storage, page));
  }
}

async function loadAll(db: IDBPDatabase<Schema>): Promise<ProgressState> {
  const tx = db.transaction(tables);
  const stored = await Promise.all(
    tables.map(async (table) => {
      const [keys, records] = await Promise.all([tx.objectStore(table).getAllKeys(), tx.objectStore(table).getAll()]);
      return keys.map((key, i) => ({ address: { table, key }, record: records[i] }));
    }),
  );
  const all = stored.flat();
  if (all.length === 0) return emptyState;
  const { parseRecord } = await schemas();
  const states = all.flatMap(({ address, record }) => {
    const parsed = parseRecord(address, record);
    return 'state' in parsed ? [parsed.state] : [];
  });
  return states.reduce(mergeStates, emptyState);
}

/** Merges records with what other tabs have stored meanwhile, in one transaction; answers what is stored now. */
async function write(
  db: IDBPDatabase<Schema>,
  addresses: readonly RecordAddress[],
  ours: ProgressState,
): Promise<ProgressState> {
  // The schemas are fetched before the transaction, which would end meanwhile; and only when there is something to hold.
  const known = await Promise.all(addresses.map(({ table, key }) => db.getKey(table, key)));
  const parser = known.some((key) => key !== undefined) ? await schemas() : undefined;
  const tx = db.transaction([...tables, 'set-aside'], 'readwrite');
  let stored = emptyState;
  for (const address of addresses) {
    const { table, key } = address;
    let merged = stateOf(address, recordAt(ours, address));
    const before = await tx.objectStore(table).get(key);
    if (before !== undefined && parser === undefined) {
      // Another tab has written it since: once more, with the schemas.
      tx.done.catch(() => undefined);
      tx.abort();
      return write(db, addresses, ours);
    }
    if (before !== undefined && parser !== undefined) {
      const parsed = parser.parseRecord(address, before);
      if ('state' in parsed) merged = mergeStates(parsed.state, merged);
      else await tx.objectStore('set-aside').add({ table, key, record: before, why: parsed.why });
    }
    await tx.objectStore(table).put(recordAt(merged, address), key);
    stored = mergeStates(stored, merged);
  }
  await tx.done;
  return stored;
}

function keptStore(db: IDBPDatabase<Schema>, first: ProgressState, channel: BroadcastChannel): ProgressStore {
  let state = first;
  let keeping: Keeping = { kind: 'kept' };
  let writing: Promise<void> = Promise.resolve();
  /** Not yet stored: what a failed write leaves is tried again with the next one. */
  const unwritten = new Map<string, RecordAddress>();
  /** Being written now. */
  let underway: readonly RecordAddress[] = [];
  const page = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let leaving = false;
  const listeners = new Set<(state: ProgressState) => void>();

  const changed = () => {
    for (const listener of listeners) listener(state);
  };
  const take = (more: ProgressState) => {
    state = mergeStates(state, more);
    changed();
  };

  const writeBehind = async () => {
    const batch = [...unwritten.values()];
    if (batch.length === 0) return;
    unwritten.clear();
    underway = batch;
    const before = keeping.kind;
    try {
      const stored = await write(db, batch, state);
      underway = [];
      if (unwritten.size === 0) forget(pageStorage(), page);
      channel.postMessage(batch);
      keeping = { kind: 'kept' };
      take(stored);
    } catch (error) {
      underway = [];
      for (const address of batch) unwritten.set(`${address.table} ${address.key}`, address);
      keeping = {
        kind: 'memory',
        why: error instanceof DOMException && error.name === 'InvalidStateError' ? newer : full,
      };
      if (before !== keeping.kind) changed();
    }
  };

  const leave = () => {
    const addresses = [...unwritten.values(), ...underway];
    if (addresses.length === 0) return;
    const records = addresses.map((address) => stateOf(address, recordAt(state, address))).reduce(mergeStates);
    leaveBehind(pageStorage(), page, records);
  };
  const watchForTheEnd = () => {
    leaving = document.visibilityState === 'hidden';
    if (leaving) leave();
  };
  document.addEventListener('visibilitychange', watchForTheEnd);
  addEventListener('pageshow', watchForTheEnd);
  addEventListener('pagehide', () => {
    leaving = true;
    leave();
  });

  channel.addEventListener('message', (event: MessageEvent<unknown>) => void hear(event.data));
  const hear = async (data: unknown) => {
    const { parseMessage, parseRecord } = await schemas();
    for (const address of parseMessage(data)) {
      const parsed = parseRecord(address, await db.get(address.table, address.key));
      if ('state' in parsed) take(parsed.state);
    }
  };

  return {
    get: () => state,
    keeping: () => keeping,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change) {
      const next = change(state);
      const addresses = changedRecords(state, next);
      if (addresses.length === 0) return Promise.resolve();
      state = next;
      for (const address of addresses) unwritten.set(`${address.table} ${address.key}`, address);
      changed();
      if (leaving) leave();
      return (writing = writing.then(writeBehind));
    },
  };
}
