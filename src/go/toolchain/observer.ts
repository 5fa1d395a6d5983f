/**
 * Takes down what Go's runtime tells about a run while it happens: see command/observe.go, whose struct this reads. Used
 * by the runner's thread; what it makes of it is read by go/read-trace.ts, anywhere.
 */
import type { Observation, ObservedKind } from '../observation.ts';
import { keptObservations } from '../observation.ts';
import type { GoInstance } from './go-instance.ts';

/** By the numbers of observe.go's constants. */
const kinds: readonly (ObservedKind | undefined)[] = [
  undefined,
  ...(['create', 'run', 'park', 'ready', 'yield', 'end', 'make', 'send', 'receive', 'receive-closed'] as const),
  ...(['close', 'case', 'write'] as const),
];

/** Places of observe.go's fields, in bytes. */
const at = {
  kind: 0,
  line: 4,
  g: 8,
  other: 16,
  object: 24,
  n: 32,
  timeNs: 40,
  file: 48,
  fn: 64,
  root: 80,
  text: 96,
  valueKind: 112,
  direct: 116,
  value: 120,
  valueLength: 128,
} as const;

/** reflect.Kind's numbers. */
const boolKind = 1;
const uintKind = 7;
const stringKind = 24;

/** Of a string that is sent, so much is kept. */
const valueBytes = 40;

export class Observer {
  readonly #elapsedNs: () => bigint;
  #observations: Observation[] = [];
  #count = 0;
  /** Where the program was when it said that it writes; runtime prints, such as a panic's, come without. */
  #writes: Observation | undefined;
  readonly #tell: () => void;
  /** Names, files and reasons lie in the program's own data, each at its place: they are read once. */
  readonly #texts = new Map<number, string>();

  /** `tell` is called now and then, when there is something to take: the program may never end. */
  constructor(elapsedNs: () => bigint, tell: (observer: Observer) => void) {
    this.#elapsedNs = elapsedNs;
    this.#tell = () => tell(this);
  }

  /** What came since the last call. */
  take(): readonly Observation[] {
    const taken = this.#observations;
    this.#observations = [];
    return taken;
  }

  /** The program's own output, in its place among the rest. */
  wrote(fd: 1 | 2, bytes: Uint8Array): void {
    if (!this.#hasRoom()) return;
    const text = decoder.decode(bytes.subarray(0, valueBytes)) + (bytes.length > valueBytes ? '…' : '');
    this.#observations.push({ ...(this.#writes ?? nothing), kind: 'print', atNs: this.#now(), n: fd, text });
    this.#writes = undefined;
  }

  /** Reads the struct at this address. */
  observe(mem: DataView, p: number): void {
    if (!this.#hasRoom()) return;
    const kind = kinds[mem.getUint32(p + at.kind, true)];
    if (kind === undefined) throw new Error('the runtime tells something that the observer does not know');
    const number = (field: number) => unsigned(mem, p + field);
    const text = (field: number) => this.#text(mem, number(field), number(field + 8));
    const bubbleNs = Number(mem.getBigInt64(p + at.timeNs, true));
    const value = this.#value(mem, p);
    const observation: Observation = {
      kind,
      atNs: bubbleNs >= 0 ? bubbleNs : this.#now(),
      g: number(at.g),
      other: number(at.other),
      object: number(at.object),
      n: Number(mem.getBigInt64(p + at.n, true)),
      file: text(at.file),
      line: mem.getUint32(p + at.line, true),
      fn: text(at.fn),
      root: text(at.root),
      text: text(at.text),
      direct: mem.getUint32(p + at.direct, true) === 1,
      ...(value === undefined ? {} : { value }),
    };
    if (kind === 'write') this.#writes = observation;
    else this.#observations.push(observation);
    if (this.#observations.length >= toldAtOnce) this.#tell();
  }

  /** A program that goes on and on is not kept to its end. */
  #hasRoom(): boolean {
    this.#count += 1;
    return this.#count <= keptObservations;
  }

  #now(): number {
    return Number(this.#elapsedNs());
  }

  #text(mem: DataView, from: number, length: number): string {
    if (length === 0) return '';
    let text = this.#texts.get(from);
    if (text === undefined) {
      text = decoder.decode(new Uint8Array(mem.buffer, from, length));
      this.#texts.set(from, text);
    }
    return text;
  }

  /** As Go would write it; undefined where it is not short to say. */
  #value(mem: DataView, p: number): string | undefined {
    const kind = mem.getUint32(p + at.valueKind, true);
    if (kind === 0) return undefined;
    if (kind === boolKind) return String(mem.getUint8(p + at.value) !== 0);
    if (kind === stringKind) {
      const length = unsigned(mem, p + at.valueLength);
      const bytes = new Uint8Array(mem.buffer, unsigned(mem, p + at.value), Math.min(length, valueBytes));
      return JSON.stringify(decoder.decode(bytes) + (length > valueBytes ? '…' : ''));
    }
    return String(kind < uintKind ? mem.getBigInt64(p + at.value, true) : mem.getBigUint64(p + at.value, true));
  }
}

/** Twice as fast as by way of a BigInt, and numbers, addresses and lengths are small enough. */
const unsigned = (mem: DataView, p: number): number => mem.getUint32(p, true) + mem.getUint32(p + 4, true) * 2 ** 32;

/** So many observations are handed over together. */
const toldAtOnce = 2000;

const nothing = {
  g: 0,
  other: 0,
  object: 0,
  n: 0,
  file: '',
  line: 0,
  fn: '',
  root: '',
  text: '',
  direct: false,
} as const;

const decoder = new TextDecoder();

/** Lets the program tell the observer, if there is one; it asks once whether to. */
export function observeWith(go: GoInstance, observer: Observer | undefined): void {
  Object.assign(go.importObject.gojs, {
    'runtime.observeWanted': (sp: number) => go.mem.setInt32((sp >>> 0) + 8, observer === undefined ? 0 : 1, true),
    'runtime.observe': (sp: number) => observer?.observe(go.mem, unsigned(go.mem, (sp >>> 0) + 8)),
  });
}
