/** Draws modules and who requires which version, as SVG and in words: for Versions.astro and `<choose-versions>`. Lengths in pixels. */
import type { Graph, Modules, State } from '../go/modules/select.ts';
import { compareVersions, labelOf, moduleOf, modulesOf, select, versionOf } from '../go/modules/select.ts';

interface Box {
  id: string;
  state: State;
  x: number;
  y: number;
  width: number;
}

const height = 30;
const rowHeight = 52;
const columnGap = 44;
const characterWidth = 7.3;

export function layout({ graph, excluded }: Modules) {
  const states = select(graph, excluded);
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

const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The inside of the SVG. What is selected shows only where `answered`: it may be the question. */
export function drawing(modules: Modules, answered: boolean) {
  const { boxes, arrows, width, height: all } = layout(modules);
  const way = ({ counts, path, tip }: (typeof arrows)[number]) =>
    `<g class="requires${answered && !counts ? ' idle' : ''}"><path d="${path}"/><path class="tip" d="${tip}"/></g>`;
  const box = ({ id, state, x, y, width: wide }: Box) => {
    const out = modules.excluded.includes(id);
    const cross = out ? `<path class="out" d="M${x + 6} ${y + height / 2}h${wide - 12}"/>` : '';
    return `<g class="version ${answered || state === 'main' ? state : 'open'}"><rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="6"/><text class="name" x="${x + wide / 2}" y="${y + height / 2 + 4}" text-anchor="middle">${text(labelOf(id))}</text>${cross}</g>`;
  };
  return { svg: [...arrows.map(way), ...boxes.map(box)].join(''), width, height: all };
}

/** Who requires what, and what is excluded, in sentences. */
export function requirementsInWords({ graph, excluded }: Modules): string[] {
  const requirements = Object.entries(graph)
    .filter(([, required]) => required.length > 0)
    .map(([by, required]) => `${labelOf(by)} requires ${required.map(labelOf).join(' and ')}.`);
  return [...requirements, ...excluded.map((id) => `${labelOf(id)} is excluded.`)];
}

/** What is selected, in sentences. */
export function selectionInWords({ graph, excluded }: Modules): string[] {
  const states = select(graph, excluded);
  const ids = (state: State, name: string): string[] =>
    Object.keys(graph)
      .filter((id) => states.get(id) === state && moduleOf(id) === name)
      .map(versionOf);
  return modulesOf(graph).map((name) => {
    const [selected] = ids('selected', name);
    const passed = ids('passed', name);
    const unasked = ids('unasked', name);
    const lower =
      passed.length > 0 ? `; ${passed.join(' and ')} ${passed.length > 1 ? 'are' : 'is'} required too, and lower` : '';
    const others = unasked.length > 0 ? `; nothing in the build requires ${unasked.join(' or ')}` : '';
    return `Of ${name}, ${selected ?? 'no version'} is selected${lower}${others}.`;
  });
}
