/** The modules, and that every lesson can be reached through one: no orphan, no two at the same place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from '../content/roots.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import type { ModuleData } from '../schemas/module.ts';
import { moduleSchema } from '../schemas/module.ts';
import type { Content } from './content.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readYamlList } from './yaml-list.ts';

const file = 'content/modules.yaml';

/** A team's folder need not have a list. */
export function modulesOf(root: Root) {
  if (!existsSync(join(root.dir, 'modules.yaml'))) {
    if (root.isTeams) return { modules: [], lines: [], problems: [] };
    const problem = { file, line: 1, what: 'there is no list of modules', fix: 'write it; see src/schemas/module.ts' };
    return { modules: [] as readonly ModuleData[], lines: [], problems: [problem] };
  }
  const { entries, lines, problems } = readYamlList('modules.yaml', moduleSchema, 'src/schemas/module.ts', root);
  return { modules: entries as readonly ModuleData[], lines, problems };
}

export function checkModules({ entries, roots }: Content): Problem[] {
  const lists = roots.map((root) => ({ root, ...modulesOf(root) }));
  const problems = lists.flatMap(({ problems }) => problems);
  if (problems.length > 0) return problems;
  const modules = lists.flatMap(({ root, modules, lines }) =>
    modules.map(({ id }, i) => ({ id, file: `${root.name}/modules.yaml`, line: lines[i] ?? 1 })),
  );
  const found: Problem[] = [];
  const lessons = entries.filter(({ kind }) => kind.folder === 'lessons');
  const moduleOf = (slug: string) => slug.split('/')[0] ?? '';
  for (const { id, file, line } of modules) {
    if (!lessons.some(({ slug }) => moduleOf(slug) === id)) {
      const what = `the module ${id} has no lesson`;
      found.push({ file, line, what, fix: `write one in content/lessons/${id}/, or delete the entry` });
    }
  }
  const places = new Map<string, string>();
  for (const { slug, folder, root, page } of lessons) {
    const module = moduleOf(slug);
    if (!modules.some(({ id }) => id === module)) {
      const what = `no page leads to it: the module ${module} is not in ${file}`;
      found.push({ file: page.file, line: 1, what, fix: 'add the module there, or move the lesson' });
      continue;
    }
    if (page.fault) continue;
    const front = readPage(`${folder}/index.mdx`, lessonSchema, root.dir);
    if (Array.isArray(front)) continue; // the lesson's own check says so
    const place = `${module} ${front.data.order}`;
    const other = places.get(place);
    if (other) {
      const what = `${other} is lesson ${front.data.order} of ${module} as well`;
      found.push({ file: page.file, line: 1, what, fix: 'give each its own order' });
    }
    places.set(place, slug);
  }
  return found;
}
