/** Programs to begin with on the playground page; each a file in `content/play/`. */
import { readProgram, type ShownProgram } from './programs.ts';

export interface Template {
  readonly slug: string;
  readonly title: string;
  readonly program: ShownProgram;
}

/** In the order in which they are offered; an empty editor begins with the first. */
const titles = {
  'hello.go': 'Hello',
  'goroutines.go': 'Goroutines and channels',
  'http.go': 'HTTP server and client',
  'test.go': 'Tests and an example',
  'allocations.go': 'Counting allocations',
  'generics.go': 'Generics and iterators',
  'files.txtar': 'Several files and a package',
} as const;

export function readTemplates(): readonly Template[] {
  return Object.entries(titles).map(([file, title]) => ({
    slug: file.replace(/\.\w+$/, ''),
    title,
    program: readProgram('play', file),
  }));
}
