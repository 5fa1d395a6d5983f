/** gofmt over the files of a program. */
import type { Engine, Program } from '../go/engine.ts';
import type { Problem } from './problem.ts';

/** `file` is where the program lies; a program of several files names the part. */
export async function formatProblems(file: string, program: Program, engine: Engine): Promise<Problem[]> {
  const result = await engine.format(program);
  if (result.kind !== 'formatted') return []; // it does not parse: the build says so
  return result.files.flatMap(({ name, text }, i) => {
    const before = program[i]?.text ?? '';
    if (text === before) return [];
    const rows = before.split('\n');
    const line = text.split('\n').findIndex((row, n) => row !== rows[n]) + 1;
    return [
      { file, line: Math.max(1, line), what: `${name} is not formatted as gofmt would`, fix: 'run gofmt -w on it' },
    ];
  });
}
