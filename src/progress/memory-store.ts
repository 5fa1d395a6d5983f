/** Progress that lasts as long as the page: for private modes without storage, and for tests. */
import { emptyState, type ProgressState } from './state.ts';
import type { Keeping, ProgressStore } from './store.ts';

export function memoryStore(keeping: Keeping, first: ProgressState = emptyState): ProgressStore {
  let state = first;
  const listeners = new Set<(state: ProgressState) => void>();
  return {
    get: () => state,
    keeping: () => keeping,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change) {
      const next = change(state);
      if (next !== state) {
        state = next;
        for (const listener of listeners) listener(state);
      }
      return Promise.resolve();
    },
  };
}
