/** What an entry of `content/modules.yaml` must be: the curriculum's parts in order. */
import { entry } from './entry.ts';
import { order, slug, text } from './text.ts';
import type { z } from './zod.ts';

export const moduleSchema = entry({
  /** The folder under `content/lessons/`. */
  id: slug,
  order,
  title: text('title', 60, 'Concurrency'),
  summary: text('summary', 240, 'Goroutines, channels, and the ways they go wrong.'),
});
export type ModuleData = z.infer<typeof moduleSchema>;
