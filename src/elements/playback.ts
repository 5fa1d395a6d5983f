/**
 * Plays a program's output back in the program's own time: each event waits as long as the program did, at most
 * `longestPauseMs`. Whoever shows it gives the clock and the timer; used by output-view.ts.
 */
import type { Output } from '../go/engine.ts';

export interface PlaybackEdge {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Calls back later; returns the way to call it off. */
  later(callback: () => void, ms: number): () => void;
  show(outputs: readonly Output[]): void;
  /** The last output has been shown, after `end()`. */
  ended(): void;
}

interface Queued {
  readonly output: Output;
  readonly cameAt: number;
}

export const longestPauseMs = 3000;

export class Playback {
  readonly #edge: PlaybackEdge;
  #queue: Queued[] = [];
  #instant: boolean;
  #finished = false;
  /** When the last output was due; at first, when the first one came. */
  #clock: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(edge: PlaybackEdge, instant: boolean) {
    this.#edge = edge;
    this.#instant = instant;
  }

  get waiting(): boolean {
    return this.#queue.length > 0;
  }

  push(output: Output): void {
    if (this.#finished) return;
    const now = this.#edge.now();
    this.#clock ??= now;
    this.#queue.push({ output, cameAt: now });
    if (this.#cancel === undefined) this.#play();
  }

  /** The program has ended; nothing more is pushed. */
  end(): void {
    this.#finished = true;
    if (this.#cancel === undefined) this.#play();
  }

  /** Shows everything at once from here on. */
  skip(): void {
    this.#instant = true;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#play();
  }

  /** Forgets what has not been shown, and ends. */
  drop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#queue = [];
    this.#finished = true;
    this.#edge.ended();
  }

  #play(): void {
    this.#cancel = undefined;
    const now = this.#edge.now();
    const due: Output[] = [];
    let next: number | undefined;
    let taken = 0;
    for (const { output, cameAt } of this.#queue) {
      const pause = this.#instant ? 0 : Math.min(output.delayNs / 1e6, longestPauseMs);
      // Time that was spent computing is not in the program's own delays.
      const at = this.#instant ? now : Math.max((this.#clock ?? now) + pause, cameAt);
      if (at > now) {
        next = at - now;
        break;
      }
      this.#clock = at;
      due.push(output);
      taken += 1;
    }
    this.#queue = this.#queue.slice(taken);
    if (due.length > 0) this.#edge.show(due);
    if (next !== undefined) this.#cancel = this.#edge.later(() => this.#play(), next);
    else if (this.#finished) this.#edge.ended();
  }
}
