/** Works out what `npm run new` writes, or why it writes nothing. Reads content folders, changes none of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderOf, pageOf, type PieceKind } from '../content/kinds.ts';
import { readList } from '../content/lists.ts';
import { piece, pieces, type Root } from '../content/roots.ts';
import { slug as slugSchema } from '../schemas/text.ts';
import { moduleTemplate, pieceTemplates, termTemplate, type Files } from './templates.ts';

/** A file to write, by its path below the content folder. `replaces` has the text that must be there before. */
export interface Write {
  readonly path: string;
  readonly text: string;
  readonly replaces?: string;
}

export type Plan =
  | { readonly kind: 'write'; readonly root: Root; readonly writes: readonly Write[]; readonly next: string }
  /** `wrong` needs the tests' words on the answer: the caller grades it, and calls `planWrong`. */
  | { readonly kind: 'grade'; readonly exercise: string; readonly mistake: string }
  | { readonly kind: 'refused'; readonly why: string };

const examples: Record<PieceKind | 'wrong' | 'term' | 'module', string> = {
  lesson: 'concurrency/leaks',
  exercise: 'fix-the-leak',
  wrong: 'fix-the-leak/drains',
  guide: 'concurrency',
  rule: 'concurrency/name-the-end',
  runbook: 'goroutine-leak',
  deck: 'goroutine-leaks-live',
  path: 'from-python',
  course: 'go-101',
  worksheet: 'canary-calculator',
  faq: 'how-long-until-productive',
  term: 'goroutine',
  module: 'concurrency',
};
const kinds = Object.keys(examples) as (keyof typeof examples)[];

export const usage = `npm run new -- <kind> <name> [--in <content folder>]
Kinds and names: ${kinds.map((kind) => `${kind} ${examples[kind]}`).join(', ')}.`;

/** `roots` are all content folders; the piece goes into `target`, one of them. */
export function planNew(kind: string, name: string, target: Root, roots: readonly Root[]): Plan {
  if (!isKind(kind)) return refused(`There is no kind ${JSON.stringify(kind)}.\n${usage}`);
  const parts = name.split('/');
  const wanted = examples[kind].split('/').length;
  if (parts.length !== wanted || !parts.every((part) => slugSchema.safeParse(part).success)) {
    return refused(
      `${JSON.stringify(name)} can't be the name of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}: it needs ${wanted === 1 ? 'one part' : 'two parts with a slash between them'}, ` +
        `of a-z, 0-9 and single hyphens, for example ${examples[kind]}.`,
    );
  }
  const [first = '', second = ''] = parts;
  switch (kind) {
    case 'term':
      return planListed('glossary.yaml', name, termTemplate(name), target, roots);
    case 'module': {
      const orders = readList('modules.yaml', roots).map(({ data }) => Number(data['order']) || 0);
      return planListed('modules.yaml', name, moduleTemplate(name, Math.max(0, ...orders) + 1), target, roots);
    }
    case 'wrong': {
      const exercise = piece('exercise', first, roots);
      if (!exercise) return refused(`There is no exercise ${first}. There are: ${idsOf('exercise', roots)}.`);
      const folder = join(exercise.root.dir, exercise.folder, 'wrong', second);
      return existsSync(folder)
        ? refused(`${exercise.root.name}/${exercise.folder}/wrong/${second} is there already; nothing was changed.`)
        : { kind: 'grade', exercise: first, mistake: second };
    }
    case 'lesson': {
      const modules = readList('modules.yaml', roots).map(({ id }) => id);
      if (modules.includes(first)) return planPiece(kind, name, target, roots);
      return refused(
        `There is no module ${first}. There are: ${modules.join(', ') || 'none'}. Make one: npm run new -- module ${first}`,
      );
    }
    case 'rule':
      if (piece('guide', first, roots)) return planPiece(kind, name, target, roots);
      return refused(
        `There is no guide ${first}. There are: ${idsOf('guide', roots)}. Make one: npm run new -- guide ${first}`,
      );
    case 'exercise':
    case 'guide':
    case 'runbook':
    case 'deck':
    case 'path':
    case 'course':
    case 'worksheet':
    case 'faq':
      return planPiece(kind, name, target, roots);
  }
}

function planPiece(kind: PieceKind, id: string, target: Root, roots: readonly Root[]): Plan {
  const there = piece(kind, id, roots);
  if (there) {
    const place = `${there.root.name}/${there.folder}`;
    return refused(
      there.root === target
        ? `${place} is there already; nothing was changed. Choose another name, or edit it.`
        : `${place} is there already. To lay your own over it, copy that folder to ${target.name}/${there.folder} and change it.`,
    );
  }
  const folder = folderOf(kind, id);
  if (existsSync(join(target.dir, folder)) && readdirSync(join(target.dir, folder)).length > 0) {
    const page = pageOf(kind, id).slice(folder.length + 1);
    return refused(`${target.name}/${folder} has files, and no ${page}; nothing was changed. Move them away first.`);
  }
  const template: (order: number, id: string) => Files = pieceTemplates[kind];
  const files = template(nextOrder(kind, id, roots), id);
  const writes = Object.entries(files).map(([path, text]) => ({ path: `${folder}/${path}`, text }));
  const marks = writes.reduce(
    (sum, { path, text }) => sum + (path.endsWith('.out') ? 0 : text.split('FILL IN').length - 1),
    0,
  );
  return {
    kind: 'write',
    root: target,
    writes,
    next: `${marks} places are marked FILL IN. See it live: npm run dev\nCheck it: npm run check ${target.name}/${folder}`,
  };
}

