/** Selects versions of modules as Go does. Used by the drawing, by the question about it, and held against Go by the check's tests. */

/**
 * What each version requires: `{ orders: ['money@v1.3.0'], 'money@v1.3.0': [], 'money@v1.4.0': [] }`. The key without a
 * version is the main module. A version that nothing leads to exists, and is not required.
 */
export type Graph = Readonly<Record<string, readonly string[]>>;

/** `passed` is required by something, but a higher version is selected; `unasked` is required by nothing. */
export type State = 'main' | 'selected' | 'passed' | 'unasked';

/** A graph, and the versions that the main module excludes. */
export interface Modules {
  readonly graph: Graph;
  readonly excluded: readonly string[];
}

export const moduleOf = (id: string): string => id.split('@')[0] ?? id;
export const versionOf = (id: string): string => id.split('@')[1] ?? '';
export const labelOf = (id: string): string => id.replace('@', ' ');

/** Below 0 when a is the lower one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function numbers(version: string): number[] {
  if (version === '') return [0, 0, 0];
  // Go's own versions are written without v.
  if (!/^v?\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version; write it as v1.4.0`);
  return version.replace('v', '').split('.').map(Number);
}

export function mainOf(graph: Graph): string {
  const mains = Object.keys(graph).filter((id) => !id.includes('@'));
  const [main] = mains;
  if (main === undefined || mains.length > 1)
    throw new Error(`one module must have no version, the main one; here: ${mains.join(', ') || 'none'}`);
  return main;
}

/** The modules beside the main one, in the graph's order. */
export const modulesOf = (graph: Graph): string[] =>
  [...new Set(Object.keys(graph).map(moduleOf))].filter((name) => graph[name] === undefined);

/** The versions of a module that exist, the lowest first. */
export const versionsOf = (graph: Graph, module: string): string[] =>
  Object.keys(graph)
    .filter((id) => id.includes('@') && moduleOf(id) === module)
    .sort((a, b) => compareVersions(versionOf(a), versionOf(b)));

/** What can be reached from a version, itself among it, and from where first: by the shortest way. */
export function reach({ graph, excluded }: Modules, from: string): ReadonlyMap<string, string | undefined> {
  const reached = new Map<string, string | undefined>([[from, undefined]]);
  for (const [id] of reached) {
    const required = graph[id];
    if (required === undefined) throw new Error(`${id} is required and not in the graph; add "${id}": []`);
    for (const next of required) if (!reached.has(next) && !excluded.includes(next)) reached.set(next, id);
  }
  return reached;
}

/** The shortest way from the main module to a version, both ends in it; undefined where there is none. */
export function pathTo(modules: Modules, id: string): string[] | undefined {
  const reached = reach(modules, mainOf(modules.graph));
  if (!reached.has(id)) return undefined;
  const path = [id];
  for (let at = reached.get(id); at !== undefined; at = reached.get(at)) path.unshift(at);
  return path;
}

/**
 * Minimal version selection: of all versions that can be reached from the main module, the highest of each module. A
 * requirement of an excluded version is as good as not there.
 */
export function select(graph: Graph, excluded: readonly string[] = []): ReadonlyMap<string, State> {
  const main = mainOf(graph);
  const reached = reach({ graph, excluded }, main);
  const highest = new Map<string, string>();
  for (const id of reached.keys()) {
    const best = highest.get(moduleOf(id));
    if (best === undefined || compareVersions(versionOf(id), versionOf(best)) > 0) highest.set(moduleOf(id), id);
  }
  const state = (id: string): State => {
    if (id === main) return 'main';
    if (!reached.has(id)) return 'unasked';
    return highest.get(moduleOf(id)) === id ? 'selected' : 'passed';
  };
  return new Map(Object.keys(graph).map((id) => [id, state(id)]));
}

/** The selected version of each module in the build: `money` → `money@v1.4.0`. */
export function buildList({ graph, excluded }: Modules): ReadonlyMap<string, string> {
  const selected = [...select(graph, excluded)].filter(([, state]) => state === 'selected');
  return new Map(selected.map(([id]) => [moduleOf(id), id]));
}
