/** What to call the goroutines, channels and locks of a trace: by the learner's own names, read from the lines that made them. */
import type { Program } from '../go/engine.ts';
import type { Trace, TracedChannel, TracePlace } from '../go/trace.ts';

/** The text of a line of the program; empty where there is none. */
export type LineOf = (place: TracePlace | undefined) => string;

export function linesOf(program: Program): LineOf {
  const lines = new Map(program.map(({ name, text }) => [name, text.split('\n')]));
  return (place) => (place === undefined ? '' : (lines.get(place.file)?.[place.line - 1] ?? ''));
}

/** `main`, `worker`, `worker #2`, `func in main`. No two are the same. */
export function goroutineNames({ goroutines }: Trace): readonly string[] {
  return numbered(
    goroutines.map(({ fn }, i) => {
      if (i === 0) return 'main';
      const plain = fn.replace(/\[.*?\]/g, '').replace(/^.*\//, '');
      // main.worker, main.(*Server).loop, main.main.func1, play.TestX.func2.3
      const within = /^[^.]+\.(.*?)(\.func\d+.*)?(-range\d+)?$/.exec(plain);
      const name = (within?.[1] ?? plain).replace(/\(\*(\w+)\)/, '$1');
      if (within?.[2] === undefined) return name || 'goroutine';
      return `func in ${name}`;
    }),
  );
}

/** `jobs`, `results #2`, `timer`. Those that packages made are told apart by nobody, and have no numbers. */
export function channelNames({ channels }: Trace, lineOf: LineOf): readonly string[] {
  const madeAt = new Map<string, number>();
  const names = numbered(
    channels.map((channel) => {
      const { made } = channel;
      if (made === undefined) return '';
      const key = `${made.file}:${made.line}`;
      const nth = madeAt.get(key) ?? 0;
      madeAt.set(key, nth + 1);
      return madeBy(lineOf(made), nth) ?? `channel of line ${made.line}`;
    }),
  );
  return channels.map((channel, i) => (channel.made === undefined ? packageChannel(channel) : (names[i] ?? '')));
}

/** The variable or field that a line gives its channel to; of several channels the nth in turn. */
function madeBy(line: string, nth: number): string | undefined {
  const makes = line.split(/\bmake\(\s*(?:<-)?chan\b/).length - 1;
  if (makes < 1) return undefined;
  if (makes === 1) {
    const typed = /^\s*var\s+(\w+)\s+[^=]*=\s*make\(/.exec(line)?.[1];
    return typed ?? /([\w.]+)(?:\[[^\]]*\])?\s*(?::=|=|:)\s*make\(/.exec(line)?.[1];
  }
  const left = /^\s*(?:var\s+)?([\w.]+(?:\s*,\s*[\w.]+)*)\s*(?::=|=)/.exec(line)?.[1]?.split(/\s*,\s*/);
  return left?.length === makes ? left[nth % makes] : undefined;
}

const packageChannel = ({ type }: TracedChannel): string =>
  type === 'time.Time' ? 'a timer' : type === 'struct {}' ? "a package's done channel" : "a package's channel";

/** What is waited for at a line, as it stands there: `mu.Lock`, `wg.Wait`; undefined where the line does not show it. */
export function callAt(line: string, why: string): string | undefined {
  const method = why.split('.').at(-1) ?? '';
  return new RegExp(String.raw`([\w.\]\[]+\.${method.replace(/\W/g, '')})\(`).exec(line)?.[1];
}

/** The second `worker` becomes `worker #2`; the first keeps its name, and gets its number where there are more. */
function numbered(names: readonly string[]): readonly string[] {
  const all = new Map<string, number>();
  for (const name of names) all.set(name, (all.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return (all.get(name) ?? 0) > 1 ? `${name} #${nth}` : name;
  });
}
