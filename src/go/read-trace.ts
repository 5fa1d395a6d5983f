/** Reads a trace from what Go's runtime told of a run. Used by the toolchain engine when a program has ended. */
import type { Program } from './engine.ts';
import type { Observation } from './observation.ts';
import { keptObservations } from './observation.ts';
import { sourceDir } from './toolchain/source-dir.ts';
import type { Step, Trace, TracedChannel, TracedGoroutine, TracePlace, WaitFor } from './trace.ts';
import { theClock, theLibrary, valueOf } from './trace.ts';

export function readTrace(observations: readonly Observation[], program: Program): Trace {
  return new Reader(observations, new Set(program.map(({ name }) => name))).read();
}

/** The goroutine that runs main, by Go's number. */
const mainGoid = 1;

/** Reasons for which the runtime itself lets a goroutine wait; it is not the learner's doing. */
const ofRuntime = /^(GC|garbage|wait for GC|stopping the world|flushing|force gc|preempted|trace|coroutine|$)/;

class Reader {
  readonly #observations: readonly Observation[];
  readonly #goroutines: TracedGoroutine[] = [];
  readonly #channels: TracedChannel[] = [];
  readonly #steps: Step[] = [];
  /** Places in `goroutines` by Go's numbers. */
  readonly #byGoid = new Map<number, number>();
  readonly #makes = new Map<number, TracedChannel>();
  /** Those that the learner made or met. */
  readonly #byAddress = new Map<number, number>();
  readonly #locks = new Map<number, number>();
  /** What lies in a channel's buffer: the steps that put it there. */
  readonly #buffered = new Map<number, (number | undefined)[]>();
  /** What a goroutine is about to wait for. */
  readonly #cases = new Map<number, WaitFor[]>();
  /** The step by which a goroutine began to wait. */
  readonly #waiting = new Map<number, number>();
  readonly #files: ReadonlySet<string>;
  #running: number | undefined;

  constructor(observations: readonly Observation[], files: ReadonlySet<string>) {
    this.#observations = observations;
    this.#files = files;
  }

  read(): Trace {
    this.#findGoroutines();
    // What comes before main's first line is Go's own start.
    const start = Math.max(
      0,
      this.#observations.findIndex(({ file }) => file !== ''),
    );
    if (this.#observations.length > 0) this.#push({ kind: 'run', g: 0, atNs: 0 });
    this.#running = 0;
    for (const [i, observation] of this.#observations.entries()) {
      if (i >= start || observation.kind === 'make') this.#take(observation);
    }
    return {
      goroutines: this.#goroutines,
      channels: this.#channels,
      steps: this.#steps,
      cut: this.#observations.length >= keptObservations,
    };
  }

  /** The learner's goroutines: main, those that begin with the learner's code, and those that come to run it. */
  #findGoroutines(): void {
    const root = new Map<number, string>();
    for (const { kind, g, file, root: name } of this.#observations) {
      if (kind !== 'create' && g !== 0 && file !== '' && !root.has(g)) root.set(g, name);
    }
    this.#byGoid.set(mainGoid, 0);
    this.#goroutines.push({ fn: 'main.main' });
    for (const { kind, other, n, file, line, root: first } of this.#observations) {
      if (kind !== 'create') continue;
      // wg.Go(f) calls f in a function of its own.
      const ofWaitGroup = first.startsWith('sync.(*WaitGroup).Go');
      if (n !== 1 && !root.has(other) && !(ofWaitGroup && file !== '')) continue;
      const fn = n === 1 ? first : (root.get(other) ?? '');
      this.#byGoid.set(other, this.#goroutines.length);
      this.#goroutines.push({ fn, ...(file === '' ? {} : { created: this.#at(file, line) }) });
    }
  }

