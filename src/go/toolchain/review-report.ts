/** Reads what the review prints with `-json`: for each package and analyser the places it found, or why it failed. */
import { z } from '../../schemas/zod.ts';
import type { Note } from '../engine.ts';

const reportSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.union([z.array(z.object({ posn: z.string(), message: z.string() })), z.object({ error: z.string() })]),
  ),
);

const place = /^(?:\.\/|\/tmp\/sandbox\/)?(.+):(\d+):(\d+)$/;

/** The notes in the order of the code. Throws on what is no report, and when an analyser failed. */
export function parseNotes(text: string): Note[] {
  const notes: Note[] = [];
  for (const analysers of Object.values(reportSchema.parse(JSON.parse(text)))) {
    for (const [id, found] of Object.entries(analysers)) {
      if ('error' in found) throw new Error(`the analyser ${id} failed: ${found.error}`);
      for (const { posn, message } of found) {
        const [, file, line, column] = place.exec(posn) ?? [];
        if (file !== undefined) notes.push({ id, file, line: Number(line), column: Number(column), message });
      }
    }
  }
  return notes.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
