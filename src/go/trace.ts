/**
 * A run as a learner's goroutines made it: who began whom, who waited for what, which value went where. Read from what
 * Go's runtime told (read-trace.ts); goroutines of the runtime and the standard library are left out, channels and locks
 * get numbers. Nothing is guessed: what the runtime did not tell is not in it.
 */

/** A line of the learner's: `prog.go`, 12. */
export interface TracePlace {
  readonly file: string;
  readonly line: number;
}

export interface TracedGoroutine {
  /** The learner's function that it runs: `main.worker`, `main.main.func1`. */
  readonly fn: string;
  /** Where it was begun; undefined for main, and for what the standard library began by itself. */
  readonly created?: TracePlace;
}

export interface TracedChannel {
  /** Undefined for the channels that the standard library makes, such as those of timers and contexts. */
  readonly made?: TracePlace;
  readonly capacity: number;
  /** The type of its elements, as Go writes it; empty where it was made out of sight. */
  readonly type: string;
}

/** Who did something: the place in `goroutines`, or one of these. */
export const theClock = -1;
export const theLibrary = -2;

/** What can end a wait. */
export type WaitFor =
  | { readonly channel: number; readonly to: 'receive' }
  | { readonly channel: number; readonly to: 'send'; readonly value?: string }
  | { readonly lock: number };

interface Common {
  readonly g: number;
  /** The program's own time since it began, in nanoseconds. */
  readonly atNs: number;
  readonly place?: TracePlace;
}

export type Step = Common &
  (
    | { readonly kind: 'create'; readonly other: number }
    | { readonly kind: 'run' }
    /** It lets others go first, and can go on. */
    | { readonly kind: 'yield' }
    /**
     * `why` is Go's own word: `chan send`, `select`, `sleep`, `sync.Mutex.Lock`; `runtime`, where the runtime had to do
     * something first. `inside`: a package does it that the learner calls.
     */
    | { readonly kind: 'wait'; readonly why: string; readonly for: readonly WaitFor[]; readonly inside?: true }
    /** It makes another one ready to run, other than by a send or a receive. */
    | { readonly kind: 'wake'; readonly other: number }
    /** Into the buffer, or to a goroutine that waits for it, which is ready then. */
    | { readonly kind: 'send'; readonly channel: number; readonly value?: string; readonly to?: number }
    /**
     * `sent` is the step by which the value was sent: a send, or the wait of a sender. `ready` is the sender who waited
     * for room, and is ready now.
     */
    | {
        readonly kind: 'receive';
        readonly channel: number;
        readonly value?: string;
        readonly sent?: number;
        readonly ready?: number;
      }
    /** There was nothing, and never will be. */
    | { readonly kind: 'receive-closed'; readonly channel: number }
    | { readonly kind: 'close'; readonly channel: number }
    | { readonly kind: 'print'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
    | { readonly kind: 'end' }
  );

export interface Trace {
  /** In the order in which they were begun; main is the first. */
  readonly goroutines: readonly TracedGoroutine[];
  readonly channels: readonly TracedChannel[];
  readonly steps: readonly Step[];
  /** The program went on, but so much was not kept. */
  readonly cut: boolean;
}

/** What a step puts into a channel. */
export function valueOf(step: Step, channel: number): string | undefined {
  if (step.kind === 'send') return step.value;
  if (step.kind !== 'wait') return undefined;
  const sent = step.for.find((one) => 'to' in one && one.to === 'send' && one.channel === channel);
  return sent !== undefined && 'value' in sent ? sent.value : undefined;
}