/** One past the last among its neighbours: the module's lessons, the guide's rules, the kind's other pieces. */
function nextOrder(kind: PieceKind, id: string, roots: readonly Root[]): number {
  const group = id.includes('/') ? id.slice(0, id.indexOf('/') + 1) : '';
  const orders = pieces(kind, roots)
    .filter((other) => other.id.startsWith(group))
    .map(({ id: other, root }) =>
      Number(/^order: (\d+)/m.exec(readFileSync(join(root.dir, pageOf(kind, other)), 'utf8'))?.[1] ?? 0),
    );
  return Math.max(0, ...orders) + 1;
}

function planListed(
  file: 'glossary.yaml' | 'modules.yaml',
  id: string,
  entry: string,
  target: Root,
  roots: readonly Root[],
): Plan {
  const there = readList(file, roots).find((item) => item.id === id);
  if (there) return refused(`${there.root.name}/${file} has ${id} already; nothing was changed.`);
  const path = join(target.dir, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const text = file === 'glossary.yaml' ? inOrder(before, id, entry) : `${before}${entry}`;
  return {
    kind: 'write',
    root: target,
    writes: [{ path: file, text, replaces: before }],
    next: `Fill in what is marked FILL IN in ${target.name}/${file}.`,
  };
}

/** The glossary is sorted by id; the new entry stands before the first that comes after it. */
function inOrder(before: string, id: string, entry: string): string {
  const after = [...before.matchAll(/^- id: (\S+)$/gm)].find((match) => (match[1] ?? '') > id);
  return after ? before.slice(0, after.index) + entry + before.slice(after.index) : before + entry;
}

/** A wrong answer, begun as a copy of the starter, with its entry at the end of the front matter's list. */
export function planWrong(
  exercise: string,
  mistake: string,
  entry: string,
  roots: readonly Root[],
): Exclude<Plan, { kind: 'grade' }> {
  const found = piece('exercise', exercise, roots);
  if (!found) return refused(`There is no exercise ${exercise}.`);
  const page = pageOf('exercise', exercise);
  const before = readFileSync(join(found.root.dir, page), 'utf8');
  const text = withListEntry(before, 'wrong', entry);
  if (text === undefined) {
    return refused(`${found.root.name}/${page} has no list "wrong:" in its front matter; nothing was changed.`);
  }
  const starter = join(found.root.dir, found.folder, 'starter');
  const copies = readdirSync(starter)
    .filter((name) => name.endsWith('.go'))
    .map((name) => ({
      path: `${found.folder}/wrong/${mistake}/${name}`,
      text: readFileSync(join(starter, name), 'utf8'),
    }));
  return {
    kind: 'write',
    root: found.root,
    writes: [...copies, { path: page, text, replaces: before }],
    next: `wrong/${mistake} is a copy of the starter: put the mistake in, and correct rejectedBy and says.\nCheck it: npm run check ${found.root.name}/${found.folder}`,
  };
}

/** Adds an item to the end of a list of the front matter, before the comments of the next field. */
export function withListEntry(page: string, field: string, entry: string): string | undefined {
  const rows = page.split('\n');
  const end = rows.indexOf('---', 1);
  const start = rows.findIndex((row, i) => i < end && row.startsWith(`${field}:`));
  if (start < 0 || rows[start]?.trim() !== `${field}:`) return undefined;
  let next = rows.findIndex((row, i) => i > start && /^[^\s#-]|^---$/.test(row));
  while (next > start + 1 && /^(#.*)?$/.test(rows[next - 1] ?? '')) next--;
  return [...rows.slice(0, next), ...entry.replace(/\n$/, '').split('\n'), ...rows.slice(next)].join('\n');
}

const idsOf = (kind: PieceKind, roots: readonly Root[]): string =>
  pieces(kind, roots)
    .map(({ id }) => id)
    .join(', ') || 'none';

const isKind = (kind: string): kind is keyof typeof examples => (kinds as readonly string[]).includes(kind);
const refused = (why: string) => ({ kind: 'refused', why }) as const;

/** Where new content goes: the folder that is asked for, else a team's own where there is one. */
export const targetRoot = (folder: string | undefined, roots: readonly Root[]): Root | undefined =>
  folder === undefined ? roots.at(-1) : roots.find(({ dir }) => dir === resolve(folder));

export const names = (roots: readonly Root[]): string => roots.map(({ name }) => name).join(', ');
