/**
 * The engine that runs Go here, in a page or on the server: a thread that builds and stays warm, and threads that run
 * programs and can be ended at any moment.
 */
import type {
  Engine,
  FormatOptions,
  FormatResult,
  Outcome,
  Output,
  Program,
  ReviewResult,
  RunOptions,
  Unavailable,
  VetResult,
} from '../engine.ts';
import { readTrace } from '../read-trace.ts';
import type { BuildAnswer, BuilderMessage, BuilderRequest, Failed } from './builder-thread.ts';
import type { Executed } from './execute.ts';
import { execute } from './execute.ts';
import type { Limits } from './limits.ts';
import { limitMessage } from './limits.ts';
import type { RunnerMessage, RunRequest } from './runner-thread.ts';
import type { Thread } from './thread.ts';

export interface ThreadFactory {
  builder(): Thread<BuilderRequest, BuilderMessage>;
  runner(): Thread<RunRequest, RunnerMessage>;
}

export interface ToolchainSettings {
  /** The Go release, where it is known without a look into the toolchain. */
  readonly version: () => Promise<string | undefined>;
  readonly limits: Limits;
  /** Bytes of the toolchain as they arrive. */
  readonly onDownload?: (doneBytes: number, totalBytes: number) => void;
}

/** What the content check varies: what a program sees as randomness, and flags for a test binary. */
type Variation = Pick<RunRequest, 'seed' | 'testFlags'>;

type BuilderCall =
  | { readonly kind: 'build'; readonly program: Program; readonly memoryPages: number }
  | { readonly kind: 'vet' | 'review'; readonly program: Program }
  | { readonly kind: 'format'; readonly program: Program; readonly imports: boolean };

type Answered<T> = { readonly kind: 'done'; readonly result: T } | Failed;

interface Waiting {
  readonly settle: (answer: Answered<unknown>) => void;
  readonly onDownload: ((doneBytes: number, totalBytes: number) => void) | undefined;
}

export class ToolchainEngine implements Engine {
  readonly where = 'browser';
  #threads: ThreadFactory;
  #settings: ToolchainSettings;
  #builder: Thread<BuilderRequest, BuilderMessage> | undefined;
  #idleRunners: Thread<RunRequest, RunnerMessage>[] = [];
  /** The builder has answered once: its tools are compiled, and a build's time is the program's own. */
  #warm = false;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #whenIdle: (() => void)[] = [];
  /** The last few builds by program, so that what was prepared is not built again. */
  #builds = new Map<string, Promise<Answered<BuildAnswer>>>();

  constructor(threads: ThreadFactory, settings: ToolchainSettings) {
    this.#threads = threads;
    this.#settings = settings;
  }

  run(program: Program, options?: RunOptions): Promise<Outcome> {
    return this.#run(program, options, { seed: 1, testFlags: [] });
  }

