/**
 * The review by Onramp's own server, which has `/review` beside the playground's paths. It is an extra, so it is asked
 * for once, and whatever goes wrong is the same as no review.
 */
import type { Program, ReviewResult } from '../engine.ts';
import { reviewAnswerSchema } from './protocol.ts';
import { formatArchive } from './txtar.ts';

export async function reviewOnServer(baseUrl: string, program: Program, timeoutMs = 20_000): Promise<ReviewResult> {
  try {
    const body = new URLSearchParams({ body: formatArchive(program) });
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(`${baseUrl}/review`, { method: 'POST', body, signal });
    if (!response.ok) return { kind: 'unavailable', why: `${baseUrl} answered with status ${response.status}.` };
    const { Error: why, Notes } = reviewAnswerSchema.parse(await response.json());
    if (why !== '') return { kind: 'unavailable', why };
    const notes = Notes.map(({ Id: id, File: file, Line: line, Column: column, Message: message }) => ({
      id,
      file,
      line,
      column,
      message,
    }));
    return { kind: 'reviewed', notes };
  } catch (error) {
    return { kind: 'unavailable', why: `${baseUrl} gave no review: ${(error as Error).message}` };
  }
}
