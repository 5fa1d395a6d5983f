/**
 * The folders content comes from: the project's own `content/`, and a team's, which is laid over it by slug. A piece of
 * the team's replaces the one of the same name whole; lists (`glossary.yaml`, `modules.yaml`) merge by id.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { site } from '../site.ts';
import { folderOf, pageOf, pieceKinds, type PieceKind } from './kinds.ts';

export interface Root {
  /** Absolute. */
  readonly dir: string;
  /** How messages call it: `content`, `../our-go`. */
  readonly name: string;
  readonly isTeams: boolean;
}

export interface Piece {
  readonly kind: PieceKind;
  /** `concurrency/leaks` */
  readonly id: string;
  /** Below its root: `lessons/concurrency/leaks`. */
  readonly folder: string;
  readonly root: Root;
}

/** Commands and builds run in the project's folder. */
export const contentDir = join(process.cwd(), 'content');

/** The project's own folder first; what comes later is laid over what comes before. Throws when a named folder is not there. */
export function rootsFor(teamFolders: readonly string[], own = contentDir): readonly Root[] {
  return [
    { dir: own, name: 'content', isTeams: false },
    ...teamFolders.map((folder) => {
      const dir = resolve(folder);
      if (!existsSync(dir) || !statSync(dir).isDirectory()) {
        throw new Error(`There is no content folder ${folder}; correct ONRAMP_CONTENT, or contentFolders in src/site.ts.`);
      }
      return { dir, name: relative(process.cwd(), dir).split(sep).join('/') || '.', isTeams: true };
    }),
  ];
}

const named = process.env['ONRAMP_CONTENT']?.split(delimiter).filter((folder) => folder.trim() !== '');
export const contentRoots = rootsFor(named ?? site.contentFolders);

/** All pieces of a kind that count, by id. */
export function pieces(kind: PieceKind, roots = contentRoots): readonly Piece[] {
  const found = new Map<string, Piece>();
  for (const root of roots) {
    for (const id of idsIn(root.dir, pieceKinds[kind].pattern.split('/')))
      found.set(id, { kind, id, folder: folderOf(kind, id), root });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The piece that counts under this id; undefined where there is none. */
export function piece(kind: PieceKind, id: string, roots = contentRoots): Piece | undefined {
  const root = roots.findLast(({ dir }) => existsSync(join(dir, pageOf(kind, id))));
  return root && { kind, id, folder: folderOf(kind, id), root };
}

/** The content folder that a file or folder such as `exercises/fix-the-leak/tests` is read from. */
export function dirOf(path: string, roots = contentRoots): string {
  const parts = path.split('/');
  for (const { pattern } of Object.values(pieceKinds).toReversed()) {
    const shape = pattern.split('/');
    const folder = shape.slice(0, -1);
    if (parts.length < folder.length || folder.some((part, i) => part !== '*' && part !== parts[i])) continue;
    const page = [...parts.slice(0, folder.length), shape.at(-1) ?? ''].join('/');
    const root = roots.findLast(({ dir }) => existsSync(join(dir, page)));
    if (root) return root.dir;
  }
  return (roots.findLast(({ dir }) => existsSync(join(dir, path))) ?? roots[0])?.dir ?? contentDir;
}

/** Whether a file, absolute or below the project, is a team's own. */
export const isTeams = (file: string, roots = contentRoots): boolean =>
  roots.some(({ dir, isTeams }) => isTeams && isBelow(dir, resolve(file)));

export function isBelow(dir: string, file: string): boolean {
  const path = relative(dir, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

/** `['lessons', '*', '*', 'index.mdx']` → the ids of the folders that have such a page. */
function idsIn(dir: string, [part, ...rest]: readonly string[], id: readonly string[] = []): string[] {
  if (part === undefined) return [id.join('/')];
  if (part !== '*') return existsSync(join(dir, part)) ? idsIn(join(dir, part), rest, id) : [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => idsIn(join(dir, name), rest, [...id, name]));
}
