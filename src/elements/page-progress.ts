/** The page's one progress store, opened when an element first asks; says so when it can't be kept. */
import { emptyState, type ProgressState } from '../progress/state.ts';
import type { ProgressStore } from '../progress/store.ts';
import { leaveBehind, pageStorage } from '../progress/unwritten.ts';
import { pageNotice } from './announce.ts';

let opening: Promise<ProgressStore> | undefined;

/** The store's code arrives after the page's first paint: nothing that is read needs it. */
export function progress(): Promise<ProgressStore> {
  opening ??= import('../progress/indexeddb-store.ts')
    .then(({ openProgress }) => openProgress())
    .then((store) => {
      store.subscribe(() => sayWhenNotKept(store));
      return store;
    });
  return opening;
}

function sayWhenNotKept(store: ProgressStore): void {
  const keeping = store.keeping();
  if (keeping.kind === 'memory') pageNotice(keeping.why);
}

/** Calls back now and after each change. Returns the way out, also before the store has opened. */
export function watchProgress(listener: (state: ProgressState) => void): () => void {
  let stop: (() => void) | undefined;
  let left = false;
  void progress().then((store) => {
    if (left) return;
    stop = store.subscribe(listener);
    listener(store.get());
  });
  return () => {
    left = true;
    stop?.();
  };
}

type Change = (state: ProgressState) => ProgressState;

/** Changes that wait for the store to open; a page that goes away before leaves them to the next one. */
const waiting = new Set<Change>();
let watching = false;

function watchForTheEnd(): void {
  if (watching) return;
  watching = true;
  addEventListener('pagehide', () => {
    if (waiting.size === 0) return;
    const records = [...waiting].reduce((state, change) => change(state), emptyState);
    leaveBehind(pageStorage(), `early-${Math.random()}`, records);
  });
}

/** Hands a change to the store. */
export async function record(change: Change): Promise<void> {
  watchForTheEnd();
  waiting.add(change);
  const store = await progress();
  waiting.delete(change);
  await store.update(change);
}
