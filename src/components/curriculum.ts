/** The curriculum as pages list it: modules in order, each with its lessons, each with the exercises that exist. */
import { getCollection, type CollectionEntry } from 'astro:content';

export interface LessonInPlace {
  readonly entry: CollectionEntry<'lessons'>;
  readonly exercises: readonly CollectionEntry<'exercises'>[];
}

export interface Module {
  readonly id: string;
  readonly data: CollectionEntry<'modules'>['data'];
  readonly lessons: readonly LessonInPlace[];
  /** Reading, and with the exercises. */
  readonly minutes: { readonly reading: number; readonly exercises: number };
}

let loaded: Promise<readonly Module[]> | undefined;

/** Only modules that have a lesson. Read once in a build; anew for each page in development. */
export function curriculum(): Promise<readonly Module[]> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<readonly Module[]> {
  const [modules, lessons, exercises] = await Promise.all([
    getCollection('modules'),
    getCollection('lessons'),
    getCollection('exercises'),
  ]);
  const exerciseOf = new Map(exercises.map((entry) => [entry.id, entry]));
  return modules
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((module) => {
      const own = lessons
        .filter(({ id }) => id.startsWith(`${module.id}/`))
        .toSorted((a, b) => a.data.order - b.data.order)
        .map((entry) => ({
          entry,
          exercises: entry.data.exercises.flatMap((slug) => exerciseOf.get(slug) ?? []),
        }));
      const sum = (list: readonly { data: { minutes: number } }[]) =>
        list.reduce((all, { data }) => all + data.minutes, 0);
      return {
        id: module.id,
        data: module.data,
        lessons: own,
        minutes: {
          reading: sum(own.map(({ entry }) => entry)),
          exercises: sum(own.flatMap((lesson) => lesson.exercises)),
        },
      };
    })
    .filter(({ lessons }) => lessons.length > 0);
}

/** `95` → `1 h 35 min`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** `1 lesson`, `6 lessons`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
