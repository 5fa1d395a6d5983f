/** The interface behind which progress is kept; elements know no other. */
import type { ProgressState } from './state.ts';

/** Whether what happens now will be there after a reload; `why` is written for the learner. */
export type Keeping = { readonly kind: 'kept' } | { readonly kind: 'memory'; readonly why: string };

export interface ProgressStore {
  /** What is known now; the object never changes. */
  get(): ProgressState;
  keeping(): Keeping;
  /** Calls back after each change of the state or of `keeping`, here or in another tab. Returns the way out. */
  subscribe(listener: (state: ProgressState) => void): () => void;
  /**
   * Changes the state at once, through a pure function, and writes behind. Resolves when written, or when it is known
   * that it can't be (see `keeping`). Never rejects for want of storage.
   */
  update(change: (state: ProgressState) => ProgressState): Promise<void>;
}