  #take(observation: Observation): void {
    const { kind, n, other, object, text, value } = observation;
    const g = this.#who(observation.g);
    const common = { g, atNs: observation.atNs, ...this.#place(observation) };
    const here = g >= 0 && observation.direct;
    switch (kind) {
      case 'create': {
        const created = this.#byGoid.get(other);
        if (created !== undefined) this.#push({ ...common, kind, other: created });
        break;
      }
      case 'run':
        if (g < 0) this.#running = undefined;
        else if (this.#running !== g) {
          this.#running = g;
          this.#push({ ...common, kind });
        }
        break;
      case 'yield':
        if (g < 0) break;
        this.#running = undefined;
        this.#push({ ...common, kind });
        break;
      case 'end':
        if (g < 0) break;
        this.#running = undefined;
        this.#push({ ...common, kind });
        break;
      case 'park': {
        if (g < 0) break;
        this.#running = undefined;
        const why = ofRuntime.test(text) ? 'runtime' : text.replace(' (durable)', '');
        const inside = !observation.direct && /^(chan|select)/.test(why) ? { inside: true as const } : {};
        this.#waiting.set(g, this.#push({ ...common, kind: 'wait', why, for: this.#cases.get(g) ?? [], ...inside }));
        this.#cases.delete(g);
        break;
      }
      case 'ready': {
        const woken = this.#byGoid.get(other);
        if (woken === undefined || !this.#waiting.has(woken)) break;
        this.#waiting.delete(woken);
        this.#push({ ...common, kind: 'wake', other: woken });
        break;
      }
      case 'make': {
        this.#byAddress.delete(object); // another one lay there before
        this.#buffered.delete(object);
        const made = observation.direct ? { made: this.#at(observation.file, observation.line) } : {};
        this.#makes.set(object, { capacity: n, type: text, ...made });
        if (observation.direct) this.#channel(object);
        break;
      }
      case 'case':
        if (g < 0) break;
        this.#cases.set(g, [...(this.#cases.get(g) ?? []), this.#waitFor(n, object, value)]);
        break;
      case 'send': {
        const to = other === 0 ? undefined : this.#byGoid.get(other);
        if (to !== undefined) this.#waiting.delete(to);
        const seen = here || to !== undefined || g === theClock;
        const step = seen
          ? this.#push({ ...common, kind, channel: this.#channel(object), ...valued(value), ...optional('to', to) })
          : undefined;
        if (other === 0) this.#buffer(object).push(step);
        break;
      }
      case 'receive': {
        const sender = other === 0 ? undefined : this.#byGoid.get(other);
        const offered = sender === undefined ? undefined : this.#waiting.get(sender);
        const buffer = this.#buffer(object);
        // A sender who waits at a full buffer puts its value in behind the others.
        if (other !== 0) buffer.push(offered);
        const sent = buffer.shift();
        if (sender !== undefined) this.#waiting.delete(sender);
        if (!here && sender === undefined) break;
        const channel = this.#channel(object);
        const source = sent === undefined ? undefined : this.#steps[sent];
        this.#push({
          ...common,
          kind,
          channel,
          ...valued(source === undefined ? undefined : valueOf(source, channel)),
          ...optional('sent', sent),
          ...optional('ready', sender),
        });
        break;
      }
      case 'receive-closed':
      case 'close':
        if (here || (kind === 'close' && this.#hasReceiver(object))) {
          this.#push({ ...common, kind, channel: this.#channel(object) });
        }
        break;
      case 'print':
        if (g < 0 && this.#running === undefined) break;
        this.#print(observation, g >= 0 ? g : (this.#running ?? 0));
        break;
      case 'write':
        break; // came with the print
    }
  }

  /** Writes of one goroutine that follow each other are one: fmt.Print and log write whole lines, panics do not. */
  #print(observation: Observation, g: number): void {
    const stream = observation.n === 1 ? 'stdout' : 'stderr';
    const last = this.#steps.at(-1);
    if (last?.kind === 'print' && last.g === g && last.stream === stream && observation.file === '') {
      this.#steps[this.#steps.length - 1] = { ...last, text: short(last.text + observation.text) };
      return;
    }
    const { atNs, text } = observation;
    this.#push({ g, atNs, ...this.#place(observation), kind: 'print', stream, text: short(text) });
  }

  #push(step: Step): number {
    return this.#steps.push(step) - 1;
  }

  #who(goid: number): number {
    return goid === 0 ? theClock : (this.#byGoid.get(goid) ?? theLibrary);
  }

  #place({ file, line }: Observation): { place?: TracePlace } {
    return file === '' ? {} : { place: this.#at(file, line) };
  }

  /** The file as the program names it: it lies in the folder in which programs are built, tests under another name. */
  #at(path: string, line: number): TracePlace {
    const file = path.slice(sourceDir.length + 1);
    return { file: file === 'prog_test.go' && !this.#files.has(file) ? 'prog.go' : file, line };
  }

  #channel(address: number): number {
    let channel = this.#byAddress.get(address);
    if (channel === undefined) {
      channel = this.#channels.push(this.#makes.get(address) ?? { capacity: 0, type: '' }) - 1;
      this.#byAddress.set(address, channel);
    }
    return channel;
  }

  #buffer(address: number): (number | undefined)[] {
    let buffer = this.#buffered.get(address);
    if (buffer === undefined) this.#buffered.set(address, (buffer = []));
    return buffer;
  }

  /** Whether one of the learner's goroutines waits at this channel. */
  #hasReceiver(address: number): boolean {
    const channel = this.#byAddress.get(address);
    return [...this.#waiting.values()].some((i) => {
      const step = this.#steps[i];
      return step?.kind === 'wait' && step.for.some((one) => 'channel' in one && one.channel === channel);
    });
  }

  #waitFor(n: number, object: number, value: string | undefined): WaitFor {
    if (n === 0) return { channel: this.#channel(object), to: 'receive' };
    if (n === 1) return { channel: this.#channel(object), to: 'send', ...valued(value) };
    let lock = this.#locks.get(object);
    if (lock === undefined) this.#locks.set(object, (lock = this.#locks.size));
    return { lock };
  }
}

const valued = (value: string | undefined): { value?: string } => (value === undefined ? {} : { value });

function optional<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}

const shortest = 60;
const short = (text: string): string => (text.length > shortest ? `${text.slice(0, shortest - 1)}…` : text);
