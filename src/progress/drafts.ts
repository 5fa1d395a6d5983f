/** Which text a learner sees: the draft laid over the files the author gave. */
import type { Program } from '../go/engine.ts';
import { maxDraft, type Draft } from './state.ts';

/** The learner's own text; undefined when there is none, or it was given up by a reset. */
export function drafted(draft: Draft | undefined): Program | undefined {
  return draft?.value ?? undefined;
}

export function samePrograms(a: Program, b: Program): boolean {
  return a.length === b.length && a.every((file, i) => file.name === b[i]?.name && file.text === b[i]?.text);
}

/** The starter's files, in its order and under its names, with the draft's text; files it does not know are dropped. */
export function withDraft(starter: Program, draft: Draft | undefined): Program {
  const texts = new Map(drafted(draft)?.map((file) => [file.name, file.text]));
  return starter.map((file) => ({ name: file.name, text: texts.get(file.name) ?? file.text }));
}

/** What to store: nothing (`null`) when the learner is back at the starter. */
export function draftOf(starter: Program, current: Program): Program | null {
  return samePrograms(starter, current) ? null : current;
}

/** Whether a program may be kept: what is larger would not be read back (see record-schemas.ts). */
export function fitsDraft(program: Program): boolean {
  return (
    program.length <= maxDraft.files &&
    program.every(({ name, text }) => name.length <= maxDraft.nameLength && text.length <= maxDraft.textLength)
  );
}
