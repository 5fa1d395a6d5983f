/** The kinds of content that have an index page of their own, with what stands there. A kind without a piece has none. */
import { getCollection } from 'astro:content';
import { sessionMinutes } from './course-minutes.ts';
import { count, duration } from './curriculum.ts';
import { href } from './href.ts';

export interface Shelf {
  /** Also the address: `/guides/`. */
  readonly id: 'guides' | 'runbooks' | 'decks' | 'paths' | 'courses' | 'worksheets' | 'faq';
  readonly title: string;
  readonly lead: string;
  readonly items: readonly ShelfItem[];
}

export interface ShelfItem {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly string[];
}

export const severityNames = { page: 'Wake somebody', urgent: 'Within the hour', planned: 'Planned' } as const;
export const formatNames = {
  workshop: 'Workshop',
  'book-club': 'Book club',
  'reading-group': 'Reading group',
  onboarding: 'Onboarding',
  series: 'Series of talks',
} as const;

let loaded: Promise<readonly Shelf[]> | undefined;

/** Read once in a build; anew for each page in development. */
export function shelves(): Promise<readonly Shelf[]> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<readonly Shelf[]> {
  const [paths, guides, rules, runbooks, worksheets, decks, courses, faq] = await Promise.all([
    getCollection('paths'),
    getCollection('guides'),
    getCollection('rules', ({ data }) => 'rule' in data),
    getCollection('runbooks'),
    getCollection('worksheets'),
    getCollection('decks'),
    getCollection('courses'),
    getCollection('faq'),
  ]);
  const all: Shelf[] = [
    {
      id: 'paths',
      title: 'Paths',
      lead: 'The right things in the right order, for where you come from and what you are here for.',
      items: items('paths', paths, ({ title, parts }) => ({ title, facts: [count(parts.length, 'part')] })),
    },
    {
      id: 'guides',
      title: 'Guides',
      lead: 'How Go is written here: rules that a review can point to, each with its reason and its code.',
      items: items('guides', guides, ({ title }, id) => ({
        title,
        facts: [count(rules.filter((rule) => rule.id.startsWith(`${id}/`)).length, 'rule')],
      })),
    },
    {
      id: 'runbooks',
      title: 'Runbooks',
      lead: 'What to do when a service misbehaves, step by step, for whoever is on call.',
      items: items('runbooks', runbooks, ({ title, severity }) => ({ title, facts: [severityNames[severity]] })),
    },
    {
      id: 'worksheets',
      title: 'Worksheets',
      lead: 'Plan, estimate and report a move to Go, each with a worked example.',
      items: items('worksheets', worksheets, ({ title, minutes }) => ({ title, facts: [duration(minutes)] })),
    },
    {
      id: 'decks',
      title: 'Decks',
      lead: 'Talks to give to colleagues, with speaker notes and the minutes of each slide.',
      items: items('decks', decks, ({ title, minutes }) => ({ title, facts: [duration(minutes)] })),
    },
    {
      id: 'courses',
      title: 'Courses',
      lead: 'Learn together: sessions with readings, exercises, questions and timings.',
      items: items('courses', courses, (data) => ({
        title: data.title,
        facts: [formatNames[data.format], count(data.sessions.length, 'session'), duration(sessionMinutes(data))],
      })),
    },
    {
      id: 'faq',
      title: 'Questions',
      lead: 'What people ask about learning Go, running it, and moving a service to it.',
      items: faq.map(({ id, data }) => ({
        id,
        href: href(`/faq/#${id}`),
        title: data.question,
        summary: '',
        facts: [],
      })),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}

function items<T extends { order: number; summary: string }>(
  shelf: Shelf['id'],
  entries: readonly { id: string; data: T }[],
  more: (data: T, id: string) => Pick<ShelfItem, 'title' | 'facts'>,
): readonly ShelfItem[] {
  return entries
    .toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
    .map(({ id, data }) => ({ id, href: href(`/${shelf}/${id}/`), summary: data.summary, ...more(data, id) }));
}
