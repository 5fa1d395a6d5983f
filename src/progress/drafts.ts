/** Which text a learner sees: the draft laid over the files the author gave. */
import type { Program } from '../go/engine.ts';
import type { Draft } from './state.ts';

export function samePrograms(a: Program, b: Program): boolean {
  return a.length === b.length && a.every((file, i) => file.name === b[i]?.name && file.text === b[i]?.text);
}

/** The starter's files, in its order and under its names, with the draft's text; files it does not know are dropped. */
export function withDraft(starter: Program, draft: Draft | undefined): Program {
  const drafted = new Map(draft?.value?.map((file) => [file.name, file.text]));
  return starter.map((file) => ({ name: file.name, text: drafted.get(file.name) ?? file.text }));
}

/** What to store: nothing (`null`) when the learner is back at the starter. */
export function draftOf(starter: Program, current: Program): Program | null {
  return samePrograms(starter, current) ? null : current;
}
