/**
 * Commands of a lesson and what they printed: `tidy.session` is a txtar archive whose comment lists the commands, one a
 * line after `$ `, and whose files are the folder in which they run; `tidy.out` beside it is what a run recorded.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '../go/engine.ts';
import { parseArchive } from '../go/playground/txtar.ts';
import { recordingOf } from './programs.ts';
import { dirOf } from './roots.ts';

export interface Session {
  readonly commands: readonly string[];
  readonly files: Program;
}

/** A command and everything it printed. */
export interface Step {
  readonly command: string;
  readonly output: string;
}

/** Throws, for the author, when the text is no session. */
export function parseSession(text: string): Session {
  const archive = parseArchive(text);
  if ('error' in archive) throw new Error(archive.error);
  const [lead, ...files] = archive; // the comment, as in any txtar
  const rows = (lead?.text ?? '').split('\n').filter((row) => row.trim() !== '');
  const odd = rows.find((row) => !/^\$ (go|cat) \S/.test(row));
  if (odd !== undefined) throw new Error(`"${odd}" is no command; each line is "$ go …" or "$ cat …"`);
  if (rows.length === 0) throw new Error('it has no commands; begin with a line such as "$ go list -m all"');
  return { commands: rows.map((row) => row.slice(2).trim()), files };
}

/** Steps as they are recorded, and read again. */
export const formatSteps = (steps: readonly Step[]): string =>
  steps.map(({ command, output }) => `$ ${command}\n${output}${output === '' || output.endsWith('\n') ? '' : '\n'}`).join('');

export function parseSteps(text: string): Step[] {
  return text
    .split(/^(?=\$ )/m)
    .filter((part) => part !== '')
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(2, end).trim(), output: part.slice(end + 1) };
    });
}

/** A session of a lesson as the page shows it. Throws when it is not there, or not recorded. */
export function readSteps(folder: string, file: string, dir = dirOf(folder)): Step[] {
  const recording = join(dir, folder, recordingOf(file));
  if (!existsSync(join(dir, folder, file))) throw new Error(`content/${folder}: there is no ${file} beside the page`);
  if (!existsSync(recording)) throw new Error(`content/${folder}/${file}: record it first: npm run check -- --update`);
  return parseSteps(readFileSync(recording, 'utf8'));
}
