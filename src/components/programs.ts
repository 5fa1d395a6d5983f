/** Reads the Go files that stand beside lessons and exercises, at build time. Called by components and pages. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Program, SourceFile } from '../go/engine.ts';
import { parseArchive } from '../go/playground/txtar.ts';

const content = join(process.cwd(), 'content');

export interface ShownProgram {
  /** Below `content/`: `lessons/concurrency/channels/first.go`. */
  readonly path: string;
  readonly files: Program;
  /** What the recording tool saw; undefined until it has run. */
  readonly recorded: string | undefined;
}

/** A program of a lesson. A single file is called `prog.go`, whatever its name in the folder. */
export function readProgram(folder: string, file: string): ShownProgram {
  const path = join(folder, file);
  const full = join(content, path);
  if (!existsSync(full))
    throw new Error(`content/${folder}/index.mdx: there is no ${file} beside it; write it, or correct the name`);
  const text = readFileSync(full, 'utf8');
  const files = file.endsWith('.txtar') ? parseArchive(text) : [{ name: 'prog.go', text }];
  if ('error' in files) throw new Error(`content/${path}: ${files.error}`);
  const out = full.replace(/\.(go|txtar)$/, '.out');
  return {
    path,
    files,
    recorded: existsSync(out) ? readFileSync(out, 'utf8') : undefined,
  };
}

/** The Go files of a folder, by name: an exercise's `starter`, `solution`, `tests`, a mistake. */
export function readFolder(folder: string): readonly SourceFile[] {
  const full = join(content, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.go'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(full, name), 'utf8') }));
}

/** Every file that a page may link to, below `content/`, for the plain-text pages under `/code/`. */
export function codeFiles(): readonly string[] {
  return ['lessons', 'exercises'].flatMap((kind) =>
    existsSync(join(content, kind))
      ? readdirSync(join(content, kind), { recursive: true, encoding: 'utf8' })
          .filter((path) => /\.(go|txtar)$/.test(path))
          .map((path) => `${kind}/${path.replaceAll('\\', '/')}`)
      : [],
  );
}

export const readCode = (path: string): string => readFileSync(join(content, path), 'utf8');
