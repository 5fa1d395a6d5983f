/** Reads goroutines out of what Go prints when it gives up: a deadlock, or goroutines left in a synctest bubble. */

/** A goroutine that waits for good, and the line of the program at which it waits. */
export interface Waiting {
  readonly file: string;
  readonly line: number;
  /** In Go's words: `chan send`, `chan receive`, `select`, `sync.WaitGroup.Wait`. */
  readonly state: string;
}

const header = /^goroutine \d+(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]+)\]:$/;
const frame = /^\t(?:\S*\/)?([^\s/:]+\.go):(\d+)/;

/**
 * The goroutines that wait in one of the named files, each at its topmost line there. Nothing unless the text reports a
 * deadlock: the stack of an ordinary panic is not of a goroutine that waits.
 */
export function waitingGoroutines(text: string, files: readonly string[]): Waiting[] {
  if (!/deadlock/.test(text)) return [];
  const found: Waiting[] = [];
  let state: string | undefined;
  for (const row of text.split('\n')) {
    const head = header.exec(row);
    if (head?.[1] !== undefined) {
      state = head[1].split(',')[0]?.replace(' (durable)', '');
      if (state === 'running' || state === 'runnable' || state === 'synctest.Run') state = undefined;
    }
    const [, file, line] = frame.exec(row) ?? [];
    if (state === undefined || file === undefined || !files.includes(file)) continue;
    const waiting = { file, line: Number(line), state };
    if (!found.some((other) => other.file === file && other.line === waiting.line)) found.push(waiting);
    state = undefined;
  }
  return found;
}
