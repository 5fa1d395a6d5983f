/** What a learner can do to the requirements of a module, and what becomes of them: the commands of `go` that lessons teach. */
import type { Modules } from './select.ts';
import {
  buildList,
  compareVersions,
  labelOf,
  mainOf,
  moduleOf,
  modulesOf,
  reach,
  versionOf,
  versionsOf,
} from './select.ts';

export type Change =
  /** `go get`: up or down. */
  | { readonly kind: 'get'; readonly id: string }
  /** `go get -u ./...` */
  | { readonly kind: 'upgrade-all' }
  | { readonly kind: 'drop'; readonly module: string }
  | { readonly kind: 'exclude'; readonly id: string }
  /** Somebody publishes a version. */
  | { readonly kind: 'release'; readonly id: string; readonly requires: readonly string[] };

/** Below this path lie the modules of the lessons. */
export const modulePrefix = 'example.com/';

/** The command, as it is typed; a release is a sentence. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'get':
      return `go get ${modulePrefix}${change.id}`;
    case 'upgrade-all':
      return 'go get -u ./...';
    case 'drop':
      return `go mod edit -droprequire=${modulePrefix}${change.module}`;
    case 'exclude':
      return `go mod edit -exclude=${modulePrefix}${change.id}`;
    case 'release': {
      const requires = change.requires.length > 0 ? `. It requires ${change.requires.map(labelOf).join(' and ')}` : '';
      return `${labelOf(change.id)} is released${requires}.`;
    }
  }
}

export function changed(modules: Modules, change: Change): Modules {
  const { graph, excluded } = modules;
  switch (change.kind) {
    case 'get': {
      const before = buildList(modules).get(moduleOf(change.id));
      const lowers = before !== undefined && compareVersions(versionOf(change.id), versionOf(before)) < 0;
      return lowers ? lowered(modules, change.id) : raised(modules, [change.id]);
    }
    case 'upgrade-all':
      return upgraded(modules);
    case 'drop':
      return requiring(
        modules,
        required(modules).filter((id) => moduleOf(id) !== change.module),
      );
    case 'exclude':
      return { graph, excluded: [...excluded, change.id] };
    case 'release':
      return { graph: { ...graph, [change.id]: change.requires }, excluded };
  }
}

const required = ({ graph }: Modules): readonly string[] => graph[mainOf(graph)] ?? [];

const requiring = ({ graph, excluded }: Modules, ids: readonly string[]): Modules => ({
  graph: { ...graph, [mainOf(graph)]: ids },
  excluded,
});

/** With at least these versions, and nothing that is in the build below its version or out of it: go.mod remembers it. */
function raised(modules: Modules, ids: readonly string[]): Modules {
  const wanted = new Map([...buildList(modules), ...ids.map((id) => [moduleOf(id), id] as const)]);
  const own = required(modules).map((id) => wanted.get(moduleOf(id)) ?? id);
  for (const id of ids) if (!own.some((other) => moduleOf(other) === moduleOf(id))) own.push(id);
  return kept(modules, own, wanted.values());
}

/** The requirements, and those besides without which something would be lower than it shall be. */
function kept(modules: Modules, own: readonly string[], atLeast: Iterable<string>): Modules {
  let all = [...own];
  for (const id of atLeast) {
    const now = buildList(requiring(modules, all)).get(moduleOf(id));
    if (now !== undefined && compareVersions(versionOf(now), versionOf(id)) >= 0) continue;
    all = [...all.filter((other) => moduleOf(other) !== moduleOf(id)), id];
  }
  return requiring(modules, all);
}

/** The newest of every module in the build, also of those that come in by it. */
function upgraded(modules: Modules): Modules {
  const newest = (name: string) => versionsOf(modules.graph, name).findLast((id) => !modules.excluded.includes(id));
  let result = modules;
  for (;;) {
    const list = buildList(result);
    const ids = [...list].flatMap(([name, id]) => {
      const latest = newest(name);
      return latest !== undefined && latest !== id ? [latest] : [];
    });
    if (ids.length === 0) return result;
    result = raised(result, ids);
  }
}

/**
 * One module lower, and with it whatever requires a higher version of it: each as little as possible, and out where no
 * version will do. The rest stays where it is. Source: Cox, Minimal Version Selection, Algorithm 4.
 */
function lowered(modules: Modules, target: string): Modules {
  const tooHigh = (id: string) =>
    moduleOf(id) === moduleOf(target) && compareVersions(versionOf(id), versionOf(target)) > 0;
  const fits = (id: string) => !modules.excluded.includes(id) && ![...reach(modules, id).keys()].some(tooHigh);
  const list = new Map(
    [...buildList(modules)].flatMap(([name, id]) => {
      const versions = versionsOf(modules.graph, name);
      const lower = versions.slice(0, versions.indexOf(id) + 1).findLast(fits);
      return lower === undefined ? [] : [[name, lower] as const];
    }),
  ).set(moduleOf(target), target);
  const own = required(modules).flatMap((id) => list.get(moduleOf(id)) ?? []);
  return kept(modules, own.some((id) => id === target) ? own : [...own, target], list.values());
}

/**
 * What can be done, apart from releases: those are the exercise's. Nothing that `go` would refuse; and also what is built
 * already can be asked for, or the list would give it away.
 */
export function possibleChanges(modules: Modules): Change[] {
  const { graph, excluded } = modules;
  const ids = modulesOf(graph)
    .flatMap((name) => versionsOf(graph, name))
    .filter((id) => !excluded.includes(id));
  return [
    ...ids.map((id): Change => ({ kind: 'get', id })),
    { kind: 'upgrade-all' },
    ...required(modules).map((id): Change => ({ kind: 'drop', module: moduleOf(id) })),
    ...ids.filter((id) => !required(modules).includes(id)).map((id): Change => ({ kind: 'exclude', id })),
  ];
}
