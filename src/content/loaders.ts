/** Astro's view of content: each kind's pieces from all content folders, a team's in place of the built-in. */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { pieceKinds, pieceOfPage, type PieceKind } from './kinds.ts';
import { readList, type ListName } from './lists.ts';
import { contentRoots, isBelow, piece, type Root } from './roots.ts';

/** The pages of a kind, by id. A folder that is not there yet is seen when it appears. */
export const pieceLoader = (kind: PieceKind): Loader =>
  overlay(kind, pieceKinds[kind].pattern, (entry) => pieceOfPage(entry)?.id ?? entry);

/** A file that belongs to each piece of a kind: an exercise's `why.md`. It counts when its piece does. */
export const companionLoader = (kind: PieceKind, pattern: string, idOf: (entry: string) => string): Loader =>
  overlay(kind, pattern, idOf);

function overlay(kind: PieceKind, pattern: string, idOf: (entry: string) => string): Loader {
  return {
    name: `onramp-${kind}`,
    load: async (context) => {
      context.watcher?.setMaxListeners(0); // one for each kind and folder
      // A kind without a piece is no mistake.
      const logger = Object.assign(Object.create(context.logger) as typeof context.logger, {
        warn: (text: string) => text.startsWith('No files found matching') || context.logger.warn(text),
      });
      for (const root of contentRoots) {
        const part = glob({ base: pathToFileURL(root.dir), pattern, generateId: ({ entry }) => idOf(entry) });
        await part.load({ ...context, logger, store: partOf(context, kind, root) });
      }
    },
  };
}

/** The store as the loader of one folder may see it: its own entries, and of new ones those that nothing is laid over. */
function partOf({ store, config }: LoaderContext, kind: PieceKind, root: Root): LoaderContext['store'] {
  const project = fileURLToPath(config.root);
  const isOwn = (id: string) => {
    const path = store.get(id)?.filePath;
    return path !== undefined && isBelow(root.dir, resolve(project, path));
  };
  return {
    ...store,
    keys: () => store.keys().filter(isOwn),
    get: (id) => (isOwn(id) ? store.get(id) : undefined),
    delete: (id) => isOwn(id) && store.delete(id),
    set: (entry) => piece(kind, entry.id)?.root.dir === root.dir && store.set(entry),
  };
}

/** The entries of a list, by id. */
export function listLoader(name: ListName): Loader {
  return {
    name: `onramp-${name}`,
    load: async ({ store, parseData, watcher, logger, config }) => {
      const files = contentRoots.map(({ dir }) => join(dir, name));
      const load = async () => {
        const items = readList(name);
        const entries = await Promise.all(
          items.map(async ({ id, data, root }) => {
            const filePath = join(root.dir, name);
            return { id, data: await parseData({ id, data, filePath }) };
          }),
        );
        store.clear();
        for (const entry of entries) store.set(entry);
      };
      await load();
      for (const file of files) watcher?.add(file);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path) => {
          if (!files.includes(resolve(fileURLToPath(config.root), path))) return;
          load().then(
            () => logger.info(`Reloaded ${name}`),
            (error: unknown) => logger.error(error instanceof Error ? error.message : String(error)),
          );
        });
      }
    },
  };
}
