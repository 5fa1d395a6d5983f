/** Which content there is, where it lies, and what it must be. */
import { defineCollection } from 'astro:content';
import { pieceKinds } from './content/kinds.ts';
import { companionLoader, listLoader, pieceLoader } from './content/loaders.ts';
import { casebookSchema } from './schemas/casebook.ts';
import { moduleSchema } from './schemas/module.ts';
import { termSchema } from './schemas/term.ts';

export const collections = {
  modules: defineCollection({ loader: listLoader('modules.yaml'), schema: moduleSchema }),
  glossary: defineCollection({ loader: listLoader('glossary.yaml'), schema: termSchema }),
  casebook: defineCollection({ loader: listLoader('casebook.yaml'), schema: casebookSchema }),
  lessons: defineCollection({ loader: pieceLoader('lesson'), schema: pieceKinds.lesson.schema }),
  exercises: defineCollection({ loader: pieceLoader('exercise'), schema: pieceKinds.exercise.schema }),
  /** The note on why the solution is idiomatic; no front matter. */
  exerciseNotes: defineCollection({
    loader: companionLoader('exercise', 'exercises/*/solution/why.md', (entry) => entry.split('/')[1] ?? entry),
  }),
  guides: defineCollection({ loader: pieceLoader('guide'), schema: pieceKinds.guide.schema }),
  /** By guide and folder: `concurrency/name-the-end`. */
  rules: defineCollection({ loader: pieceLoader('rule'), schema: pieceKinds.rule.schema }),
  runbooks: defineCollection({ loader: pieceLoader('runbook'), schema: pieceKinds.runbook.schema }),
  decks: defineCollection({ loader: pieceLoader('deck'), schema: pieceKinds.deck.schema }),
  paths: defineCollection({ loader: pieceLoader('path'), schema: pieceKinds.path.schema }),
  courses: defineCollection({ loader: pieceLoader('course'), schema: pieceKinds.course.schema }),
  worksheets: defineCollection({ loader: pieceLoader('worksheet'), schema: pieceKinds.worksheet.schema }),
  faq: defineCollection({ loader: pieceLoader('faq'), schema: pieceKinds.faq.schema }),
};
