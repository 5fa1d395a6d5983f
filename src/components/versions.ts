/** Selects versions of modules as Go does, and places them with their requirements as arrows: for Versions.astro. Lengths in pixels. */

/**
 * What each version requires: `{ orders: ['money@v1.3.0'], 'money@v1.3.0': [], 'money@v1.4.0': [] }`. The key without a
 * version is the main module. A version that nothing leads to exists, and is not required.
 */
export type Graph = Readonly<Record<string, readonly string[]>>;

/** `passed` is required by something, but a higher version is selected; `unasked` is required by nothing. */
export type State = 'main' | 'selected' | 'passed' | 'unasked';

export interface Box {
  id: string;
  state: State;
  x: number;
  y: number;
  width: number;
}

const height = 30;
const rowHeight = 52;
const columnGap = 72;
const characterWidth = 7.3;

const moduleOf = (id: string): string => id.split('@')[0] ?? id;
const versionOf = (id: string): string => id.split('@')[1] ?? '';
export const labelOf = (id: string): string => id.replace('@', ' ');

/** Minimal version selection: of all versions that can be reached from the main module, the highest of each module. */
export function select(graph: Graph): ReadonlyMap<string, State> {
  const mains = Object.keys(graph).filter((id) => !id.includes('@'));
  const [main] = mains;
  if (main === undefined || mains.length > 1)
    throw new Error(`one module must have no version, the main one; here: ${mains.join(', ') || 'none'}`);
  const reached = new Set<string>();
  const waiting = [main];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const required = graph[id];
    if (required === undefined) throw new Error(`${id} is required and not in the graph; add "${id}": []`);
    waiting.push(...required);
  }
  const highest = new Map<string, string>();
  for (const id of reached) {
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

export function layout(graph: Graph) {
  const states = select(graph);
  const columns = columnsOf(graph);
  const width = (id: string) => labelOf(id).length * characterWidth + 26;
  const boxes: Box[] = [];
  let x = 4;
  let rows = 0;
  for (const members of columns) {
    const widest = Math.max(...members.map(width));
    members.forEach((id, row) => {
      boxes.push({ id, state: states.get(id) ?? 'unasked', x, y: 4 + row * rowHeight, width: widest });
    });
    x += widest + columnGap;
    rows = Math.max(rows, members.length);
  }
  const at = (id: string): Box => {
    const box = boxes.find((candidate) => candidate.id === id);
    if (!box) throw new Error(`${id} has no place in the drawing`);
    return box;
  };
  const arrows = Object.entries(graph).flatMap(([by, required]) =>
    required.map((id) => {
      const [from, to] = [at(by), at(id)];
      return {
        counts: states.get(by) !== 'unasked',
        path: curve(from.x + from.width, from.y + height / 2, to.x, to.y + height / 2),
        tip: `M${to.x - 7} ${to.y + height / 2 - 4}l7 4l-7 4`,
      };
    }),
  );
  return {
    width: x - columnGap + 4,
    height: rows * rowHeight - (rowHeight - height) + 8,
    boxHeight: height,
    boxes,
    arrows,
  };
}

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
};

/** A module stands to the right of all that require it, its versions one below the other, the lowest first. */
function columnsOf(graph: Graph): string[][] {
  const modules = [...new Set(Object.keys(graph).map(moduleOf))];
  const column = new Map(modules.map((name) => [name, 0]));
  for (let round = 0; round <= modules.length; round++) {
    let moved = false;
    for (const [by, required] of Object.entries(graph))
      for (const id of required) {
        const least = (column.get(moduleOf(by)) ?? 0) + 1;
        if ((column.get(moduleOf(id)) ?? 0) >= least) continue;
        column.set(moduleOf(id), least);
        moved = true;
      }
    if (!moved) break;
    if (round === modules.length) throw new Error('modules that require each other in a ring cannot be drawn');
  }
  const inOrder = (a: string, b: string): number =>
    modules.indexOf(moduleOf(a)) - modules.indexOf(moduleOf(b)) || compareVersions(versionOf(a), versionOf(b));
  return [...new Set(column.values())]
    .sort((a, b) => a - b)
    .map((place) =>
      Object.keys(graph)
        .filter((id) => column.get(moduleOf(id)) === place)
        .sort(inOrder),
    );
}

/** The same for those who do not see the drawing: who requires what, and then what is selected. */
export function inWords(graph: Graph): string[] {
  const states = select(graph);
  const ids = (state: State, name: string): string[] =>
    Object.keys(graph)
      .filter((id) => states.get(id) === state && moduleOf(id) === name)
      .map(versionOf);
  const requirements = Object.entries(graph)
    .filter(([, required]) => required.length > 0)
    .map(([by, required]) => `${labelOf(by)} requires ${required.map(labelOf).join(' and ')}.`);
  const selections = [...new Set(Object.keys(graph).map(moduleOf))]
    .filter((name) => graph[name] === undefined)
    .map((name) => {
      const [selected] = ids('selected', name);
      const passed = ids('passed', name);
      const unasked = ids('unasked', name);
      const lower =
        passed.length > 0
          ? `; ${passed.join(' and ')} ${passed.length > 1 ? 'are' : 'is'} required too, and lower`
          : '';
      const others = unasked.length > 0 ? `; nothing in the build requires ${unasked.join(' or ')}` : '';
      return `Of ${name}, ${selected ?? 'no version'} is selected${lower}${others}.`;
    });
  return [...requirements, ...selections];
}
