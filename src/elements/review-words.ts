/** A review in words and groups: notes of one kind together, and their lines for the editor's margin. Pure. */
import type { Finding, Note } from '../go/engine.ts';
import type { LineMark } from './editor.ts';
import type { NoteText, NoteTexts } from './note-texts.ts';

export interface NoteGroup {
  readonly id: string;
  /** Text with backticks. */
  readonly title: string;
  /** Undefined when the texts could not be had. */
  readonly text: NoteText | undefined;
  readonly notes: readonly Note[];
}

/** Groups in the order in which their first notes stand in the code. */
export function noteGroups(notes: readonly Note[], texts: NoteTexts): readonly NoteGroup[] {
  const byId = Map.groupBy(notes, ({ id }) => id);
  return [...byId].map(([id, own]) => ({ id, title: texts[id]?.title ?? id, text: texts[id], notes: own }));
}

/** Heading and lead of the section, and the sentence for screen readers; a review without notes is not announced. */
export function reviewWords(notes: readonly Note[]) {
  const count = `${notes.length} note${notes.length === 1 ? '' : 's'}`;
  return notes.length === 0
    ? { title: 'Review', lead: 'A reviewer has nothing to add.', spoken: undefined }
    : {
        title: `Review: ${count}`,
        lead: 'Your answer works. In a code review you would hear:',
        spoken: `Passed, and the review has ${count}, below the verdict.`,
      };
}

/** One mark a line; several notes on one line stand there together. */
export function reviewMarks(groups: readonly NoteGroup[]): readonly LineMark[] {
  const byLine = new Map<string, LineMark>();
  for (const { title, notes } of groups) {
    for (const { file, line } of notes) {
      const key = `${file}:${line}`;
      const before = byLine.get(key)?.message.split(' · ') ?? [];
      const words = [...new Set([...before, withoutBackticks(title)])];
      byLine.set(key, { file, line, kind: 'review', message: words.join(' · ') });
    }
  }
  return [...byLine.values()];
}

/** Vet's findings without those that the review explains. */
export function withoutNoted(findings: readonly Finding[], notes: readonly Note[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      !notes.some(
        ({ file, line, column }) => file === finding.file && line === finding.line && column === finding.column,
      ),
  );
}

const withoutBackticks = (text: string): string => text.replaceAll('`', '');
