/** What an entry of `content/casebook.yaml` must be: something a team lived through, and where the practice is taught. */
import { entry } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, slug, text } from './text.ts';
import type { z } from './zod.ts';

/** In the order of the page. */
export const casebookTopics = [
  'start',
  'proof',
  'way',
  'metrics',
  'guard',
  'planning',
  'pace',
  'stack',
  'bitten',
  'people',
  'afterwards',
] as const;
/** `all`: what the teams had in common. */
export const casebookTeams = ['python', 'java', 'node', 'all'] as const;

export const casebookSchema = entry({
  id: slug,
  topic: choice('topic', casebookTopics),
  team: choice('team', casebookTeams),
  /** What happened, with its figures, in one to three sentences. */
  figure: text('figure', 300, '30 endpoints in six months, about two weeks each.'),
  /** Lessons and exercises that teach what it stands for. */
  taught: list('taught', reference, [1, 6], 'name one to six pieces in which it is taught'),
});
export type CasebookData = z.infer<typeof casebookSchema>;
