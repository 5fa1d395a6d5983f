/** Which content there is, where it lies, and what it must be. */
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { exerciseSchema } from './schemas/exercise.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { moduleSchema } from './schemas/module.ts';
import { termSchema } from './schemas/term.ts';

/** `concurrency/channels/index.mdx` → `concurrency/channels`. */
const folderOf = ({ entry }: { entry: string }): string => entry.replace(/\/[^/]+$/, '');

export const collections = {
  modules: defineCollection({ loader: file('content/modules.yaml'), schema: moduleSchema }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: termSchema }),
  lessons: defineCollection({
    loader: glob({ base: 'content/lessons', pattern: '*/*/index.mdx', generateId: folderOf }),
    schema: lessonSchema,
  }),
  exercises: defineCollection({
    loader: glob({ base: 'content/exercises', pattern: '*/index.mdx', generateId: folderOf }),
    schema: exerciseSchema,
  }),
  /** The note on why the solution is idiomatic; no front matter. */
  exerciseNotes: defineCollection({
    loader: glob({
      base: 'content/exercises',
      pattern: '*/solution/why.md',
      generateId: ({ entry }) => entry.replace(/\/solution\/why\.md$/, ''),
    }),
  }),
};
