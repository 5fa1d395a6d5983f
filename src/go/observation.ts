/** What Go's runtime tells about a run, one thing after the other, as it comes from the thread that runs the program. */

export type ObservedKind =
  | 'create'
  | 'run'
  | 'park'
  | 'ready'
  | 'yield'
  | 'end'
  | 'make'
  | 'send'
  | 'receive'
  | 'receive-closed'
  | 'close'
  /** Precedes `park`: one of the channels or the lock that is waited for. */
  | 'case'
  /** Precedes `print`. */
  | 'write'
  | 'print';

/** All goroutines of the process are in it, by Go's own numbers; trace.ts keeps those of the learner. */
export interface Observation {
  readonly kind: ObservedKind;
  /** The program's own time, in nanoseconds since it began; in a synctest bubble, since the bubble did. */
  readonly atNs: number;
  /** Who did it; 0 is the clock. */
  readonly g: number;
  /** To whom: the one that was created or woken, or the other side of a send or receive. 0 when there is none. */
  readonly other: number;
  /** A channel or a lock, by its address. */
  readonly object: number;
  /**
   * Of `make`, the capacity; of `create`, 1 when the goroutine begins with the learner's own function; of `case`, 0 to
   * receive, 1 to send, 2 to be woken; of `print`, the stream; else how many values lie in the buffer.
   */
  readonly n: number;
  /** The innermost place in the learner's files, where the goroutine stands there. */
  readonly file: string;
  readonly line: number;
  /** The learner's own code does it, and not a package that it calls. */
  readonly direct: boolean;
  /** The function there, and the outermost of the learner's; of `create`, the one that the new goroutine begins with. */
  readonly fn: string;
  readonly root: string;
  /** Of `park`, Go's reason; of `make`, the type of the elements; of `print`, what was printed. */
  readonly text: string;
  /** What is sent, as Go would write it, where that is short. */
  readonly value?: string;
}

/** A run is kept up to so many; what comes after is left out, and said to be. */
export const keptObservations = 100_000;
