/** The Markdown of an incident, as it comes into a post-mortem. */
import { expect, it } from 'vitest';
import { elapsed } from './elapsed.ts';
import { commandCopied, decided, ended, messageCopied, noted, started, stepSet, type Change } from './incident.ts';
import { timeline, timelineName } from './timeline.ts';

const start = Date.UTC(2026, 10, 25, 18, 40, 5);
const at = (seconds: number) => start + seconds * 1000;
const incident = started(
  'a',
  'goroutine-leak',
  'Goroutine leak in production',
  { service: 'checkout', flag: '' },
  start,
);
const names = new Map([
  ['goroutine-leak', { title: 'Goroutine leak in production', url: 'https://go.example/runbooks/x/' }],
]);
const text = (...changes: Change[]) =>
  timeline(
    changes.reduce((before, change) => change(before), incident),
    names,
    at(600),
  );

it('tells what happened, when, and how long after the start', () => {
  const markdown = text(
    stepSet('goroutine-leak', 'Save a goroutine profile', true, at(75)),
    decided('goroutine-leak', 'count', 'Is the goroutine count above 10,000?', 'yes', at(90)),
    commandCopied('kubectl -n shop rollout undo deployment/checkout', at(100)),
    messageCopied('Status page', 'We roll back.\nNext word at 19:00.', at(120)),
    noted('Count falls', at(180)),
    ended(at(3725)),
  );
  expect(markdown.split('\n## For the post-mortem')[0]).toBe(`# Goroutine leak in production

- Started: 2026-11-25 18:40:05 UTC
- Ended: 2026-11-25 19:42:10 UTC, after 1:02:05
- Runbook: [Goroutine leak in production](https://go.example/runbooks/x/)
- service: \`checkout\`

## Timeline (UTC)

- 18:40:05 (+0:00) Started
- 18:41:20 (+1:15) Done: Save a goroutine profile
- 18:41:35 (+1:30) Is the goroutine count above 10,000? yes
- 18:41:45 (+1:40) Copied: \`kubectl -n shop rollout undo deployment/checkout\`
- 18:42:05 (+2:00) To Status page:
  > We roll back.
  > Next word at 19:00.
- 18:43:05 (+3:00) **Note:** Count falls
- 19:42:10 (+1:02:05) Ended
`);
});

it('says that an incident is still open', () => {
  expect(text()).toContain('- Still open at 2026-11-25 18:50:05 UTC, after 10:00');
});

it('lets no note become markup', () => {
  expect(text(noted('# <img> [x](y) *a*\n| b', at(1)))).toContain('\\# \\<img\\> \\[x\\](y) \\*a\\*\n  \\| b');
});

it('shows a command with backticks whole', () => {
  expect(text(commandCopied('echo `date`', at(1)))).toContain('Copied: `` echo `date` ``');
});

it('names the file by day and title', () => {
  expect(timelineName(incident)).toBe('2026-11-25-goroutine-leak-in-production.md');
  expect(timelineName({ ...incident, title: '…' })).toBe('2026-11-25-incident.md');
});

it.each([
  [-5, '0:00'],
  [7, '0:07'],
  [725, '12:05'],
  [3753, '1:02:33'],
])('%i s are %s', (seconds, words) => {
  expect(elapsed(seconds * 1000)).toBe(words);
});
