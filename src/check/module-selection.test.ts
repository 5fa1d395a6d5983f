/** What src/go/modules computes, held against the installed `go`: on graphs made up here, and on each question of the lessons. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { contentDir } from '../content/programs.ts';
import { changed, changeText, modulePrefix, possibleChanges, type Change } from '../go/modules/change.ts';
import { buildList, mainOf, moduleOf, versionOf, type Graph, type Modules } from '../go/modules/select.ts';
import { runSession } from './run-session.ts';

/** Each answer is some calls of `go`; they take long where others work, too. */
vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'onramp-selection-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Modules of the graph as a proxy has them. Each imports what it requires. */
let proxies = 0;
function publish(graph: Graph): string {
  const dir = join(root, `proxy${proxies++}`);
  mkdirSync(dir);
  for (const [id, requires] of Object.entries(graph)) {
    if (!id.includes('@')) continue;
    const name = moduleOf(id);
    writeFileSync(
      join(dir, `${`${modulePrefix}${id}`.replaceAll('/', '_')}.txtar`),
      `-- go.mod --\n${goMod(name, '1.16', requires)}-- ${name}.go --\n${source(name, requires)}`,
    );
  }
  return dir;
}

/** Of a module before Go 1.17, `go` reads all requirements, as in the lessons' drawings; of later ones, those that a build needs. */
const goMod = (name: string, go: string, requires: readonly string[], excluded: readonly string[] = []): string =>
  [
    `module ${modulePrefix}${name}\n\ngo ${go}\n`,
    ...requires.map((id) => `require ${modulePrefix}${moduleOf(id)} ${versionOf(id)}`),
    ...excluded.map((id) => `exclude ${modulePrefix}${moduleOf(id)} ${versionOf(id)}`),
  ].join('\n') + '\n';

const source = (name: string, requires: readonly string[]): string =>
  `package ${name}\n\n${requires.map((id) => `import _ "${modulePrefix}${moduleOf(id)}"\n`).join('')}`;

/**
 * What `go list -m all` lists after these commands. With `go 1.16` it changes no line of go.mod by itself; later ones
 * bring a requirement that is lower than what is selected up to it.
 */
async function listed(
  { graph, excluded }: Modules,
  commands: readonly string[] = [],
  go = '1.26',
  proxy = publish(graph),
): Promise<string[]> {
  const main = mainOf(graph);
  const requires = graph[main] ?? [];
  const files = [
    { name: 'go.mod', text: goMod(main, go, requires, excluded) },
    { name: 'main.go', text: `${source('main', requires)}\nfunc main() {}\n` },
  ];
  const session = { commands: [...commands, 'go list -mod=mod -m all'], files };
  const steps = await runSession(session, proxy);
  return (steps.at(-1)?.output ?? '')
    .split('\n')
    .filter((row) => row.includes(' '))
    .map((row) => row.replace(modulePrefix, '').replace(' ', '@'))
    .sort();
}

const computed = (modules: Modules): string[] => [...buildList(modules).values()].sort();

/** Small numbers from a seed (a linear congruential generator with the constants of Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Five modules of up to three versions; each requires some of those after it. */
function madeUp(seed: number): Modules {
  const below = numbers(seed);
  const names = ['alpha', 'beta', 'gamma', 'delta', 'omega'];
  const versions = names.map((name) => Array.from({ length: 1 + below(3) }, (_, i) => `${name}@v1.${9 + i}.0`));
  const some = (from: number) =>
    versions.slice(from).flatMap((ids) => (below(5) < 2 ? [ids[below(ids.length)] as string] : []));
  const graph = Object.fromEntries([
    ['orders', [versions[0]?.[0] as string, ...some(1)]],
    ...versions.flatMap((ids, i) => ids.map((id) => [id, some(i + 1)] as const)),
  ]) as Graph;
  return { graph, excluded: [] };
}

describe('the selection is what go list -m all lists', () => {
  test.each([1, 3])('for a graph made up from %i, also with an exclusion and without a requirement', async (seed) => {
    const modules = madeUp(seed);
    expect(await listed(modules, [], '1.16')).toEqual(computed(modules));
    const some = possibleChanges(modules).filter(({ kind }) => kind === 'exclude' || kind === 'drop');
    for (const change of some.slice(0, 3)) {
      const after = changed(modules, change);
      expect(await listed(after, [], '1.16')).toEqual(computed(after));
      expect(await listed(modules, [changeText(change)], '1.16')).toEqual(computed(after));
    }
  });
});

describe('after go get up, down and -u, too', () => {
  test.each([5])('for every version that there is, in a graph made up from %i', async (seed) => {
    const modules = madeUp(seed);
    for (const change of possibleChanges(modules)) {
      if (change.kind !== 'get' && change.kind !== 'upgrade-all') continue;
      const text = changeText(change);
      expect([text, ...(await listed(modules, ['go mod tidy', text]))]).toEqual([
        text,
        ...computed(changed(modules, change)),
      ]);
    }
  });
});

test('of the modules that lie beside the lessons, go lists what is computed from their go.mod files', async () => {
  const proxy = join(contentDir, 'lessons/modules/proxy');
  const published = readdirSync(proxy).flatMap((name) => {
    const [, id = ''] = /^example\.com_(\w+@v\d+\.\d+\.\d+)\.txtar$/.exec(name) ?? [];
    if (id === '' || id.includes('_v')) return [];
    const mod = readFileSync(join(proxy, name), 'utf8');
    const requires = [...mod.matchAll(/^require example\.com\/(\w+) (\S+)$/gm)].map(
      ([, module, version]) => `${module}@${version}`,
    );
    return [[id, requires] as const];
  });
  expect(published.length).toBeGreaterThan(10);
  for (const requires of [
    ['invoices@v1.2.0', 'payments@v1.1.0'],
    ['payments@v1.0.0', 'invoices@v1.3.0', 'rates@v1.0.0'],
    ['exports@v1.0.0'],
  ]) {
    const modules = { graph: { orders: requires, ...Object.fromEntries(published) }, excluded: [] };
    expect(await listed(modules, [], '1.26', proxy)).toEqual(computed(modules));
  }
});

describe('the answer to each question of the lessons is what go says', () => {
  const lessons = readdirSync(join(contentDir, 'lessons'), { recursive: true, encoding: 'utf8' });
  const questions = lessons
    .filter((path) => path.endsWith('index.mdx'))
    .flatMap((path) => {
      const text = readFileSync(join(contentDir, 'lessons', path), 'utf8');
      return [...text.matchAll(/^<ChooseVersions$([\s\S]*?)^\/>$/gm)].map(([, attributes = '']) => ({
        path,
        ...(runInNewContext(`({${attributes.replace(/^  (\w+)=(?:\{([\s\S]*?)\}|("[^"]*"))$/gm, '$1: $2$3,')}})`) as {
          title: string;
          graph: Graph;
          exclude?: string[];
          change?: Change;
        }),
      }));
    });

  test('there are some', () => expect(questions.length).toBeGreaterThan(3));

  test.each(questions)('$path: $title', async ({ graph, exclude = [], change }) => {
    const modules = { graph, excluded: exclude };
    const want = computed(change ? changed(modules, change) : modules);
    if (change?.kind === 'release') {
      expect(await listed(changed(modules, change))).toEqual(want);
      return;
    }
    const before = change?.kind === 'get' || change?.kind === 'upgrade-all' ? ['go mod tidy'] : [];
    expect(await listed(modules, change ? [...before, changeText(change)] : [])).toEqual(want);
  });
});
