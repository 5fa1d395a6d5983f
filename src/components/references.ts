/** What a reference in front matter (`lesson: concurrency/leaks`) leads to: address, title, minutes. */
import { getEntry } from 'astro:content';
import type { ReferableKind, Reference } from '../schemas/reference.ts';
import { href, ruleHref } from './href.ts';
import { sessionMinutes } from './course-minutes.ts';

export interface Target {
  readonly kind: ReferableKind;
  readonly id: string;
  readonly href: string;
  /** Text with backticks. */
  readonly title: string;
  /** Of reading or doing; undefined for what is looked up. */
  readonly minutes: number | undefined;
}

export const kindNames: Record<ReferableKind, string> = {
  lesson: 'Lesson',
  exercise: 'Exercise',
  guide: 'Guide',
  rule: 'Rule',
  runbook: 'Runbook',
  deck: 'Deck',
  path: 'Path',
  course: 'Course',
  worksheet: 'Worksheet',
  faq: 'Question',
};

/** Throws where the piece is not there: a page with a dead end is not built. `from` names the file for the message. */
export async function target({ kind, id }: Pick<Reference, 'kind' | 'id'>, from: string): Promise<Target> {
  const found = await find(kind, id);
  if (!found) throw new Error(`${from} names the ${kind} ${id}, and there is none; correct the name, or write it`);
  return { kind, id, minutes: undefined, ...found };
}

async function find(
  kind: ReferableKind,
  id: string,
): Promise<(Omit<Target, 'kind' | 'id' | 'minutes'> & { minutes?: number }) | undefined> {
  switch (kind) {
    case 'lesson': {
      const entry = await getEntry('lessons', id);
      return entry && { href: href(`/learn/${id}/`), title: entry.data.title, minutes: entry.data.minutes };
    }
    case 'exercise': {
      const entry = await getEntry('exercises', id);
      return entry && { href: href(`/exercises/${id}/`), title: entry.data.title, minutes: entry.data.minutes };
    }
    case 'guide': {
      const entry = await getEntry('guides', id);
      return entry && { href: href(`/guides/${id}/`), title: entry.data.title };
    }
    case 'rule': {
      const entry = await getEntry('rules', id);
      return entry && 'rule' in entry.data ? { href: ruleHref(id), title: entry.data.rule } : undefined;
    }
    case 'runbook': {
      const entry = await getEntry('runbooks', id);
      return entry && { href: href(`/runbooks/${id}/`), title: entry.data.title };
    }
    case 'deck': {
      const entry = await getEntry('decks', id);
      return entry && { href: href(`/decks/${id}/`), title: entry.data.title, minutes: entry.data.minutes };
    }
    case 'path': {
      const entry = await getEntry('paths', id);
      return entry && { href: href(`/paths/${id}/`), title: entry.data.title };
    }
    case 'course': {
      const entry = await getEntry('courses', id);
      return entry && { href: href(`/courses/${id}/`), title: entry.data.title, minutes: sessionMinutes(entry.data) };
    }
    case 'worksheet': {
      const entry = await getEntry('worksheets', id);
      return entry && { href: href(`/worksheets/${id}/`), title: entry.data.title, minutes: entry.data.minutes };
    }
    case 'faq': {
      const entry = await getEntry('faq', id);
      return entry && { href: href(`/faq/#${id}`), title: entry.data.question };
    }
  }
}
