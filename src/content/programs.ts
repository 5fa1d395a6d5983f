/** Reads the Go files that stand beside lessons and exercises. Called by components at build time, and by the check. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program, SourceFile } from '../go/engine.ts';
import { parseArchive } from '../go/playground/txtar.ts';
import { pieceKindNames } from './kinds.ts';
import { contentDir, dirOf, pieces } from './roots.ts';

export { contentDir };

export interface ShownProgram {
  /** Below `content/`: `lessons/concurrency/channels/first.go`. */
  readonly path: string;
  readonly files: Program;
  /** What a run printed, as `npm run check -- --update` recorded it; undefined until it has. */
  readonly recorded: string | undefined;
}

/** Where a program's output is recorded: `first.out` beside `first.go`. */
export const recordingOf = (file: string): string => file.replace(/\.(go|txtar|session)$/, '.out');

/** A program of a lesson. A single file is called `prog.go`, whatever its name in the folder. Throws when it can't be read. */
export function readProgram(folder: string, file: string, dir = dirOf(folder)): ShownProgram {
  const path = `${folder}/${file}`;
  const full = join(dir, path);
  if (!existsSync(full)) throw new Error(`content/${folder}/index.mdx: there is no ${file} beside it; write it, or correct the name`);
  const text = readFileSync(full, 'utf8');
  const files = file.endsWith('.txtar') ? parseArchive(text) : [{ name: 'prog.go', text }];
  if ('error' in files) throw new Error(`content/${path}: ${files.error}`);
  const recording = recordingOf(full);
  return { path, files, recorded: existsSync(recording) ? readFileSync(recording, 'utf8') : undefined };
}

/** The Go files of a folder below `content/`, by name: an exercise's `starter`, `solution`, `tests`, a mistake. */
export function readFolder(folder: string, dir = dirOf(folder)): readonly SourceFile[] {
  const full = join(dir, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.go'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(full, name), 'utf8') }));
}

/** Every Go file that a page may link to, below its content folder, for the plain-text pages under `/code/`. */
export function codeFiles(): readonly string[] {
  const found = pieceKindNames.flatMap((kind) =>
    pieces(kind).flatMap(({ folder, root }) =>
      readdirSync(join(root.dir, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(go|txtar)$/.test(path))
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  );
  return [...new Set(found)]; // a rule lies in its guide's folder, too
}

export const readCode = (path: string): string => readFileSync(join(dirOf(path), path), 'utf8');
