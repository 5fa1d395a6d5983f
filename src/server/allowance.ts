/**
 * What slow connections may hold in all (sockets, bytes of a body, bytes of an answer): past that, the one that has
 * held its share the longest is cut off. So that who dawdles costs the server no memory, and nobody else their place.
 */

export class Allowance {
  #limit: number;
  #total = 0;
  /** The oldest first. */
  #held = new Map<symbol, { readonly amount: number; readonly cut: () => void }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `cut` ends whoever holds this much. Gives the function that hands it back, which may be called more than once. */
  take(amount: number, cut: () => void): () => void {
    const key = Symbol();
    this.#held.set(key, { amount, cut });
    this.#total += amount;
    for (const [oldest, holder] of this.#held) {
      if (this.#total <= this.#limit) break;
      this.#giveBack(oldest);
      holder.cut();
    }
    return () => this.#giveBack(key);
  }

  #giveBack(key: symbol): void {
    const holder = this.#held.get(key);
    if (!holder) return;
    this.#held.delete(key);
    this.#total -= holder.amount;
  }
}
