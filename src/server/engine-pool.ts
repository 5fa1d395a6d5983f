/** The engines behind the playground: one per core, a bounded queue before them, and a cache of answers. */
import type { Engine } from '../go/engine.ts';

export class Busy extends Error {}

/** Runs tasks on engines, each engine one task at a time, first come first served. */
export class EnginePool {
  #idle: Engine[];
  #queue: ((engine: Engine) => void)[] = [];
  #maxQueue: number;

  constructor(engines: readonly Engine[], maxQueue: number) {
    this.#idle = [...engines];
    this.#maxQueue = maxQueue;
  }

  /** Rejects with Busy when too many wait already. */
  async use<T>(task: (engine: Engine) => Promise<T>): Promise<T> {
    const engine = this.#idle.pop() ?? (await this.#turn());
    try {
      return await task(engine);
    } finally {
      const next = this.#queue.shift();
      if (next) next(engine);
      else this.#idle.push(engine);
    }
  }

  #turn(): Promise<Engine> {
    if (this.#queue.length >= this.#maxQueue) return Promise.reject(new Busy());
    return new Promise((resolve) => this.#queue.push(resolve));
  }
}
