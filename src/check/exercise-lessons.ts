/** The slugs of the exercises that there are, with the lesson that each names: `concurrency/channels`. */
import { exerciseSchema } from '../schemas/exercise.ts';
import type { Content } from './content.ts';
import { readPage } from './front-matter.ts';

const read = new WeakMap<Content, ReadonlyMap<string, string>>();

export function lessonOfExercise(content: Content): ReadonlyMap<string, string> {
  const known = read.get(content);
  if (known) return known;
  const lessons = new Map(
    content.entries.flatMap(({ kind, slug, folder, root, page }) => {
      if (kind.folder !== 'exercises' || page.fault) return [];
      const front = readPage(`${folder}/index.mdx`, exerciseSchema, root.dir);
      return Array.isArray(front) ? [] : [[slug, `${front.data.module}/${front.data.lesson}`] as const];
    }),
  );
  read.set(content, lessons);
  return lessons;
}
