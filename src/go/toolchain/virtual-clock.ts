/**
 * The clock of a Go program: it starts at 2009-11-10 23:00:00 UTC and moves only when every goroutine waits; then it
 * jumps to the next timer. So a run is repeatable and a sleep costs nothing. The overlay of go/host makes the runtime
 * ask for timers in nanoseconds.
 */

/** 2009-11-10 23:00:00 UTC in nanoseconds since 1970. */
export const startOfTimeNs = 1_257_894_000_000_000_000n;

export class VirtualClock {
  /** Nanoseconds since the program started. */
  #elapsedNs = 0n;
  #timers = new Map<number, bigint>();
  #nextId = 1;

  get elapsedNs(): bigint {
    return this.#elapsedNs;
  }

  get nowNs(): bigint {
    return startOfTimeNs + this.#elapsedNs;
  }

  /** A clock of its own that shows the same time and has the same timers. */
  copy(): VirtualClock {
    const copy = new VirtualClock();
    copy.#elapsedNs = this.#elapsedNs;
    copy.#timers = new Map(this.#timers);
    copy.#nextId = this.#nextId;
    return copy;
  }

  /** Asks to be woken in `delayNs`; gives the timer's id. */
  schedule(delayNs: bigint): number {
    const id = this.#nextId++;
    this.#timers.set(id, this.#elapsedNs + (delayNs > 0n ? delayNs : 0n));
    return id;
  }

  cancel(id: number): void {
    this.#timers.delete(id);
  }

  /** Jumps to the next timer and takes it off the list; false when there is none. */
  jump(): boolean {
    let next: [id: number, atNs: bigint] | undefined;
    for (const timer of this.#timers) if (!next || timer[1] < next[1]) next = timer;
    if (!next) return false;
    this.#timers.delete(next[0]);
    if (next[1] > this.#elapsedNs) this.#elapsedNs = next[1];
    return true;
  }
}
