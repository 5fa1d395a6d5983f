/**
 * `npm run fidelity -- [URL]`: runs the Go tree's own programs through a playground and compares with native Go. Without
 * a URL it starts this project's server. Writes bench/fidelity.md; exits with 1 when something differs.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGo } from '../../go/host/go-command.ts';
import type { CompileAnswer } from '../../go/playground/protocol.ts';
import { formatArchive, parseArchive } from '../../go/playground/txtar.ts';
import { openTarget } from '../target.ts';
import { difference } from './compare.ts';
import type { Sample } from './go-tree.ts';
import { goTestPrograms, vetPrograms } from './go-tree.ts';
import { nativeAnswer } from './native.ts';
import type { Compared } from './table.ts';
import { table } from './table.ts';

const projectDir = fileURLToPath(new URL('../../..', import.meta.url));
const own = fileURLToPath(new URL('./programs', import.meta.url));
const atOnce = 2;

const [url, ...names] = process.argv.slice(2).sort((a) => (/^https?:/.test(a) ? -1 : 1));
const only = url !== undefined && !/^https?:/.test(url) ? [url, ...names] : names;

const install = await findGo(join(projectDir, 'content'));
if ('missing' in install) {
  console.error(install.missing);
  process.exit(1);
}
const release = /^go(\d+\.\d+)/.exec(install.version)?.[1] ?? '';
const samples = [
  ...(await goTestPrograms(join(install.root, 'test'))),
  ...(await vetPrograms(join(install.root, 'src/cmd/vet/testdata'))),
  ...(await ownPrograms()),
].filter(({ name }) => only.length === 0 || only.includes(name));

const target = await openTarget(url !== undefined && /^https?:/.test(url) ? url : undefined);
const results: Compared[] = [];
const waiting = [...samples];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
      const result = await compare(sample);
      if (result.differs) console.log(`${sample.name}: ${result.differs}`);
      results.push(result);
    }
  }),
);
await target.close();
results.sort((a, b) => a.sample.name.localeCompare(b.sample.name, 'en'));
const { text, summary } = table(results, install.version);
if (only.length === 0) await writeFile(join(projectDir, 'bench/fidelity.md'), text);
console.log(summary);
process.exit(results.some(({ differs }) => differs) ? 1 : 0);

async function compare(sample: Sample): Promise<Compared> {
  if (sample.leftOut !== undefined) return { sample };
  const here = await target.compile(formatArchive(sample.program), { vet: true });
  if (typeof here === 'string') return { sample, differs: here };
  const native: CompileAnswer = await nativeAnswer(sample.program, {
    asTests: here.IsTest || sample.name.startsWith('own/test-'),
    vet: true,
    goRelease: release,
  });
  return { sample, differs: difference(native, here) };
}

/** Programs of this project, about what the Go tree's are not: archives, imports, go.mod, tests, vet across packages. */
async function ownPrograms(): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const name of (await readdir(own)).sort()) {
    const program = parseArchive(await readFile(join(own, name), 'utf8'));
    if ('error' in program) throw new Error(`${name}: ${program.error}`);
    samples.push({ name: `own/${name.replace(/\.txtar$/, '')}`, kind: 'own', program });
  }
  return samples;
}
