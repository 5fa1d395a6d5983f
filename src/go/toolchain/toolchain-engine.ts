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
  RunOptions,
  VetResult,
} from '../engine.ts';
import type { BuildAnswer, BuilderMessage, BuilderRequest } from './builder-thread.ts';
import type { Limits } from './limits.ts';
import { limitMessage } from './limits.ts';
import { appendOutput } from './output.ts';
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
  | { readonly kind: 'vet'; readonly program: Program }
  | { readonly kind: 'format'; readonly program: Program; readonly imports: boolean };

type Answered<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'failed'; readonly why: string };

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
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
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
    { vet = false, signal, onEvent }: RunOptions = {},
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
      if (built.why !== buildTimeout) return { kind: 'unavailable', why: built.why };
      return { kind: 'limit', limit: 'build-time', message: limitMessage('build-time', limits), output: [] };
    }
    const { result } = built;
    if (result.kind === 'build-failed') return result;
    onEvent?.({ kind: 'running' });
    const findings = vet ? this.vet(program) : undefined;
    const { module, isTest } = result;
    const onOutput = (output: Output) => onEvent?.({ kind: 'output', output });
    const outcome = await this.#execute({ module, isTest, ...variation }, stopped, onOutput);
    if (outcome.kind !== 'ran' || !findings) return outcome;
    const vetted = await findings;
    return vetted.kind === 'vetted' ? { ...outcome, vet: vetted.findings } : outcome;
  }

  async format(program: Program, { imports = false }: FormatOptions = {}): Promise<FormatResult> {
    const answer = await this.#call<FormatResult>({ kind: 'format', program, imports });
    return answer.kind === 'done' ? answer.result : { kind: 'unavailable', why: answer.why };
  }

  async vet(program: Program): Promise<VetResult> {
    const answer = await this.#call<VetResult>({ kind: 'vet', program });
    return answer.kind === 'done' ? answer.result : { kind: 'unavailable', why: answer.why };
  }

  prepare(program: Program): void {
    void this.#build(program);
  }

  version(): Promise<string | undefined> {
    return this.#settings.version();
  }

  /** The same engine, its builder and its builds, with other randomness and flags for its tests. */
  varied(seed: number, testFlags: readonly string[]): Engine {
    return {
      where: this.where,
      run: (program, options) => this.#run(program, options, { seed, testFlags }),
      format: (program, options) => this.format(program, options),
      vet: (program) => this.vet(program),
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
    if (this.#idleRunners.length === 0) this.#idleRunners.push(this.#threads.runner()); // ready when the build is
    return build;
  }

  /** Sends one request to the builder. Time counts while it works and nothing is being fetched. */
  #call<T>(call: BuilderCall, onDownload?: Waiting['onDownload']): Promise<Answered<T>> {
    const builder = (this.#builder ??= this.#startBuilder());
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const fetchedRecently = () => {
        clearTimeout(timer);
        timer = setTimeout(tooLong, this.#settings.limits.buildMs);
      };
      const tooLong = () => {
        if (this.#builder === builder) this.#builder = undefined;
        builder.end();
        this.#dropBuilder(buildTimeout);
      };
      let timer = setTimeout(tooLong, this.#settings.limits.buildMs);
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
    builder.receive((message) => {
      if (message.kind === 'downloading') {
        this.#settings.onDownload?.(message.doneBytes, message.totalBytes);
        for (const waiting of this.#waiting.values()) waiting.onDownload?.(message.doneBytes, message.totalBytes);
        return;
      }
      this.#waiting.get(message.id)?.settle(message);
      this.#waiting.delete(message.id);
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
  }

  #execute(
    request: Omit<RunRequest, 'outputBytes'>,
    stopped: Promise<'aborted'>,
    onOutput: (output: Output) => void,
  ): Promise<Outcome> {
    const { limits } = this.#settings;
    const { isTest } = request;
    const runner = this.#idleRunners.pop() ?? this.#threads.runner();
    return new Promise((resolve) => {
      const output: Output[] = [];
      let finished = false;
      const keep = (more: readonly Output[]) => {
        appendOutput(output, more);
        more.forEach(onOutput);
      };
      const finish = (outcome: Outcome, reuse: boolean) => {
        if (finished) return; // a signal may abort later, when the runner is another run's
        finished = true;
        clearTimeout(timer);
        if (reuse) this.#idleRunners.push(runner);
        else runner.end();
        resolve(outcome);
      };
      const limit = (which: 'run-time' | 'memory' | 'output'): Outcome => ({
        kind: 'limit',
        limit: which,
        message: limitMessage(which, limits),
        output,
      });
      const timer = setTimeout(() => finish(limit('run-time'), false), limits.runMs);
      void stopped.then(() => finish({ kind: 'stopped', output }, false));
      runner.failed((why) => {
        keep([{ stream: 'stderr', text: `fatal error: ${why}\n`, delayNs: 0 }]);
        finish({ kind: 'ran', status: 2, output, isTest, vet: [] }, false);
      });
      runner.receive((message) => {
        keep(message.outputs);
        if (message.kind === 'flooded') finish(limit('output'), true);
        if (message.kind === 'ended') {
          const { status } = message;
          if (status === 2 && ranOutOfMemory(output)) finish(limit('memory'), true);
          else finish({ kind: 'ran', status, output, isTest, vet: [] }, true);
        }
      });
      runner.send({ ...request, outputBytes: limits.outputBytes });
    });
  }
}

const keptBuilds = 8;
const buildTimeout = 'timeout running go build';

function ranOutOfMemory(output: readonly Output[]): boolean {
  return output.some(
    ({ stream, text }) => stream === 'stderr' && /^(fatal error: out of memory|runtime: out of memory)/m.test(text),
  );
}

/** Settles when the signal aborts; never, without one. */
function whenAborted(signal: AbortSignal | undefined): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve('aborted');
    signal?.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}
