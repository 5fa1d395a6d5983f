/** What an entry of `content/modules.yaml` must be: the curriculum's parts in order. */
import { z } from 'zod';
import { order, slug, text } from './text.ts';

export const moduleSchema = z.strictObject({
  /** The folder under `content/lessons/`. */
  id: slug,
  order,
  title: text('title', 60),
  summary: text('summary', 240),
});
export type ModuleData = z.infer<typeof moduleSchema>;
