/**
 * `npm run load`: a class against the server as a user starts it, then faults, then many runs. Prints a table and
 * writes bench/load.json; ends with status 1 when anything was lost. With `--only` the other parts keep their figures.
 *
 *     npm run load -- [--clients 200] [--seconds 20] [--runs 10000] [--only class,same,rate,fair,idle,gone,restart,runs]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { projectDir } from '../src/server/build-site.ts';
import { printing, Seen, withLearners } from './load-clients.ts';
import type { Load } from './load-faults.ts';
import { clientsGo, idleConnections, restartUnderLoad } from './load-faults.ts';
import { startServer } from './load-server.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    runs: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'class,same,rate,fair,idle,gone,restart,runs' },
  },
});
const clients = Number(values.clients);
const seconds = Number(values.seconds);
const runs = Number(values.runs);

interface Row {
  readonly at: string;
  readonly section: string;
  readonly part: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
const chosen = values.only.split(',');
const file = join(projectDir, 'bench/load.json');
const rows: Row[] = [];
let section = '';
let lost = 0;
const say: Load['say'] = (part, what, value, unit = '') => {
  rows.push({ at: new Date().toISOString(), section, part, what, value: Math.round(value * 10) / 10, unit });
  console.log(`${part.padEnd(22)} ${what.padEnd(44)} ${String(rows.at(-1)?.value).padStart(9)} ${unit}`);
};
const missing: Load['missing'] = (part, why) => {
  lost += why.length;
  say(part, 'lost', why.length);
  for (const each of new Set(why)) console.error(`  lost: ${each}`);
};
const load: Load = { server: await startServer(), session: Date.now().toString(36), say, missing };
const { session } = load;

const parts: Record<string, () => Promise<void>> = {
  class: () => classPresses('a class, own programs', (learner) => `${session} learner ${learner}`),
  same: () => classPresses('a class, same program', () => `${session} the same`),
  rate: throughput,
  fair: fairness,
  idle: () => idleConnections(load),
  gone: () => clientsGo(load),
  restart: () => restartUnderLoad(load),
  runs: manyRuns,
};
for (const name of chosen) {
  section = name;
  const part = parts[name];
  if (!part) throw new Error(`--only: ${name} is none of ${Object.keys(parts).join(', ')}`);
  await part();
}
await load.server.stop();

const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
writeFileSync(file, `${JSON.stringify({ machine, rows: [...others(), ...rows] }, null, 2)}\n`);
if (lost > 0) console.error(`${lost} programs were lost.`);
process.exit(lost === 0 ? 0 : 1);

/** The figures of the parts that were not run this time. */
function others(): Row[] {
  if (chosen.length === Object.keys(parts).length) return [];
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] };
  return kept.rows.filter((row) => !chosen.includes(row.section));
}

/** What a crowd saw, in words; `forMs` is how long it took. */
function report(part: string, seen: Seen, programs: number, forMs: number): void {
  say(part, 'programs', programs);
  say(part, 'all answered after', forMs / 1000, 's');
  say(part, 'programs per second', (programs - seen.lost.length - seen.gaveUp) / (forMs / 1000), 'per s');
  say(part, 'an answer, median', seen.percentileMs(0.5), 'ms');
  say(part, 'an answer, 99th percentile', seen.percentileMs(0.99), 'ms');
  say(part, 'an answer, slowest', seen.slowestMs, 'ms');
  say(part, 'answers over 15 s that are not "busy"', seen.answersMs.filter((ms) => ms > 15_000).length);
  say(part, 'told to come back', seen.busy);
  say(part, 'told to run again, after a minute', seen.gaveUp);
  missing(part, seen.lost);
}

/** Everybody presses Run at the same moment. */
async function classPresses(part: string, text: (learner: number) => string): Promise<void> {
  const seen = new Seen();
  await withLearners(load.server.baseUrl, clients, seen, async (learners) => {
    const startedMs = performance.now();
    await Promise.all(learners.map((learner, number) => learner.run(text(number))));
    report(part, seen, clients, performance.now() - startedMs);
  });
}

/** As many new programs as go, then the same one again and again. */
async function throughput(): Promise<void> {
  const seen = new Seen();
  let programs = 0;
  const before = await load.server.usage();
  await withLearners(load.server.baseUrl, 8, seen, async (learners) => {
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    await Promise.all(
      learners.map(async (learner) => {
        while (performance.now() < untilMs) await learner.run(`${session} new ${programs++}`);
      }),
    );
    report('new programs', seen, programs, performance.now() - startedMs);
  });
  const after = await load.server.usage();
  // What a machine that has other things to do does not blur.
  if (before && after)
    say(
      'new programs',
      'processor time of the server for one',
      ((after.cpuSeconds - before.cpuSeconds) / programs) * 1000,
      'ms',
    );

  const pool = new Pool(load.server.baseUrl, { connections: 16 });
  const request = {
    method: 'POST' as const,
    path: '/_/compile',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ body: printing('repeated'), version: '2' }).toString(),
  };
  await (await pool.request(request)).body.text();
  const answers = new Seen();
  const idle = await load.server.usage();
  const startedMs = performance.now();
  const untilMs = startedMs + Math.min(seconds, 10) * 1000;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() < untilMs) {
        const sentMs = performance.now();
        const { statusCode, body } = await pool.request(request);
        if (!(await body.text()).includes('repeated')) answers.lost.push(`status ${statusCode}`);
        answers.answersMs.push(performance.now() - sentMs);
      }
    }),
  );
  report('repeated programs', answers, answers.answersMs.length, performance.now() - startedMs);
  const done = await load.server.usage();
  if (idle && done)
    say(
      'repeated programs',
      'processor time of the server for one',
      ((done.cpuSeconds - idle.cpuSeconds) / answers.answersMs.length) * 1000,
      'ms',
    );
  await pool.close();
}

/** One client with fifty at once, and another that comes after it with one. */
async function fairness(): Promise<void> {
  const [crowd, alone] = [new Seen(), new Seen()];
  await withLearners(load.server.baseUrl, 1, crowd, ([greedy]) =>
    withLearners(load.server.baseUrl, 2, alone, async ([, other]) => {
      if (!greedy || !other) throw new Error('no learners');
      const fifty = Array.from({ length: 50 }, (_, i) => greedy.run(`${session} greedy ${i}`));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await other.run(`${session} the other`);
      say('fifty of one client', 'the first of another, answered after', alone.slowestMs, 'ms');
      await Promise.all(fifty);
      say('fifty of one client', 'the last of the fifty, an answer after', crowd.slowestMs, 'ms');
      missing('fifty of one client', [...crowd.lost, ...alone.lost]);
    }),
  );
}

/** What many runs leave behind: nothing. */
async function manyRuns(): Promise<void> {
  const part = `${runs} runs`;
  const seen = new Seen();
  let programs = 0;
  await withLearners(load.server.baseUrl, 4, seen, async (learners) => {
    const startedMs = performance.now();
    for (let tenth = 1; tenth <= 10; tenth++) {
      await Promise.all(
        learners.map(async (learner) => {
          while (programs < (runs * tenth) / 10) await learner.run(`${session} run ${programs++}`);
        }),
      );
      const usage = await load.server.usage();
      if (!usage) continue;
      say(part, `memory after ${programs}`, usage.memoryMiB, 'MiB');
      say(part, `files after ${programs}`, usage.files);
    }
    report(part, seen, programs, performance.now() - startedMs);
  });
}
