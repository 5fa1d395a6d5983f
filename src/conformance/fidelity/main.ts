/**
 * `npm run fidelity -- [URL] [name …]`: runs the Go tree's own programs through a playground and compares with native Go. Without
 * a URL it starts this project's server. Writes bench/fidelity.md; exits with 1 when something differs. goimports comes
 * through the Go module proxy; without it that part is left out, and the table says so.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGo } from '../../go/host/go-command.ts';
import type { CompileAnswer } from '../../go/playground/protocol.ts';
import { formatArchive, parseArchive } from '../../go/playground/txtar.ts';
import { openTarget } from '../target.ts';
import { difference } from './compare.ts';
import type { Sample } from './go-tree.ts';
import { goTestPrograms, vetPrograms } from './go-tree.ts';
import type { ImportSample } from './imports.ts';
import { importSamples, installGoimports } from './imports.ts';
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
const tools = await mkdtemp(join(tmpdir(), 'onramp-fidelity-'));
const goimports = await installGoimports(tools);
const samples: (Sample | ImportSample)[] = [
  ...(await goTestPrograms(join(install.root, 'test'))),
  ...(await vetPrograms(join(install.root, 'src/cmd/vet/testdata'))),
  ...(typeof goimports === 'string' ? await importSamples(install.root, goimports) : []),
  ...(await ownPrograms()),
].filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)));
await rm(tools, { recursive: true });

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
const { text, summary } = table(
  results,
  install.version,
  typeof goimports === 'string' ? undefined : goimports.missing,
);
if (only.length === 0) await writeFile(join(projectDir, 'bench/fidelity.md'), text);
console.log(summary);
if (typeof goimports !== 'string') console.error(goimports.missing);
process.exit(results.some(({ differs }) => differs) ? 1 : 0);

async function compare(sample: Sample | ImportSample): Promise<Compared> {
  if (sample.leftOut !== undefined) return { sample };
  if ('fixed' in sample) return { sample, differs: await importsDiffer(sample) };
  const here = await target.compile(formatArchive(sample.program), { vet: true });
  if (typeof here === 'string') return { sample, differs: here };
  const native: CompileAnswer = await nativeAnswer(sample.program, {
    asTests: here.IsTest || sample.name.startsWith('own/test-'),
    vet: true,
    goRelease: release,
  });
  return { sample, differs: difference(native, here) };
}

async function importsDiffer({ program, fixed }: ImportSample): Promise<string | undefined> {
  const body = formatArchive(program);
  const response = await target.request('/fmt', {
    method: 'POST',
    body: new URLSearchParams({ body, imports: 'true' }),
  });
  if (!response.ok) return `status ${response.status}`;
  const { Body, Error } = (await response.json()) as { Body: string; Error: string };
  if (Error !== '') return Error;
  if (Body === fixed) return undefined;
  const [here, there] = [Body.split('\n'), fixed.split('\n')];
  const at = there.findIndex((line, i) => line !== here[i]);
  return `line ${at + 1}: goimports ${JSON.stringify(there[at])}, here ${JSON.stringify(here[at])}`;
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
