/**
 * Incidents in this browser's localStorage: written in the same instant as the tick, readable after a crash, one item for
 * each, so that erasing one is final. Progress merges and never forgets; an incident must be erasable, so it lies apart.
 * Called by elements/incident-store.ts.
 */
import * as z from 'zod/mini';
import { limits, type Change, type Incident } from './incident.ts';

// zod would try `new Function`, which the site's Content-Security-Policy forbids and reports.
z.config({ jitless: true });

const prefix = 'onramp-incident-';
/** What is no incident of ours, kept as it was. */
const asidePrefix = 'onramp-set-aside-incident-';
/** What was typed for placeholders while no incident was open. */
const valuesKey = 'onramp-runbook-values';

const time = z.number().check(z.int(), z.nonnegative());
const line = z.string().check(z.maxLength(limits.textLength));
const slug = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const values = z.record(slug, z.string().check(z.maxLength(limits.valueLength)));

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), at: time, runbook: slug, step: line, done: z.boolean() }),
  z.object({
    kind: z.literal('decision'),
    at: time,
    runbook: slug,
    by: slug,
    question: line,
    answer: z.enum(['yes', 'no', 'unclear']),
  }),
  z.object({ kind: z.literal('command'), at: time, text: line }),
  z.object({ kind: z.literal('message'), at: time, to: line, text: line }),
  z.object({ kind: z.literal('note'), at: time, text: line }),
  z.object({ kind: z.enum(['ended', 'reopened']), at: time }),
]);

const incident = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  title: line,
  runbooks: z.array(slug).check(z.maxLength(50)),
  startedAt: time,
  endedAt: z.optional(time),
  values,
  entries: z.array(entry).check(z.maxLength(limits.entries)),
});

/** What a browser's storage must do; undefined where it is forbidden. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptIncidents {
  /** Newest first. Read anew each time: another tab may have written. */
  all(): readonly Incident[];
  add(incident: Incident): void;
  /** Answers it as it now is; undefined where it has been erased. */
  change(id: string, change: Change): Incident | undefined;
  erase(id: string): void;
  /** Values typed while no incident is open. */
  values(): Readonly<Record<string, string>>;
  keepValues(values: Readonly<Record<string, string>>): void;
  /** Why what happens now is lost with the page; undefined while it is kept. */
  trouble(): string | undefined;
}

const words = {
  blocked:
    'This browser does not let the page keep anything: the log lasts until you close the page. Export it before you do.',
  full: 'The browser could not save the log: its storage is full. Export the log now; it is in this page until you close it.',
  broken: `A saved incident could not be read. It is kept aside in this browser's storage, under ${asidePrefix}….`,
};

export function keptIncidents(shelf: Shelf | undefined): KeptIncidents {
  /** What the shelf did not take. */
  const unkept = new Map<string, Incident>();
  let unkeptValues: Readonly<Record<string, string>> | undefined;
  let trouble = shelf === undefined ? words.blocked : undefined;

  const put = (key: string, value: unknown): boolean => {
    try {
      shelf?.setItem(key, JSON.stringify(value));
      return shelf !== undefined;
    } catch {
      trouble = words.full;
      return false;
    }
  };

  const read = (key: string): Incident | undefined => {
    const text = shelf?.getItem(key);
    if (typeof text !== 'string') return undefined;
    const parsed = incident.safeParse(parse(text));
    if (parsed.success) return parsed.data;
    try {
      shelf?.setItem(key.replace(prefix, asidePrefix), text);
      shelf?.removeItem(key);
    } catch {
      // No room to move it: it stays where it is, and is skipped.
    }
    trouble ??= words.broken;
    return undefined;
  };

  const find = (id: string) => unkept.get(id) ?? read(prefix + id);
  const keep = (one: Incident) => {
    if (put(prefix + one.id, one)) unkept.delete(one.id);
    else unkept.set(one.id, one);
  };

  return {
    all() {
      const keys = Array.from({ length: shelf?.length ?? 0 }, (_, i) => shelf?.key(i) ?? '');
      const stored = keys.filter((key) => key.startsWith(prefix)).flatMap((key) => read(key) ?? []);
      const all = [...unkept.values(), ...stored.filter(({ id }) => !unkept.has(id))];
      return all.toSorted((a, b) => b.startedAt - a.startedAt);
    },
    add: keep,
    change(id, change) {
      const before = find(id);
      if (before === undefined) return undefined;
      const after = change(before);
      if (after !== before) keep(after);
      return after;
    },
    erase(id) {
      unkept.delete(id);
      shelf?.removeItem(prefix + id);
    },
    values() {
      if (unkeptValues) return unkeptValues;
      const parsed = values.safeParse(parse(shelf?.getItem(valuesKey) ?? '{}'));
      return parsed.success ? parsed.data : {};
    },
    keepValues(typed) {
      unkeptValues = put(valuesKey, typed) ? undefined : typed;
    },
    trouble: () => trouble,
  };
}

/** Not JSON is as wrong as the wrong JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
