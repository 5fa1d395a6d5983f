/**
 * The engines behind the playground: one per core, fair turns before them, and one run for identical requests. Called
 * by the playground's handlers.
 */
import type { Engine } from '../go/engine.ts';
import { Turns } from './turns.ts';

/** Why there is no answer now: this client has too many waiting, everybody has, or the server is being stopped. */
export type BusyReason = 'client' | 'all' | 'stopping';

export class Busy extends Error {
  readonly reason: BusyReason;
  readonly retryAfterSeconds: number;

  constructor(reason: BusyReason, retryAfterSeconds: number) {
    super(busyText[reason]);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const busyText: Record<BusyReason, string> = {
  client: 'Too many of your programs are waiting here. Try again in a moment.',
  all: 'Busy: more programs are waiting than can be run soon. Try again in a moment.',
  stopping: 'This server is being stopped or started anew. Try again in a moment.',
};

/** An engine that can say when it has put down what was given up. */
export type PooledEngine = Engine & { idle?(): Promise<void> };

export interface PoolLimits {
  /** The most places in all lines. */
  readonly maxWaiting: number;
  /** The most requests in all, with those that wait for the same answer: each holds its program. */
  readonly maxAsking: number;
  /** Who would wait longer, or has, is told to come back. A run itself takes up to 15 s at worst, 5.5 s as a rule. */
  readonly maxWaitMs: number;
}

export const poolLimits = (engines: number): PoolLimits => ({
  maxWaiting: 64 * engines,
  maxAsking: 512,
  maxWaitMs: 8000,
});

export interface Asking {
  /** Whose turn it is: see client.ts. */
  readonly client: string;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  /** Requests with the same key get the same answer; while one is in flight the others wait for it. */
  readonly key?: string;
}

type Task<T> = (engine: Engine, signal: AbortSignal) => Promise<T>;

interface Waiter {
  readonly client: string;
  readonly reject: (why: Error) => void;
}

interface Job {
  readonly key: string | undefined;
  readonly start: (engine: PooledEngine) => Promise<void>;
  readonly waiters: Set<Waiter>;
  /** Aborts when nobody waits for the answer any more. */
  readonly givenUp: AbortController;
  readonly answer: Promise<unknown>;
  started: boolean;
}

const waitsFor = (job: Job, client: string) => [...job.waiters].some((waiter) => waiter.client === client);

/** The longest that anybody is told to stay away; Onramp's own client waits twice that in all. */
const longestRetrySeconds = 30;
/** After a restart. */
const restartSeconds = 3;

export class EnginePool {
  #idle: PooledEngine[];
  #engineCount: number;
  #limits: PoolLimits;
  #turns = new Turns<Job>();
  #byKey = new Map<string, Job>();
  /** How long a job takes: a moving geometric mean, which one very long job does not spoil. */
  #jobMs = 300;
  /** Until when places are promised to those who were told to come back: of one client, or of `everybody`. */
  #promisedUntilMs = new Map<string, number>();
  #asking = 0;
  #stopping = false;
  #drained: (() => void) | undefined;

  constructor(engines: readonly PooledEngine[], limits: PoolLimits) {
    this.#idle = [...engines];
    this.#engineCount = engines.length;
    this.#limits = limits;
  }

  /**
   * Runs the task on an engine when its client's turn comes. Rejects with Busy when that would take too long, and with
   * the signal's reason when the client goes away. `task` gets a signal that aborts when all who wait for it are gone.
   */
  async use<T>({ client, signal, key }: Asking, task: Task<T>): Promise<T> {
    signal.throwIfAborted();
    const job = this.#byKey.get(key ?? '') ?? this.#newJob(key, task);
    if (this.#asking >= this.#limits.maxAsking) throw this.#busy('all', client, this.#limits.maxWaitMs);
    if (!job.started && !waitsFor(job, client)) this.#admit(client, job);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const waiter: Waiter = { client, reject };
    job.waiters.add(waiter);
    this.#asking++;
    job.answer.then(resolve, reject);
    const leave = () => {
      reject(signal.reason as Error);
      this.#leave(job, waiter);
    };
    signal.addEventListener('abort', leave, { once: true });
    const late = setTimeout(() => this.#refuse(job, waiter, 'all'), this.#limits.maxWaitMs);
    this.#serve();
    try {
      return (await promise) as T;
    } finally {
      this.#asking--;
      clearTimeout(late);
      signal.removeEventListener('abort', leave);
      job.waiters.delete(waiter);
    }
  }

  /** Refuses all who wait, and who comes from now on; settles when what runs has ended. */
  stop(): Promise<void> {
    this.#stopping = true;
    for (const job of this.#turns.clear()) for (const waiter of job.waiters) this.#refuse(job, waiter, 'stopping');
    if (this.#idle.length === this.#engineCount) return Promise.resolve();
    return new Promise((resolve) => (this.#drained = resolve));
  }

  #newJob<T>(key: string | undefined, task: Task<T>): Job {
    const { promise, resolve } = Promise.withResolvers<T>();
    const givenUp = new AbortController();
    const start = async (engine: PooledEngine) => {
      const answer = task(engine, givenUp.signal);
      resolve(answer);
      await answer.catch(() => undefined); // whoever waits is told
      if (givenUp.signal.aborted) await engine.idle?.();
    };
    return { key, start, waiters: new Set(), givenUp, answer: promise, started: false };
  }

  /** Gives the job a place in the client's line, or throws Busy. */
  #admit(client: string, job: Job): void {
    if (this.#stopping) throw this.#busy('stopping', client, 0);
    if (this.#idle.length === 0) {
      const { maxWaiting, maxWaitMs } = this.#limits;
      const waitMs = this.#waitMs(this.#turns.ahead(client));
      if (waitMs > maxWaitMs) throw this.#busy(this.#reason(client), client, waitMs);
      if (this.#turns.size >= maxWaiting) this.#makeRoom(client, waitMs);
    }
    this.#turns.join(client, job);
    if (job.key !== undefined) this.#byKey.set(job.key, job);
  }

  /** When all places are taken, the last of the longest line goes, unless that is the client's own. */
  #makeRoom(client: string, waitMs: number): void {
    const own = this.#turns.waiting(client);
    const longest = this.#turns.longest();
    if (!longest || longest.length <= own + 1) throw this.#busy(own > 0 ? 'client' : 'all', client, waitMs);
    const { job } = longest;
    for (const waiter of job.waiters) if (waiter.client === longest.client) this.#refuse(job, waiter, 'client');
  }

  #refuse(job: Job, waiter: Waiter, reason: BusyReason): void {
    if (job.started) return;
    const waitMs = this.#waitMs(this.#turns.ahead(waiter.client));
    waiter.reject(this.#busy(reason, waiter.client, waitMs));
    this.#leave(job, waiter);
  }

  /** A client goes away: its place is given up, and the job when nobody else waits for it. */
  #leave(job: Job, waiter: Waiter): void {
    job.waiters.delete(waiter);
    if (!waitsFor(job, waiter.client)) this.#turns.leave(waiter.client, job);
    if (job.waiters.size > 0) return;
    this.#forget(job);
    job.givenUp.abort();
  }

  #serve(): void {
    while (this.#idle.length > 0) {
      const job = this.#turns.next();
      if (!job) return;
      void this.#run(job, this.#idle.pop() as PooledEngine);
    }
  }

  async #run(job: Job, engine: PooledEngine): Promise<void> {
    job.started = true;
    const startedMs = performance.now();
    await job.start(engine);
    this.#jobMs *= (Math.max(1, performance.now() - startedMs) / this.#jobMs) ** (1 / 8);
    this.#forget(job);
    this.#idle.push(engine);
    this.#serve();
    if (this.#idle.length === this.#engineCount) this.#drained?.();
  }

  #forget(job: Job): void {
    if (job.key !== undefined && this.#byKey.get(job.key) === job) this.#byKey.delete(job.key);
  }

  /** Whom a wait that is too long is due to: a client that would be served in time if it had nothing else waiting. */
  #reason(client: string): BusyReason {
    return this.#waitMs(this.#turns.ahead(client, 0)) > this.#limits.maxWaitMs ? 'all' : 'client';
  }

  /** How long it takes until a place with so many before it has its turn. */
  #waitMs(ahead: number): number {
    return ((ahead + 1) * this.#jobMs) / this.#engineCount;
  }

  /** Tells each when there will be room, one after the other, so that they do not all come back at once. */
  #busy(reason: BusyReason, client: string, waitMs: number): Busy {
    if (reason === 'stopping') return new Busy(reason, restartSeconds);
    const nowMs = performance.now();
    for (const [who, untilMs] of this.#promisedUntilMs) if (untilMs < nowMs) this.#promisedUntilMs.delete(who);
    // Who waits for its own programs to be done takes no place from others.
    const whose = reason === 'client' ? client : everybody;
    const spareMs = this.#limits.maxWaitMs / 2; // they come back to a queue that is half empty
    const fromMs = Math.max(nowMs + waitMs, this.#promisedUntilMs.get(whose) ?? 0);
    const latestMs = nowMs + longestRetrySeconds * 1000 + spareMs;
    this.#promisedUntilMs.set(whose, Math.min(fromMs + this.#jobMs / this.#engineCount, latestMs));
    const seconds = Math.ceil((fromMs - nowMs - spareMs) / 1000);
    return new Busy(reason, Math.max(1, Math.min(longestRetrySeconds, seconds)));
  }
}

const everybody = 'everybody';
