/** All content that is checked, as the checks see it: its pages by kind, read once. Called by main.ts and by tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from '../content/roots.ts';
import type { Program } from '../go/engine.ts';
import type { GoFacts } from './go-source.ts';
import type { Checked } from './job.ts';
import type { MdxPage } from './mdx-page.ts';
import { readMdx } from './mdx-page.ts';

/** A kind of content: a folder of folders, each with its page. `kinds.ts` lists them. */
export interface Kind {
  /** Below `content/`: `lessons`. */
  readonly folder: string;
  /** How many folders deep a piece lies: 2 for `lessons/<module>/<lesson>`. */
  readonly depth: number;
  /** Where its page is served, from the site's root: `/learn/concurrency/leaks/`. */
  readonly address: (slug: string) => string;
  /** Ids that the page's layout adds to those of the headings. */
  readonly anchors: readonly string[];
  /** Whatever is particular to this kind: front matter, programs, files. */
  readonly check: (entry: Entry, content: Content) => Checked;
}

/** One lesson, one exercise. */
export interface Entry {
  readonly kind: Kind;
  /** `concurrency/leaks` */
  readonly slug: string;
  /** Below its content folder: `lessons/concurrency/leaks`. */
  readonly folder: string;
  /** The content folder that it lies in: the project's, or a team's. */
  readonly root: Root;
  readonly address: string;
  readonly page: MdxPage;
  /** Other Markdown files of the folder, shown on the same page: `solution/why.md`. */
  readonly notes: readonly MdxPage[];
}

export interface Content {
  /** The project's own folder first; a team's pieces take the place of those of the same name. */
  readonly roots: readonly Root[];
  readonly entries: readonly Entry[];
  /** Outputs are recorded instead of compared. */
  readonly update: boolean;
  /** What a look at the syntax says about the files of a program. */
  readonly facts: (program: Program) => GoFacts;
}

export function readContent(
  kinds: readonly Kind[],
  roots: readonly Root[],
  options: Pick<Content, 'update' | 'facts'>,
): Content {
  const entries = kinds.flatMap((kind) => {
    const rootOf = new Map(
      roots.flatMap((root) => slugs(join(root.dir, kind.folder), kind.depth).map((slug) => [slug, root] as const)),
    );
    return [...rootOf].flatMap(([slug, root]): Entry[] => {
      const folder = `${kind.folder}/${slug}`;
      const { dir } = root;
      const path = join(dir, folder, 'index.mdx');
      const page = readMdx(
        `${root.name}/${folder}/index.mdx`,
        existsSync(path) ? readFileSync(path, 'utf8') : undefined,
      );
      const files = readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' });
      if (!existsSync(path) && !files.some((name) => name.endsWith('.go'))) return []; // nothing that needs a page
      const notes = files
        .filter((name) => /^(solution\/|rules\/[^/]+\/)?[^/]+\.md$/.test(name.replaceAll('\\', '/')))
        .map((name) => readMdx(`${root.name}/${folder}/${name}`, readFileSync(join(dir, folder, name), 'utf8')));
      return [{ kind, slug, folder, root, address: kind.address(slug), page, notes }];
    });
  });
  return { roots, entries, ...options };
}

function slugs(dir: string, depth: number): string[] {
  if (depth === 0) return [''];
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => slugs(join(dir, name), depth - 1).map((rest) => (rest ? `${name}/${rest}` : name)));
}
