/** Verifies a path or a course: what it names is there, and the minutes of a session add up. */
import { dirOf } from '../content/roots.ts';
import { courseSchema } from '../schemas/course.ts';
import { pathSchema } from '../schemas/path.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

export function checkPath(path: string, dir = dirOf(`paths/${path}`)): Problem[] {
  const page = readPage(`paths/${path}/index.mdx`, pathSchema, dir);
  if (Array.isArray(page)) return page;
  const steps = page.data.parts.flatMap((part) => part.steps);
  const problems = referenceProblems(page, steps, dir);
  const seen = new Set<string>();
  for (const { kind, id } of steps) {
    if (seen.has(`${kind} ${id}`)) {
      problems.push({
        file: page.file,
        line: lineWith(page, id, dir),
        what: `the path names ${id} twice`,
        fix: 'take one of them away',
      });
    }
    seen.add(`${kind} ${id}`);
  }
  return problems;
}

export function checkCourse(course: string, dir = dirOf(`courses/${course}`)): Problem[] {
  const page = readPage(`courses/${course}/index.mdx`, courseSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data } = page;
  const problems = referenceProblems(
    page,
    data.sessions.flatMap(({ prepare, agenda }) => [...prepare, ...agenda.flatMap(({ piece }) => piece ?? [])]),
    dir,
  );
  let before = 1;
  for (const { title, minutes, agenda, on } of data.sessions) {
    const line = lineWith(page, title, dir);
    const sum = agenda.reduce((all, slot) => all + slot.minutes, 0);
    if (sum !== minutes) {
      problems.push({
        file,
        line,
        what: `the agenda of "${title}" takes ${sum} minutes, and the session says ${minutes}`,
        fix: 'correct one of them',
      });
    }
    if (on < before) {
      problems.push({
        file,
        line,
        what: `"${title}" is on ${on}, after one on ${before}`,
        fix: 'put the sessions in order',
      });
    }
    before = on;
  }
  return problems;
}
