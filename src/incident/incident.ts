/**
 * What is done in an incident, or in a planned change that a runbook leads through: pure state, as a log in which each
 * entry is stamped. The page's element and the Markdown export read it. Times are milliseconds since 1970.
 */

/** What a reader can answer to a threshold; `unclear` where there is too little to tell. */
export type Answer = 'yes' | 'no' | 'unclear';

export type Entry =
  | {
      readonly kind: 'step';
      readonly at: number;
      readonly runbook: string;
      readonly step: string;
      readonly done: boolean;
    }
  | {
      readonly kind: 'decision';
      readonly at: number;
      readonly runbook: string;
      /** The threshold's id in the runbook. */
      readonly by: string;
      /** As it read then: "Is error rate over 5 minutes above 0.1%?" */
      readonly question: string;
      readonly answer: Answer;
    }
  | { readonly kind: 'command'; readonly at: number; readonly text: string }
  | { readonly kind: 'message'; readonly at: number; readonly to: string; readonly text: string }
  | { readonly kind: 'note'; readonly at: number; readonly text: string }
  | { readonly kind: 'ended' | 'reopened'; readonly at: number };

export interface Incident {
  readonly id: string;
  /** Of the runbook it began with. */
  readonly title: string;
  /** Slugs, in the order in which they were used. */
  readonly runbooks: readonly string[];
  readonly startedAt: number;
  /** Undefined while it is open. */
  readonly endedAt?: number | undefined;
  /** What the placeholders stand for, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}

/** What a browser's storage has room for, many times over; a longer note is cut there. */
export const limits = { entries: 2000, textLength: 4000, valueLength: 200 } as const;

export type Change = (incident: Incident) => Incident;

export function started(
  id: string,
  runbook: string,
  title: string,
  values: Readonly<Record<string, string>>,
  at: number,
): Incident {
  return { id, title, runbooks: [runbook], startedAt: at, values, entries: [] };
}

const using = (incident: Incident, runbook: string): readonly string[] =>
  incident.runbooks.includes(runbook) ? incident.runbooks : [...incident.runbooks, runbook];

/** The newest entries stay where there are too many: what just happened matters more than the two-thousandth line. */
const logged = (incident: Incident, entry: Entry): Incident => ({
  ...incident,
  entries: [...incident.entries, entry].slice(-limits.entries),
});

export const stepSet =
  (runbook: string, step: string, done: boolean, at: number): Change =>
  (incident) =>
    (doneAt(incident, runbook, step) !== undefined) === done
      ? incident
      : logged({ ...incident, runbooks: using(incident, runbook) }, { kind: 'step', at, runbook, step, done });

export const decided =
  (runbook: string, by: string, question: string, answer: Answer, at: number): Change =>
  (incident) =>
    logged(
      { ...incident, runbooks: using(incident, runbook) },
      { kind: 'decision', at, runbook, by, question, answer },
    );

/** A copied command was meant to be run; the same one twice in a row is one. */
export const commandCopied =
  (text: string, at: number): Change =>
  (incident) => {
    const last = incident.entries.at(-1);
    return last?.kind === 'command' && last.text === text ? incident : logged(incident, { kind: 'command', at, text });
  };

export const messageCopied =
  (to: string, text: string, at: number): Change =>
  (incident) =>
    logged(incident, { kind: 'message', at, to, text });

export const noted =
  (text: string, at: number): Change =>
  (incident) => {
    const note = text.trim().slice(0, limits.textLength);
    return note === '' ? incident : logged(incident, { kind: 'note', at, text: note });
  };

export const valueTyped =
  (name: string, value: string): Change =>
  (incident) => ({ ...incident, values: { ...incident.values, [name]: value.slice(0, limits.valueLength) } });

export const ended =
  (at: number): Change =>
  (incident) =>
    incident.endedAt === undefined ? { ...logged(incident, { kind: 'ended', at }), endedAt: at } : incident;

export const reopened =
  (at: number): Change =>
  (incident) =>
    incident.endedAt === undefined ? incident : { ...logged(incident, { kind: 'reopened', at }), endedAt: undefined };

/** When a step was ticked; undefined where it is not, or where the tick was taken back. */
export function doneAt(incident: Incident, runbook: string, step: string): number | undefined {
  const last = incident.entries.findLast(
    (entry) => entry.kind === 'step' && entry.runbook === runbook && entry.step === step,
  );
  return last?.kind === 'step' && last.done ? last.at : undefined;
}

/** The last answer to a threshold. */
export function answerTo(incident: Incident, runbook: string, by: string): Answer | undefined {
  const last = incident.entries.findLast(
    (entry) => entry.kind === 'decision' && entry.runbook === runbook && entry.by === by,
  );
  return last?.kind === 'decision' ? last.answer : undefined;
}

/** The one that is open; the latest, where a storage has several. */
export function openOne(incidents: readonly Incident[]): Incident | undefined {
  return incidents.filter(({ endedAt }) => endedAt === undefined).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}
