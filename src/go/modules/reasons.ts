/** Why a version of a module is built, or another is not: the sentences of `<choose-versions>`. */
import type { Change } from './change.ts';
import { changed } from './change.ts';
import type { Modules } from './select.ts';
import { buildList, compareVersions, labelOf, mainOf, moduleOf, pathTo, reach, versionOf } from './select.ts';

/** What is asked: the modules, and what somebody then does. */
export interface Asked {
  readonly modules: Modules;
  readonly change?: Change | undefined;
}

export const afterwards = ({ modules, change }: Asked): Modules => (change ? changed(modules, change) : modules);

const way = (path: readonly string[]): string => path.map(labelOf).join(' → ');

/** What is right about a module, in a sentence or two, with the way that leads to it. */
export function rightReason(asked: Asked, module: string): string {
  const now = afterwards(asked);
  const id = buildList(now).get(module);
  if (id === undefined) return `${module} is not in the build: no requirement leads to it.`;
  const path = way(pathTo(now, id) ?? [id]);
  const said = `${labelOf(id)} is built: ${path}.`;
  const effect = ofChange(asked, module, id);
  return effect === undefined ? said : `${said} ${effect}`;
}

/** What a command did to a module that it does not name, or did not do. */
function ofChange({ modules, change }: Asked, module: string, id: string): string | undefined {
  if (change?.kind !== 'get' || moduleOf(change.id) === module) return undefined;
  const before = buildList(modules).get(module);
  if (before === undefined || before === id) return undefined;
  const down = compareVersions(versionOf(id), versionOf(before)) < 0;
  return down
    ? `${labelOf(before)} cannot stay: it leads to a higher ${moduleOf(change.id)} than you ask for. So it goes back to the last version that does not.`
    : `The ${moduleOf(change.id)} that you ask for takes it along.`;
}

/** Why it is not the version that was chosen, without saying which it is; `chosen` is undefined for "not in the build". */
export function wrongReason(asked: Asked, module: string, chosen: string | undefined): string {
  const now = afterwards(asked);
  const { change } = asked;
  const id = buildList(now).get(module);
  if (chosen === undefined) {
    const path = id === undefined ? [] : (pathTo(now, id) ?? []);
    return `It is in the build. Follow the requirements of ${labelOf(path.at(-2) ?? mainOf(now.graph))}.`;
  }
  const name = labelOf(chosen);
  if (now.excluded.includes(chosen)) return `${name} is excluded: its requirement is as good as not there.`;
  const before = buildList(asked.modules).get(module);
  if (change?.kind === 'get' && chosen === before && id !== chosen) {
    const target = moduleOf(change.id);
    if (module === target) return `That was built before. The command asks for ${labelOf(change.id)}.`;
    if (leadsAbove(now, chosen, change.id))
      return `${name} leads to a higher ${target} than the ${versionOf(change.id)} that you ask for. Both cannot be in one build.`;
  }
  const reached = reach(now, mainOf(now.graph));
  const path = pathTo(now, chosen);
  if (path !== undefined) {
    return `${name} is required, by ${labelOf(path.at(-2) ?? '')}. It is not the only requirement of ${module}: the highest counts.`;
  }
  const askers = Object.keys(now.graph).filter((by) => now.graph[by]?.includes(chosen) && !reached.has(by));
  const exists =
    askers.length > 0
      ? `Only ${askers.map(labelOf).join(' and ')} ${askers.length > 1 ? 'require' : 'requires'} ${name}, and nothing leads there.`
      : `Nobody requires ${name}.`;
  if (id === undefined) return exists;
  const higher = compareVersions(versionOf(chosen), versionOf(id)) > 0;
  return higher ? `${exists} That it exists is not enough.` : `${exists} Somebody requires a higher one.`;
}

const leadsAbove = (modules: Modules, from: string, limit: string): boolean =>
  [...reach(modules, from).keys()].some(
    (id) => moduleOf(id) === moduleOf(limit) && compareVersions(versionOf(id), versionOf(limit)) > 0,
  );
