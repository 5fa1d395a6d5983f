/** Verifies a guide and its rules: the page is complete, and the programs of each rule do what the rule says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dirOf, pieces } from '../content/roots.ts';
import type { Engine } from '../go/engine.ts';
import { guideSchema } from '../schemas/guide.ts';
import { ruleEntrySchema } from '../schemas/rule.ts';
import { readProgram } from '../content/programs.ts';
import { checkProgram } from './check-program.ts';
import type { Content } from './content.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

export function checkGuide(guide: string, dir = dirOf(`guides/${guide}`)): Problem[] {
  const page = readPage(`guides/${guide}/index.mdx`, guideSchema, dir);
  if (Array.isArray(page)) return page;
  const { file } = page;
  const hasRule =
    existsSync(join(dir, 'guides', guide, 'rules')) || pieces('rule').some(({ id }) => id.startsWith(`${guide}/`));
  if (hasRule) return [];
  return [{ file, line: 1, what: 'the guide has no rule', fix: `write one: npm run new -- rule ${guide}/<id>` }];
}

export interface RuleOptions extends Pick<Content, 'facts'> {
  /** Records outputs instead of comparing them. */
  readonly update: boolean;
  /** The content folder that the rule lies in, unless a test says otherwise. */
  readonly contentDir?: string;
}

/** `id` is `concurrency/name-the-end`. */
export async function checkRule(
  id: string,
  engine: Engine,
  { update, facts, contentDir }: RuleOptions,
): Promise<Problem[]> {
  const [guide = '', name = ''] = id.split('/');
  const folder = `guides/${guide}/rules/${name}`;
  const dir = contentDir ?? dirOf(folder);
  const page = readPage(`${folder}/index.md`, ruleEntrySchema, dir);
  if (Array.isArray(page)) return page;
  const { data, file, body, bodyLine } = page;
  if ('off' in data) return [];
  const problems = referenceProblems(
    page,
    [
      { kind: 'guide', id: guide },
      ...data.lessons.map((lesson) => ({ kind: 'lesson' as const, id: lesson })),
      ...data.related.map((rule) => ({ kind: 'rule' as const, id: rule })),
    ],
    dir,
  );
  const report = (line: number, what: string, fix: string) => problems.push({ file, line, what, fix });
  if (body.trim() === '') report(bodyLine, 'the rule does not say why', 'write it below the front matter');
  if (data.related.includes(id)) report(lineWith(page, 'related', dir), 'the rule names itself', 'take it off related');
  for (const [kept, shows] of [
    ['bad', data.shows],
    ['good', undefined],
  ] as const) {
    const found = [`${kept}.go`, `${kept}.txtar`].filter((file) => existsSync(join(dir, folder, file)));
    const [program] = found;
    if (program !== undefined && found.length === 1) {
      problems.push(
        ...(await checkProgram(readProgram(folder, program, dir), { file: program, line: 1, shows }, engine, {
          dir,
          update,
          facts,
        })),
      );
    } else {
      report(1, `there is not exactly one of ${kept}.go and ${kept}.txtar`, 'write a whole program that shows it');
    }
  }
  return problems;
}
