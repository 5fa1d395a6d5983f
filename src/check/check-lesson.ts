/** Verifies one lesson: its front matter, its exercises, and that its programs are shown and print what the page shows. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordingOf } from '../content/programs.ts';
import { traceOf } from '../content/traces.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import type { Shown } from './check-program.ts';
import { programJob } from './check-program.ts';
import { lineQuestionProblems } from './check-line-questions.ts';
import { sessionJobs } from './check-sessions.ts';
import { timelineJob } from './check-timeline.ts';
import type { Content, Entry } from './content.ts';
import { lessonOfExercise } from './exercise-lessons.ts';
import { readPage } from './front-matter.ts';
import type { Checked, Job } from './job.ts';
import type { Problem } from './problem.ts';

/** The components that show a program. */
const showing = ['Run', 'Mistake', 'Predict', 'OrderLines', 'SpotLine'];

export function checkLesson({ slug: lesson, folder, root: { dir }, page }: Entry, content: Content): Checked {
  const front = readPage(`${folder}/index.mdx`, lessonSchema, dir);
  if (Array.isArray(front)) return { problems: front, jobs: [] };
  const { file, data } = front;
  const problems: Problem[] = [];
  const report = (line: number, what: string, fix: string, where = file) =>
    problems.push({ file: where, line, what, fix });

  const lessonOf = lessonOfExercise(content);
  for (const exercise of data.exercises) {
    if (lessonOf.get(exercise) !== lesson) {
      report(
        1,
        `exercises names ${exercise}, which does not name this lesson`,
        `write it, with module and lesson of ${lesson}, or take it off the list`,
      );
    }
  }
  for (const [exercise, of] of lessonOf) {
    if (of === lesson && !data.exercises.includes(exercise)) {
      report(1, `the exercise ${exercise} names this lesson, and the lesson does not name it`, 'add it to exercises');
    }
  }

  const shown: Shown[] = page.elements.flatMap(({ name, line, attributes: { file: program, shows } }) =>
    showing.includes(name) && program ? [{ file: program, line, shows }] : [],
  );
  const inFolder = readdirSync(join(dir, folder));
  for (const name of inFolder.filter((name) => /\.(go|txtar)$/.test(name))) {
    if (!shown.some((program) => program.file === name)) {
      const fix = `show it with <Run file="${name}" />, or delete it`;
      report(1, 'no page shows this program', fix, `content/${folder}/${name}`);
    }
  }
  for (const name of inFolder.filter((name) => name.endsWith('.out'))) {
    if (!inFolder.some((other) => other !== name && recordingOf(other) === name)) {
      report(1, 'the recording of a program that is gone', 'delete it', `content/${folder}/${name}`);
    }
  }
  const timelines = new Set<string>();
  for (const { name, line, attributes } of page.elements) {
    const program = attributes['file'];
    if (name !== 'Timeline' || !program) continue;
    timelines.add(program);
    if (!shown.some(({ file }) => file === program)) {
      report(
        line,
        `no program of the page is ${program}`,
        `show it with <Run file="${program}" />, or correct the name`,
      );
    }
  }
  for (const name of inFolder.filter((name) => name.endsWith('.trace.json'))) {
    if (![...timelines].some((program) => traceOf(program) === name)) {
      report(1, 'the recording of a timeline that no page shows', 'delete it', `content/${folder}/${name}`);
    }
  }
  problems.push(...lineQuestionProblems(page, folder, dir));
  const jobs: Job[] = [];
  for (const program of shown) {
    if (!existsSync(join(dir, folder, program.file))) {
      report(program.line, `there is no ${program.file} beside the page`, 'write it, or correct the name');
      continue;
    }
    const job = programJob(folder, program, { ...content, dir });
    if ('run' in job) jobs.push(job);
    else problems.push(job);
    if ('run' in job && timelines.delete(program.file)) {
      jobs.push(timelineJob(folder, program.file, { update: content.update, dir }));
    }
  }
  return { problems, jobs: [...jobs, ...sessionJobs(folder, page.text, content.update, dir)] };
}
