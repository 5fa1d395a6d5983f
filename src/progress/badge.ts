/** How far the learner is with a lesson, an exercise or a module, for lists. Pure; shown by elements/progress-badge.ts. */
import { drafted } from './drafts.ts';
import type { ProgressState } from './state.ts';

export type BadgeOf =
  | { readonly kind: 'exercise'; readonly slug: string }
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'module'; readonly lessons: readonly string[]; readonly exercises: readonly string[] };

export interface Badge {
  readonly state: 'none' | 'started' | 'done';
  readonly text: string;
  /** Of a module, from 0 to 1. */
  readonly share?: number;
}

const nothing: Badge = { state: 'none', text: '' };

export function badge(state: ProgressState, of: BadgeOf): Badge {
  switch (of.kind) {
    case 'exercise': {
      const known = state.exercises[of.slug];
      if (known?.passedAt !== undefined) return { state: 'done', text: 'Passed' };
      if (known !== undefined && known.attempts.length > 0) return { state: 'started', text: 'Tried' };
      return drafted(known?.draft) === undefined ? nothing : { state: 'started', text: 'Begun' };
    }
    case 'lesson': {
      const known = state.lessons[of.id];
      if (known?.read?.value === true) return { state: 'done', text: 'Read' };
      return known?.openedAt === undefined ? nothing : { state: 'started', text: 'Opened' };
    }
    case 'module':
      return moduleBadge(state, of.lessons, of.exercises);
  }
}

function moduleBadge(state: ProgressState, lessons: readonly string[], exercises: readonly string[]): Badge {
  const all = lessons.length + exercises.length;
  const parts = [
    ...lessons.map((id) => badge(state, { kind: 'lesson', id }).state),
    ...exercises.map((slug) => badge(state, { kind: 'exercise', slug }).state),
  ];
  const done = parts.filter((part) => part === 'done').length;
  if (parts.every((part) => part === 'none')) return { ...nothing, share: 0 };
  return { state: done === all ? 'done' : 'started', text: `${done} of ${all} done`, share: done / all };
}
