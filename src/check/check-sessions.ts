/** Verifies the sessions of a lesson: their commands print what the page shows. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDir, recordingOf } from '../content/programs.ts';
import { formatSteps, parseSession } from '../content/sessions.ts';
import type { Job } from './job.ts';
import type { Problem } from './problem.ts';
import { lacksRaceDetector } from './race-report.ts';
import { runSession } from './run-session.ts';

/** One job for all sessions of a lesson, where it has any; `body` is its page. */
export function sessionJobs(folder: string, body: string, update: boolean, dir: string): Job[] {
  const read = (path: string, kind: RegExp) =>
    existsSync(join(dir, path))
      ? readdirSync(join(dir, path))
          .filter((name) => kind.test(name))
          .map((name) => [name, readFileSync(join(dir, path, name), 'utf8')] as const)
      : [];
  const sessions = read(folder, /\.session$/);
  if (sessions.length === 0) return [];
  const shown = sessions.map(([name]) => body.includes(`file="${name}"`));
  const inputs = {
    sessions,
    shown,
    outputs: read(folder, /\.out$/),
    modules: read(`${dirname(folder)}/proxy`, /\.txtar$/),
  };
  return [{ folder, part: 'sessions', inputs, run: () => checkSessions(folder, body, update, dir) }];
}

/** `folder` is the lesson's, below `content/`; `body` is its page. */
export async function checkSessions(
  folder: string,
  body: string,
  update: boolean,
  dir = contentDir,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of readdirSync(join(dir, folder)).filter((name) => name.endsWith('.session'))) {
    const path = join(dir, folder, name);
    const report = (what: string, fix: string) =>
      problems.push({ file: `content/${folder}/${name}`, line: 1, what, fix });
    if (!body.includes(`file="${name}"`)) {
      report('no page shows this session', `show it with <Session file="${name}" />, or delete it`);
      continue;
    }
    try {
      const steps = await runSession(parseSession(readFileSync(path, 'utf8')), join(dir, dirname(folder), 'proxy'));
      if (steps.some(({ command, output }) => / -race\b/.test(command) && lacksRaceDetector(output))) {
        if (update) report('it cannot be recorded here', 'the race detector needs a C compiler (gcc or clang)');
        continue;
      }
      const recording = recordingOf(path);
      const text = formatSteps(steps);
      const recorded = existsSync(recording) ? readFileSync(recording, 'utf8') : undefined;
      if (text === recorded) continue;
      if (update) writeFileSync(recording, text);
      else {
        report(
          recorded === undefined
            ? 'its output is not recorded'
            : 'its commands print something else than what is recorded',
          'run npm run check -- --update and look at the difference',
        );
      }
    } catch (error) {
      report((error as Error).message, 'correct the session');
    }
  }
  return problems;
}
