/** The policy `auto`: the playground until the toolchain has arrived in the page, then the page; the page too when the
 * playground fails, with a word. */
import type {
  Engine,
  FormatOptions,
  FormatResult,
  Outcome,
  Program,
  ReviewResult,
  RunOptions,
  VetResult,
} from './engine.ts';

export class AutoEngine implements Engine {
  #playground: Engine;
  #page: Engine;
  #bring: () => Promise<boolean>;
  #arriving: Promise<boolean> | undefined;
  #arrived = false;

  /** `bring` fetches what the page needs and settles when programs run there; false when that failed or is not wanted. */
  constructor(playground: Engine, page: Engine, bring: () => Promise<boolean>) {
    this.#playground = playground;
    this.#page = page;
    this.#bring = bring;
  }

  get where(): Engine['where'] {
    return this.#arrived ? 'browser' : 'playground';
  }

  async run(program: Program, options: RunOptions = {}): Promise<Outcome> {
    if (this.#arrived) return this.#page.run(program, options);
    if (options.trace) return this.#runHere(program, options);
    const outcome = await this.#playground.run(program, options);
    this.#start();
    if (outcome.kind !== 'unavailable') return outcome;
    options.onEvent?.({ kind: 'notice', text: `${outcome.why} So this runs in the page.` });
    const here = await this.#runHere(program, options);
    return here.kind === 'unavailable' ? { kind: 'unavailable', why: `${outcome.why} ${here.why}` } : here;
  }

  /** In the page, wherever programs run otherwise: what it needs is there from then on. */
  async #runHere(program: Program, options: RunOptions): Promise<Outcome> {
    const here = await this.#page.run(program, options);
    if (here.kind !== 'unavailable') this.#arrived = true;
    return here;
  }

  async format(program: Program, options?: FormatOptions): Promise<FormatResult> {
    return this.#first(await this.#pick().format(program, options), () => this.#page.format(program, options));
  }

  async vet(program: Program): Promise<VetResult> {
    return this.#first(await this.#pick().vet(program), () => this.#page.vet(program));
  }

  /** By the playground as long as it knows how; else by the page, which is worth waiting for but not worth fetching. */
  async review(program: Program): Promise<ReviewResult> {
    const result = await this.#pick().review(program);
    if (result.kind !== 'unavailable' || this.#arrived) return result;
    return (await this.#arriving) === true ? this.#page.review(program) : result;
  }

  prepare(program: Program): void {
    this.#start();
    this.#pick().prepare(program);
  }

  version(): Promise<string | undefined> {
    return this.#pick().version();
  }

  /** Begins to bring the toolchain, once. Whoever runs one program is likely to run another. */
  #start(): void {
    this.#arriving ??= this.#bring().then((here) => (this.#arrived ||= here));
  }

  #pick(): Engine {
    return this.#arrived ? this.#page : this.#playground;
  }

  async #first<T extends { kind: string }>(answer: T, otherwise: () => Promise<T>): Promise<T> {
    return answer.kind === 'unavailable' && !this.#arrived ? otherwise() : answer;
  }
}
