/**
 * Each objective of a lesson is covered by a question or an exercise. Authors say so by number: `<Question covers="2">`,
 * and `covers: [1, 3]` in the front matter of an exercise.
 */
import { exerciseSchema } from '../schemas/exercise.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import type { Content } from './content.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** The components that ask something. */
const questions = ['Question', 'Predict', 'OrderLines', 'SpotLine', 'ChooseVersions'];

interface Claim {
  readonly file: string;
  readonly line: number;
  readonly covers: readonly number[];
}

export function checkObjectives({ entries }: Content): Problem[] {
  const exerciseClaims = new Map<string, Claim[]>();
  for (const { kind, folder, root, page } of entries) {
    if (kind.folder !== 'exercises' || page.fault) continue;
    const front = readPage(`${folder}/index.mdx`, exerciseSchema, root.dir);
    if (Array.isArray(front)) continue;
    const { module, lesson, covers } = front.data;
    const claims = exerciseClaims.get(`${module}/${lesson}`) ?? [];
    exerciseClaims.set(`${module}/${lesson}`, [...claims, { file: page.file, line: lineOfField(page.text), covers }]);
  }
  return entries.flatMap(({ kind, slug, folder, root, page }) => {
    if (kind.folder !== 'lessons' || page.fault) return [];
    const front = readPage(`${folder}/index.mdx`, lessonSchema, root.dir);
    if (Array.isArray(front)) return [];
    const { objectives } = front.data;
    const asked = page.elements
      .filter(({ name }) => questions.includes(name))
      .map(({ line, attributes: { covers = '' } }) => ({
        file: page.file,
        line,
        covers: covers
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      }));
    const claims = [...asked, ...(exerciseClaims.get(slug) ?? [])];
    const covered = new Set(claims.flatMap(({ covers }) => covers));
    const unknown = claims.flatMap(({ file, line, covers }) =>
      covers
        .filter((number) => !objectives[number - 1])
        .map((number) => ({
          file,
          line,
          what: `covers names objective ${number}, and the lesson ${slug} has ${objectives.length}`,
          fix: 'give the number of the objective, from 1, in the order of the lesson’s front matter',
        })),
    );
    const uncovered = objectives.flatMap((objective, i) =>
      covered.has(i + 1)
        ? []
        : [
            {
              file: page.file,
              line: lineOfObjective(page.text, objective),
              what: `nothing covers objective ${i + 1}, "${objective}"`,
              fix: `write a question with <Question covers="${i + 1}">, or an exercise with covers: [${i + 1}]`,
            },
          ],
    );
    return [...unknown, ...uncovered];
  });
}

function lineOfField(text: string): number {
  return (
    Math.max(
      0,
      text.split('\n').findIndex((row) => row.startsWith('covers:')),
    ) + 1
  );
}

function lineOfObjective(text: string, objective: string): number {
  const rows = text.split('\n');
  const start = rows.findIndex((row) => row.startsWith('objectives:'));
  const at = rows.findIndex((row, i) => i >= start && row.includes(objective.slice(0, 40)));
  return Math.max(0, at < 0 ? start : at) + 1;
}
