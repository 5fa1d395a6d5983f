/** The casebook: each entry is whole, and what it names as the place where it is taught is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { casebookSchema } from '../schemas/casebook.ts';
import { referenceProblems } from './check-references.ts';
import { inRoot } from './check-pieces.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import { readYamlList } from './yaml-list.ts';

const name = 'casebook.yaml';

/** A folder need not have one. */
export function checkCasebook({ roots }: Pick<Content, 'roots'>): Problem[] {
  return roots
    .filter(({ dir }) => existsSync(join(dir, name)))
    .flatMap((root) => {
      const { entries, problems } = readYamlList(name, casebookSchema, 'src/schemas/casebook.ts', root);
      const taught = entries.flatMap((entry) => entry.taught);
      return [...problems, ...inRoot(referenceProblems({ file: `content/${name}` }, taught, root.dir), root)];
    });
}
