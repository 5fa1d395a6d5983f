/** Shared programs on a playground: /share and /p/<id>.go. Used by the playground page. */
import type { Program } from '../engine.ts';
import type { PlaygroundSettings } from './playground-http.ts';
import { askPlayground } from './playground-http.ts';
import type { Trouble } from './playground-trouble.ts';
import { isWebPage, placeWords, troubleInText, troubleWords } from './playground-trouble.ts';
import { formatArchive, parseArchive } from './txtar.ts';

export type Shared =
  | { readonly kind: 'shared'; readonly id: string }
  /** Nothing was stored; `why` is for the learner. */
  | { readonly kind: 'unavailable'; readonly why: string };

export type Opened =
  { readonly kind: 'opened'; readonly program: Program } | { readonly kind: 'unavailable'; readonly why: string };

/** The official playground takes no more. */
export const shareLimitBytes = 64 << 10;

const idPattern = /^[\w-]{11,64}$/;

export const isSharedId = (text: string): boolean => idPattern.test(text);

/** Stores the program where everybody who has its id can read it. Never rejects. */
export async function shareProgram(settings: PlaygroundSettings, program: Program): Promise<Shared> {
  const body = formatArchive(program);
  const sizeBytes = new TextEncoder().encode(body).length;
  if (sizeBytes > shareLimitBytes) {
    const why = `The program is too large to be shared: ${Math.ceil(sizeBytes / 1024)} KiB of at most ${shareLimitBytes >> 10} KiB.`;
    return { kind: 'unavailable', why };
  }
  const reply = await askPlayground(settings, '/share', { method: 'POST', body });
  const unavailable = (trouble: Trouble) =>
    ({ kind: 'unavailable', why: troubleWords(trouble, settings.baseUrl) }) as const;
  switch (reply.kind) {
    case 'answered': {
      const id = reply.text.trim();
      return isSharedId(id) ? { kind: 'shared', id } : unavailable(troubleInText(reply.text));
    }
    case 'aborted':
      return { kind: 'unavailable', why: 'Stopped.' };
    case 'failed':
    case 'refused':
      return unavailable(reply.trouble);
  }
}

/** The program that was shared under this id. Never rejects. */
export async function openShared(settings: PlaygroundSettings, id: string): Promise<Opened> {
  const where = placeWords(settings.baseUrl);
  if (!isSharedId(id)) return { kind: 'unavailable', why: 'This link names no shared program: its id is not one.' };
  const reply = await askPlayground(settings, `/p/${id}.go`, { method: 'GET' });
  switch (reply.kind) {
    case 'answered': {
      if (isWebPage(reply.text))
        return { kind: 'unavailable', why: troubleWords({ kind: 'web-page' }, settings.baseUrl) };
      const program = parseArchive(reply.text);
      return 'error' in program
        ? { kind: 'unavailable', why: `What is shared under ${id} can't be opened: ${program.error}.` }
        : { kind: 'opened', program };
    }
    case 'aborted':
      return { kind: 'unavailable', why: 'Stopped.' };
    case 'refused': {
      const missing = `Nothing is shared under ${id} on ${where}. Perhaps the link is not whole, or comes from another playground.`;
      return {
        kind: 'unavailable',
        why: reply.status === 404 ? missing : troubleWords(reply.trouble, settings.baseUrl),
      };
    }
    case 'failed':
      return { kind: 'unavailable', why: troubleWords(reply.trouble, settings.baseUrl) };
  }
}
