/** An incident as a Markdown timeline, to begin a post-mortem with. Pure; used by elements/incident-log.ts. */
import { elapsed, utc } from './elapsed.ts';
import type { Answer, Entry, Incident } from './incident.ts';

/** What a runbook is called and where it stands. */
export interface RunbookName {
  readonly title: string;
  readonly url: string;
}

export const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  unclear: 'too little to tell',
};

/** A reader's text can't become a heading, a link or a table in the document. */
const escaped = (text: string): string => text.replace(/([\\`*_[\]<>#|~])/g, '\\$1');

/** Code that may hold backticks. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** What happened, in words; the page's log and the export say the same. */
export function entryWords(entry: Entry): string {
  switch (entry.kind) {
    case 'step':
      return entry.done ? `Done: ${entry.step}` : `Not done after all: ${entry.step}`;
    case 'decision':
      return `${entry.question} ${answerWords[entry.answer]}`;
    case 'command':
      return `Copied: ${entry.text}`;
    case 'message':
      return `To ${entry.to}: ${entry.text}`;
    case 'note':
      return entry.text;
    case 'ended':
      return 'Ended';
    case 'reopened':
      return 'Opened again';
  }
}

function entryMarkdown(entry: Entry): string {
  switch (entry.kind) {
    case 'command': {
      const lines = entry.text.split('\n');
      if (lines.length === 1) return `Copied: ${code(entry.text)}`;
      return `Copied:\n\n${lines.map((line) => `      ${line}`).join('\n')}\n`;
    }
    case 'message':
      return `To ${escaped(entry.to)}:\n${entry.text
        .split('\n')
        .map((line) => `  > ${escaped(line)}`)
        .join('\n')}`;
    case 'note':
      return `**Note:** ${escaped(entry.text).replace(/\n/g, '\n  ')}`;
    case 'step':
    case 'decision':
    case 'ended':
    case 'reopened':
      return escaped(entryWords(entry));
  }
}

/** `names` knows the runbooks by slug; one that it does not know is named by its slug. `now` counts while it is open. */
export function timeline(incident: Incident, names: ReadonlyMap<string, RunbookName>, now: number): string {
  const { title, startedAt, endedAt, values, entries, runbooks } = incident;
  const line = (at: number, what: string) => `- ${utc(at).slice(11)} (+${elapsed(at - startedAt)}) ${what}`;
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return [
    `# ${escaped(title)}`,
    '',
    `- Started: ${utc(startedAt)} UTC`,
    endedAt === undefined
      ? `- Still open at ${utc(now)} UTC, after ${elapsed(now - startedAt)}`
      : `- Ended: ${utc(endedAt)} UTC, after ${elapsed(endedAt - startedAt)}`,
    ...runbooks.map((slug) => {
      const name = names.get(slug);
      return name ? `- Runbook: [${escaped(name.title)}](${name.url})` : `- Runbook: ${slug}`;
    }),
    ...filled.map(([name, value]) => `- ${name}: ${code(value)}`),
    '',
    '## Timeline (UTC)',
    '',
    line(startedAt, 'Started'),
    ...entries.map((entry) => line(entry.at, entryMarkdown(entry))),
    '',
    '## For the post-mortem',
    '',
    '- Who was affected, how much, from when to when:',
    '- How it was noticed, and how long after it began:',
    '- What caused it:',
    '- What helped, what cost time:',
    '- Actions, each with an owner and a date:',
    '',
  ].join('\n');
}

/** A name for the file: `2026-11-25-goroutine-leak-in-production.md`. */
export function timelineName({ startedAt, title }: Incident): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${utc(startedAt).slice(0, 10)}-${words || 'incident'}.md`;
}
