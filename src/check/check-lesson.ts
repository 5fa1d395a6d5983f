/** Verifies one lesson: its programs build, are formatted, vet clean and print what the page shows. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir as ownContentDir, readProgram, recordingOf } from '../content/programs.ts';
import type { Engine, Outcome } from '../go/engine.ts';
import { transcript } from '../go/transcript.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { formatProblems } from './check-format.ts';
import { checkSessions } from './check-sessions.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** A program that the page shows: a `<Run>`, a `<Mistake>` or a question about code. */
interface Shown {
  readonly file: string;
  readonly line: number;
  /** What the program is there to show, where it is not clean. */
  readonly shows: string | undefined;
}

export interface LessonOptions {
  /** Records outputs instead of comparing them. */
  readonly update: boolean;
  /** Slugs of the exercises that there are, with the lesson that each names: `concurrency/channels`. */
  readonly exercises: ReadonlyMap<string, string>;
  /** The project's own `content/`, unless a test says otherwise. */
  readonly contentDir?: string;
}

/** `lesson` is `concurrency/channels`. */
export async function checkLesson(lesson: string, engine: Engine, options: LessonOptions): Promise<Problem[]> {
  const { contentDir: dir = ownContentDir } = options;
  const folder = `lessons/${lesson}`;
  const page = readPage(`${folder}/index.mdx`, lessonSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data, body, bodyLine } = page;
  const problems: Problem[] = [];
  const report = (line: number, what: string, fix: string, where = file) =>
    problems.push({ file: where, line, what, fix });

  for (const slug of data.exercises) {
    if (options.exercises.get(slug) !== lesson) {
      report(
        1,
        `exercises names ${slug}, which does not name this lesson`,
        `write it, with module and lesson of ${lesson}, or take it off the list`,
      );
    }
  }
  for (const [slug, of] of options.exercises) {
    if (of === lesson && !data.exercises.includes(slug)) {
      report(1, `the exercise ${slug} names this lesson, and the lesson does not name it`, 'add it to exercises');
    }
  }

  const shown = shownPrograms(body, bodyLine);
  const inFolder = readdirSync(join(dir, folder));
  for (const name of inFolder.filter((name) => /\.(go|txtar)$/.test(name))) {
    if (!shown.some((program) => program.file === name)) {
      report(
        1,
        'no page shows this program',
        `show it with <Run file="${name}" />, or delete it`,
        `content/${folder}/${name}`,
      );
    }
  }
  for (const name of inFolder.filter((name) => name.endsWith('.out'))) {
    if (!inFolder.some((other) => other !== name && recordingOf(other) === name)) {
      report(1, 'the recording of a program that is gone', 'delete it', `content/${folder}/${name}`);
    }
  }
  for (const program of shown) {
    if (existsSync(join(dir, folder, program.file))) {
      problems.push(...(await checkProgram(folder, program, engine, options.update, dir)));
    } else report(program.line, `there is no ${program.file} beside the page`, 'write it, or correct the name');
  }
  problems.push(...(await checkSessions(folder, body, options.update, dir)));
  return problems;
}

async function checkProgram(
  folder: string,
  shown: Shown,
  engine: Engine,
  update: boolean,
  dir: string,
): Promise<Problem[]> {
  const { files, path, recorded } = readProgram(folder, shown.file, dir);
  const file = `content/${path}`;
  const outcome = await engine.run(files, { vet: true });
  const problems = await formatProblems(file, files, engine);
  const fault = unexpected(outcome, shown.shows);
  if (fault) problems.push({ file, line: fault.line, what: fault.what, fix: fault.fix });
  const text = transcript(outcome, shown.file);
  if (text === undefined || text === recorded) return problems;
  if (update) writeFileSync(join(dir, recordingOf(path)), text);
  else {
    const what =
      recorded === undefined ? 'its output is not recorded' : 'it prints something else than what is recorded';
    problems.push({ file, line: 1, what, fix: 'run npm run check -- --update and look at the difference' });
  }
  return problems;
}

function unexpected(
  outcome: Outcome,
  shows: string | undefined,
): { line: number; what: string; fix: string } | undefined {
  switch (outcome.kind) {
    case 'ran': {
      const [finding] = outcome.vet;
      if (finding && shows !== 'vet') {
        return {
          line: finding.line,
          what: `vet says: ${finding.message}`,
          fix: 'mend it, or mark the program shows="vet"',
        };
      }
      if (!finding && shows === 'vet')
        return { line: 1, what: 'vet finds nothing in it', fix: 'take shows="vet" away' };
      if (shows === 'compile-error') return { line: 1, what: 'it compiles', fix: 'take shows="compile-error" away' };
      return undefined;
    }
    case 'build-failed': {
      if (shows === 'compile-error') return undefined;
      const line = outcome.findings[0]?.line ?? 1;
      return {
        line,
        what: `it does not build: ${outcome.text.trim()}`,
        fix: 'mend it, or mark the program shows="compile-error"',
      };
    }
    case 'limit':
      return { line: 1, what: outcome.message, fix: 'a program in a lesson ends by itself' };
    case 'unavailable':
      return { line: 1, what: outcome.why, fix: 'run the check again' };
    case 'stopped':
      return undefined;
  }
}

function shownPrograms(body: string, bodyLine: number): Shown[] {
  return [...body.matchAll(/<(?:Run|Mistake|Predict|OrderLines|SpotLine)\b([^>]*?)\/?>/g)].flatMap((match) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(match[1] ?? '')?.[1];
    const file = attribute('file');
    const line = bodyLine + body.slice(0, match.index).split('\n').length - 1;
    return file === undefined ? [] : [{ file, line, shows: attribute('shows') }];
  });
}
