/**
 * A Vite plugin for `npm run dev`: shows a change of a Go file, which no module imports, and puts a mistake in front
 * matter over the page, where the author looks.
 */
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { z } from 'zod';
import { readPage } from '../check/front-matter.ts';
import { problemText } from '../check/problem.ts';
import { inRoot } from '../check/check-pieces.ts';
import { pieceKinds, pieceOfPage } from '../content/kinds.ts';
import { contentRoots, isBelow } from '../content/roots.ts';

/** What Vite's overlay shows. */
interface Mistake {
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

export function contentWatch(): Plugin {
  return {
    name: 'onramp:content-watch',
    configureServer(server) {
      /** Mistakes that are still there, by file. */
      const standing = new Map<string, readonly Mistake[]>();
      const show = () => {
        const [first] = [...standing.values()].flat();
        if (!first) return;
        const message = [...standing.values()]
          .flat()
          .map((mistake) => mistake.message)
          .join('\n\n');
        server.ws.send({
          type: 'error',
          err: { message, stack: '', id: first.file, loc: { file: first.file, line: first.line, column: 1 } },
        });
      };
      for (const { dir } of contentRoots) server.watcher.add(dir);
      const onChange = (path: string) => {
        const root = contentRoots.find(({ dir }) => isBelow(dir, path));
        if (!root) return;
        if (/\.(go|txtar|out)$/.test(path)) {
          server.ws.send({ type: 'full-reload' });
          return;
        }
        const mistakes = frontMatterMistakes(path);
        if (mistakes.length > 0) {
          standing.set(path, mistakes);
          for (const { message } of mistakes) server.config.logger.error(message, { timestamp: true });
          show();
        } else if (standing.delete(path)) {
          server.ws.send({ type: 'full-reload' }); // takes the overlay away
        }
      };
      server.watcher.on('add', onChange);
      server.watcher.on('change', onChange);
      server.watcher.on('unlink', (path) => standing.delete(path) && onChange(path));
      // A page that is opened while a mistake stands shows it, too.
      server.ws.on('connection', show);
    },
  };
}

/** What is wrong with the front matter of a page of content; nothing where the file is no page. */
export function frontMatterMistakes(path: string): readonly Mistake[] {
  const root = contentRoots.find(({ dir }) => isBelow(dir, path));
  const below = root && relative(root.dir, path).split(sep).join('/');
  const found = below === undefined ? undefined : pieceOfPage(below);
  if (!root || below === undefined || !found) return [];
  const schema: z.ZodType = pieceKinds[found.kind].schema;
  const page = readPage(below, schema, root.dir);
  if (!Array.isArray(page)) return [];
  return inRoot(page, root).map((problem) => ({
    message: problemText(problem),
    file: join(root.dir, below),
    line: problem.line,
  }));
}