  async #run(
    program: Program,
    { vet = false, trace = false, signal, onEvent }: RunOptions = {},
    variation: Variation,
  ): Promise<Outcome> {
    const { limits } = this.#settings;
    if (signal?.aborted) return { kind: 'stopped', output: [] };
    const stopped = whenAborted(signal);
    onEvent?.({ kind: 'building' });
    const built = await Promise.race([
      stopped,
      this.#build(program, (doneBytes, totalBytes) => onEvent?.({ kind: 'downloading', doneBytes, totalBytes })),
    ]);
    if (built === 'aborted') return { kind: 'stopped', output: [] };
    if (built.kind === 'failed') {
      if (built.why !== buildTimeout) return unavailable(built);
      return { kind: 'limit', limit: 'build-time', message: limitMessage('build-time', limits), output: [] };
    }
    const { result } = built;
    if (result.kind === 'build-failed') return result;
    onEvent?.({ kind: 'running' });
    const findings = vet ? this.vet(program) : undefined;
    const { module, isTest } = result;
    const onOutput = (output: Output) => onEvent?.({ kind: 'output', output });
    const request = { module, isTest, ...variation, observe: trace };
    const { outcome, observations } = await this.#execute(request, stopped, onOutput);
    if (trace) onEvent?.({ kind: 'trace', trace: readTrace(observations, program) });
    if (outcome.kind !== 'ran' || !findings) return outcome;
    onEvent?.({ kind: 'vetting' });
    const vetted = await Promise.race([stopped, findings]);
    return vetted !== 'aborted' && vetted.kind === 'vetted' ? { ...outcome, vet: vetted.findings } : outcome;
  }

  async format(program: Program, { imports = false }: FormatOptions = {}): Promise<FormatResult> {
    const answer = await this.#call<FormatResult>({ kind: 'format', program, imports });
    return answer.kind === 'done' ? answer.result : unavailable(answer);
  }

  async vet(program: Program): Promise<VetResult> {
    const answer = await this.#call<VetResult>({ kind: 'vet', program });
    return answer.kind === 'done' ? answer.result : unavailable(answer);
  }

  async review(program: Program): Promise<ReviewResult> {
    const answer = await this.#call<ReviewResult>({ kind: 'review', program });
    return answer.kind === 'done' ? answer.result : { kind: 'unavailable', why: answer.why };
  }

  prepare(program: Program): void {
    void this.#build(program);
  }

  version(): Promise<string | undefined> {
    return this.#settings.version();
  }

  /** Settles when the builder has nothing left to do: it finishes what was stopped, and whoever comes next would wait. */
  async idle(): Promise<void> {
    while (this.#waiting.size > 0) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    }
  }

  /** The same engine, its builder and its builds, with other randomness and flags for its tests. */
  varied(seed: number, testFlags: readonly string[]): Engine {
    return {
      where: this.where,
      run: (program, options) => this.#run(program, options, { seed, testFlags }),
      format: (program, options) => this.format(program, options),
      vet: (program) => this.vet(program),
      review: (program) => this.review(program),
      prepare: (program) => this.prepare(program),
      version: () => this.version(),
    };
  }

  /** Ends all threads. The engine starts new ones when it is used again. */
  close(): void {
    this.#builder?.end();
    this.#builder = undefined;
    for (const runner of this.#idleRunners.splice(0)) runner.end();
    this.#dropBuilder('The engine was closed.');
  }

  #build(program: Program, onDownload?: Waiting['onDownload']): Promise<Answered<BuildAnswer>> {
    const key = JSON.stringify(program);
    const known = this.#builds.get(key);
    if (known) return known;
    const { memoryPages } = this.#settings.limits;
    const build = this.#call<BuildAnswer>({ kind: 'build', program, memoryPages }, onDownload).then((answer) => {
      if (answer.kind === 'failed') this.#builds.delete(key);
      return answer;
    });
    this.#builds.set(key, build);
    const oldest = this.#builds.keys().next();
    if (this.#builds.size > keptBuilds && !oldest.done) this.#builds.delete(oldest.value);
    if (this.#idleRunners.length === 0) this.#keepIdle(this.#threads.runner()); // ready when the build is
    return build;
  }

  /** Sends one request to the builder. Time counts while it works and nothing is being fetched. */
  #call<T>(call: BuilderCall, onDownload?: Waiting['onDownload']): Promise<Answered<T>> {
    const builder = (this.#builder ??= this.#startBuilder());
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const allowedMs = () => (this.#warm ? 1 : coldFactor) * this.#settings.limits.buildMs;
      const fetchedRecently = () => {
        clearTimeout(timer);
        timer = setTimeout(tooLong, allowedMs());
      };
      const tooLong = () => {
        if (this.#builder === builder) this.#builder = undefined;
        builder.end();
        this.#dropBuilder(buildTimeout);
      };
      let timer = setTimeout(tooLong, allowedMs());
      this.#waiting.set(id, {
        settle: (answer) => {
          clearTimeout(timer);
          resolve(answer as Answered<T>);
        },
        onDownload: (doneBytes, totalBytes) => {
          fetchedRecently();
          onDownload?.(doneBytes, totalBytes);
        },
      });
      builder.send({ id, ...call });
    });
  }

  #startBuilder(): Thread<BuilderRequest, BuilderMessage> {
    const builder = this.#threads.builder();
    this.#warm = false;
    builder.receive((message) => {
      if (message.kind === 'downloading') {
        this.#settings.onDownload?.(message.doneBytes, message.totalBytes);
        for (const waiting of this.#waiting.values()) waiting.onDownload?.(message.doneBytes, message.totalBytes);
        return;
      }
      if (message.kind === 'failed' && !this.#warm) {
        // What it was made from did not come whole: the next request starts with another.
        if (this.#builder === builder) this.#builder = undefined;
        builder.end();
        this.#dropBuilder(message.why);
        return;
      }
      this.#warm = true;
      this.#waiting.get(message.id)?.settle(message);
      this.#waiting.delete(message.id);
      this.#tellIdle();
    });
    builder.failed((why) => {
      if (this.#builder === builder) this.#builder = undefined;
      this.#dropBuilder(`The Go toolchain stopped working (${why}). Try again; it starts afresh.`);
    });
    return builder;
  }

  #dropBuilder(why: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { settle } of waiting) settle({ kind: 'failed', why });
    this.#tellIdle();
  }

  #tellIdle(): void {
    if (this.#waiting.size === 0) for (const tell of this.#whenIdle.splice(0)) tell();
  }

  async #execute(
    request: Omit<RunRequest, 'outputBytes'>,
    stopped: Promise<'aborted'>,
    onOutput: (output: Output) => void,
  ): Promise<Executed> {
    const runner = this.#idleRunners.pop() ?? this.#threads.runner();
    const executed = await execute(runner, request, this.#settings.limits, stopped, onOutput);
    if (executed.reusable) this.#keepIdle(runner);
    else runner.end();
    return executed;
  }

  /** A runner for the next program; one that dies in the meantime is forgotten. */
  #keepIdle(runner: Thread<RunRequest, RunnerMessage>): void {
    this.#idleRunners.push(runner);
    runner.failed(() => {
      this.#idleRunners = this.#idleRunners.filter((idle) => idle !== runner);
    });
  }
}

const keptBuilds = 8;
/** How much longer a first build may take, while the tools themselves are compiled. */
const coldFactor = 6;
const buildTimeout = 'timeout running go build';

function unavailable({ why, retryAfterSeconds }: Failed): Unavailable {
  return { kind: 'unavailable', why, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

/** Settles when the signal aborts; never, without one. */
function whenAborted(signal: AbortSignal | undefined): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve('aborted');
    signal?.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}
