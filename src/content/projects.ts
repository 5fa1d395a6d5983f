/**
 * What a reader can take along: a folder of Go with its go.mod, as a zip. A lesson's projects are whole folders; an
 * exercise becomes one. Called at build time by the pages under /projects/, by `<Project>`, and by the check.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Program } from '../go/engine.ts';
import { readableFiles, type GradedExercise } from '../go/grade.ts';
import { contentDir, contentRoots, dirOf } from './roots.ts';

export interface Project {
  /** The folder that the zip unpacks to. */
  readonly name: string;
  readonly files: Program;
}

/** The folders `lessons/<module>/<lesson>/projects/<name>`, below the content folder that counts for their lesson. */
export function projectFolders(dir?: string): readonly string[] {
  if (dir !== undefined) return foldersIn(dir);
  return contentRoots
    .flatMap((root) => foldersIn(root.dir).filter((folder) => dirOf(folder) === root.dir))
    .sort();
}

function foldersIn(dir: string): readonly string[] {
  if (!existsSync(join(dir, 'lessons'))) return [];
  return readdirSync(join(dir, 'lessons'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /[\\/]projects$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1).replaceAll('\\', '/'))
    .filter((folder) => folder.split('/').length === 5)
    .sort();
}

/** A lesson's project. Throws, for its author, when it is none. */
export function readProject(folder: string, dir = dirOf(folder)): Project {
  const root = join(dir, folder);
  for (const needed of ['go.mod', 'README.md']) {
    if (!existsSync(join(root, needed))) throw new Error(`content/${folder}: a project needs a ${needed}`);
  }
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(root.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { name: folder.split('/').at(-1) ?? folder, files };
}

/** `go test ./...` in it grades the answer, as the page does; where the learner writes the tests, they run on the right implementation. */
export function exerciseProject({ slug, starter, by }: GradedExercise, title: string, task: string): Project {
  const goVersion = /^go .*$/m.exec(readFileSync(join(contentDir, 'go.mod'), 'utf8'))?.[0] ?? '';
  const readme = `# ${title}\n\n${task.trim()}\n\nRun \`go test ./...\` in this folder.\n`;
  return {
    name: slug,
    files: [
      { name: 'README.md', text: readme },
      { name: 'go.mod', text: `module ${slug}\n\n${goVersion}\n` },
      ...starter,
      ...readableFiles(by),
    ],
  };
}

/** The same bytes for the same files, so that a host's caches hold. */
export function zipOf({ name, files }: Project): Uint8Array<ArrayBuffer> {
  const mtime = new Date(2026, 0, 1);
  return zipSync(Object.fromEntries(files.map((file) => [`${name}/${file.name}`, [strToU8(file.text), { mtime, level: 9 }]])));
}
