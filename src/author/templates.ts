/**
 * What `npm run new` writes: for each kind, files that pass the check as they stand, apart from the places marked
 * FILL IN. Comments say how to write each part.
 */
import { exerciseTemplate, wrongTemplate } from './exercise-template.ts';
import { guideTemplate, ruleTemplate } from './guide-template.ts';
import { lessonTemplate } from './lesson-template.ts';
import { courseTemplate, deckTemplate, faqTemplate, pathTemplate } from './plan-templates.ts';
import { runbookTemplate } from './runbook-template.ts';
import { worksheetTemplate } from './worksheet-template.ts';

/** Paths below the piece's folder, with their text. */
export type Files = Readonly<Record<string, string>>;

/** `order` is the next free place among its neighbours. */
export const pieceTemplates = {
  lesson: lessonTemplate,
  exercise: exerciseTemplate,
  guide: guideTemplate,
  rule: ruleTemplate,
  runbook: runbookTemplate,
  deck: deckTemplate,
  path: pathTemplate,
  course: courseTemplate,
  worksheet: worksheetTemplate,
  faq: faqTemplate,
} satisfies Record<string, (order: number, id: string) => Files>;

export { wrongTemplate };

/** An entry of `glossary.yaml`. */
export const termTemplate = (id: string): string =>
  `- id: ${id}
  term: ${id.replaceAll('-', ' ')}
  meaning: >-
    FILL IN: one or two sentences that a newcomer understands without another look-up.
`;

/** An entry of `modules.yaml`. */
export const moduleTemplate = (id: string, order: number): string =>
  `- id: ${id}
  order: ${order}
  title: "FILL IN: the module's name, as it stands in the navigation"
  summary: "FILL IN: what the reader can do afterwards, in a sentence or two"
`;
