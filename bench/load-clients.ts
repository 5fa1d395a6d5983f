/** Learners for the load test: Onramp's own client, each at an address of its own, and what they saw. Used by load.ts. */
import { Agent, fetch as fetchWith } from 'undici';
import type { Outcome } from '../src/go/engine.ts';
import { PlaygroundEngine } from '../src/go/playground/playground-client.ts';

/** All that a crowd of clients saw, answer by answer. */
export class Seen {
  readonly answersMs: number[] = [];
  /** Answers that said "busy, retry". */
  busy = 0;
  /** Programs whose learner was told, after a minute of waiting, to run again later. */
  gaveUp = 0;
  /** Programs that ended without the answer they must have. */
  readonly lost: string[] = [];

  get slowestMs(): number {
    return Math.max(0, ...this.answersMs);
  }
  percentileMs(part: number): number {
    const sorted = [...this.answersMs].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  }
}

/** Linux lets a client on loopback choose any address of 127.0.0.0/8. Elsewhere all have the same one. */
const ownAddress = process.platform === 'linux';

export class Learner {
  #agent: Agent;
  #engine: PlaygroundEngine;
  #seen: Seen;

  constructor(baseUrl: string, number: number, seen: Seen) {
    const localAddress = `127.1.${number >> 8}.${(number & 255) + 1}`;
    this.#agent = new Agent(ownAddress ? { localAddress } : {});
    this.#seen = seen;
    this.#engine = new PlaygroundEngine({ baseUrl: `${baseUrl}/_`, fetch: this.#fetch as unknown as typeof fetch });
  }

  /** Runs a program that prints this text, as the page does; what else comes is lost. */
  async run(text: string): Promise<void> {
    const outcome = await this.#engine.run([{ name: 'prog.go', text: printing(text) }]);
    const printed = outcome.kind === 'ran' && outcome.output.map((event) => event.text).join('') === `${text}\n`;
    if (printed) return;
    if (outcome.kind === 'unavailable' && / is busy\. /.test(outcome.why)) this.#seen.gaveUp++;
    else this.#seen.lost.push(inShort(outcome));
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  #fetch = async (url: string, init: RequestInit) => {
    const startedMs = performance.now();
    const response = await fetchWith(url, { ...(init as object), dispatcher: this.#agent });
    const text = await response.text();
    if (response.status === 429 || response.status === 503) this.#seen.busy++;
    else this.#seen.answersMs.push(performance.now() - startedMs);
    const headers = { 'Retry-After': response.headers.get('Retry-After') ?? '' };
    return new Response(text, { status: response.status, headers });
  };
}

export async function withLearners<T>(
  baseUrl: string,
  count: number,
  seen: Seen,
  use: (learners: readonly Learner[]) => Promise<T>,
): Promise<T> {
  const learners = Array.from({ length: count }, (_, number) => new Learner(baseUrl, number, seen));
  try {
    return await use(learners);
  } finally {
    await Promise.all(learners.map((learner) => learner.close()));
  }
}

export function printing(text: string): string {
  return `package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println(${JSON.stringify(text)})\n}\n`;
}

function inShort(outcome: Outcome): string {
  return outcome.kind === 'unavailable' ? outcome.why : JSON.stringify(outcome).slice(0, 200);
}
