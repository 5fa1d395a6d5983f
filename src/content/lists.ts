/** The lists that are one file a content folder, such as `glossary.yaml`, merged by id. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentRoots, type Root } from './roots.ts';

export type ListName = 'glossary.yaml' | 'modules.yaml' | 'casebook.yaml';

export interface ListItem {
  readonly id: string;
  /** As it is written; the schema has not seen it. */
  readonly data: Record<string, unknown>;
  readonly root: Root;
}

/** Items without an id are left out here; the check names them. Throws on YAML that is none. */
export function readList(name: ListName, roots = contentRoots): readonly ListItem[] {
  const items = new Map<string, ListItem>();
  for (const root of roots) {
    const path = join(root.dir, name);
    if (!existsSync(path)) continue;
    const list: unknown = parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(list)) throw new Error(`${root.name}/${name} must be a list, one "- id: …" for each entry`);
    for (const item of list as readonly Record<string, unknown>[]) {
      const id = item['id'];
      if (typeof id === 'string') items.set(id, { id, data: item, root });
    }
  }
  return [...items.values()];
}
