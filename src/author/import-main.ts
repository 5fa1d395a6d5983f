/** `npm run import -- <folder>…`: brings Go exercises in from a repository of tests. */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { piece, contentRoots } from '../content/roots.ts';
import { slug as slugSchema } from '../schemas/text.ts';
import { authorEngine } from './author-engine.ts';
import { importExercise } from './import.ts';
import { readImportSource } from './import-source.ts';
import { names, targetRoot } from './new.ts';
import { writeAll } from './write.ts';

const usage =
  'npm run import -- <folder>… [--slug name] [--in <content folder>]\n' +
  'A folder holds one exercise: tests (*_test.go), the code to begin with, and an example in .meta/ or solution/; or tests and the solution alone.';
const { folders, slug: given, target } = readArguments();

const engine = await authorEngine();
let failed = 0;
for (const folder of folders) {
  const slug =
    given ??
    basename(resolve(folder))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const why = await bringIn(folder, slug);
  if (why === undefined) continue;
  failed++;
  console.error(`${folder} was not brought in, nothing was written: ${why}`);
}
engine.close();
process.exit(failed > 0 ? 1 : 0);

async function bringIn(folder: string, slug: string): Promise<string | undefined> {
  if (!slugSchema.safeParse(slug).success) return `${JSON.stringify(slug)} is no slug; name one: --slug two-fer`;
  const there = piece('exercise', slug, contentRoots);
  if (there) return `there is an exercise ${slug} in ${there.root.name} already; name another: --slug ${slug}-2`;
  const source = readImportSource(folder);
  if ('why' in source) return source.why;
  const imported = await importExercise(slug, source, engine);
  if (imported.kind === 'refused') return imported.why;
  const writes = Object.entries(imported.files).map(([path, text]) => ({ path: `exercises/${slug}/${path}`, text }));
  const problem = writeAll(target.dir, writes);
  if (problem) return problem;
  console.log(
    `Brought ${folder} in as ${target.name}/exercises/${slug}. The example passes, and what learners begin with does not.`,
  );
  console.log(`It can be solved as it is (npm run dev shows it). Before you publish it, write:`);
  for (const one of imported.left) console.log(`- ${one}`);
  console.log(`npm run check ${target.name}/exercises/${slug} lists the places.`);
  return undefined;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { slug: { type: 'string' }, in: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return fail(usage);
    if (values.slug !== undefined && positionals.length > 1)
      return fail(`--slug names one folder's exercise.\n${usage}`);
    const target = targetRoot(values.in, contentRoots);
    if (!target) return fail(`${values.in} is no content folder. There are: ${names(contentRoots)}.`);
    return { folders: positionals, slug: values.slug, target };
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
