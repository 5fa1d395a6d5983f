/** A guide's rules in order, with those a team has switched off. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { isTeams } from '../content/roots.ts';
import type { RuleData } from '../schemas/rule.ts';

export interface GuideRule {
  readonly entry: CollectionEntry<'rules'>;
  /** `name-the-end`, the anchor on the guide's page. */
  readonly anchor: string;
  readonly rule: RuleData;
  readonly isTeams: boolean;
}

export interface RuleOff {
  readonly anchor: string;
  readonly why: string;
}

export async function rulesOf(
  guide: string,
): Promise<{ readonly rules: readonly GuideRule[]; readonly off: readonly RuleOff[] }> {
  const entries = await getCollection('rules', ({ id }) => id.startsWith(`${guide}/`));
  const anchorOf = (id: string) => id.slice(guide.length + 1);
  const rules = entries.flatMap((entry) =>
    'rule' in entry.data
      ? [{ entry, anchor: anchorOf(entry.id), rule: entry.data, isTeams: isTeams(entry.filePath ?? '') }]
      : [],
  );
  const off = entries.flatMap(({ id, data }) => ('off' in data ? [{ anchor: anchorOf(id), why: data.off }] : []));
  return { rules: rules.toSorted((a, b) => a.rule.order - b.rule.order || a.anchor.localeCompare(b.anchor)), off };
}

/** The rules that name a lesson, for the way back. */
export async function rulesFor(lesson: string): Promise<readonly { id: string; rule: string }[]> {
  const entries = await getCollection('rules');
  return entries.flatMap(({ id, data }) =>
    'rule' in data && data.lessons.includes(lesson) ? [{ id, rule: data.rule }] : [],
  );
}
