/**
 * A timeline, or the part of it that is in sight, as shapes of an SVG. The page's still and the element that zooms draw
 * with it alike. Far away, where a step is less than a few pixels wide, spans of a state become one path, and arrows are
 * left out: it takes the same time for fifty steps and for ten thousand.
 */
import { duration } from './duration.ts';
import type { Arrow, Lane, Mark, Span, State, Timeline } from './model.ts';

export interface Shape {
  readonly tag: 'defs' | 'pattern' | 'g' | 'rect' | 'path' | 'text' | 'circle';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly Shape[];
  readonly text?: string;
}

/** What is in sight: from here to there on the axis, at so many pixels a step. */
export interface Sight {
  readonly from: number;
  readonly to: number;
  readonly scale: number;
}

/** Pixels. The names beside the drawing are set by the same figures: timeline.css. */
export const laneHeight = 40;
export const axisHeight = 26;
const barHeight = 20;
const characterWidth = 6.9;
/** Below this many pixels a step is no longer drawn by itself. */
const nearScale = 7;
/** More arrows than this say nothing. */
const mostArrows = 400;

export const heightOf = ({ lanes }: Timeline): number => axisHeight + lanes.length * laneHeight + 6;

/** How wide a step is in a still: as the page has room, neither crowded nor lost in it. */
export const stillScale = ({ width }: Timeline): number => Math.min(34, Math.max(18, Math.floor(540 / width)));

/** The middle of a lane. */
export const middleOf = (lane: number): number => axisHeight + lane * laneHeight + laneHeight / 2;

/** The textures that bars refer to by `id`: states are not told by colour alone. */
export function hatchings(id: string): readonly Shape[] {
  const hatching = (state: State, angle: number): Shape => ({
    tag: 'pattern',
    attributes: {
      id: `${id}-${state}`,
      ...{ width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
    },
    children: [{ tag: 'path', attributes: { class: `tl-hatching-${state}`, d: 'M0 0v6' } }],
  });
  return [{ tag: 'defs', attributes: {}, children: [hatching('blocked', 45), hatching('stuck', -45)] }];
}

/** `id` is that of the hatchings. */
export function drawing(timeline: Timeline, sight: Sight, id: string): readonly Shape[] {
  const near = sight.scale >= nearScale;
  const { lanes } = timeline;
  const rows = lanes.flatMap((lane, i) => (near ? nearLane(lane, i, sight, id) : farLane(lane, i, sight, id)));
  return [...axis(timeline, sight), ...rows, ...arrows(timeline, sight), ...(near ? marks(timeline, sight) : [])];
}

/** Whether arrows are left out because there are too many of them in sight. */
export function tooManyArrows(timeline: Timeline, sight: Sight): boolean {
  return inSight(timeline.arrows, sight).length > mostArrows;
}

function axis(timeline: Timeline, sight: Sight): Shape[] {
  const bottom = heightOf(timeline) - 6;
  let freeFrom = -Infinity;
  const shapes: Shape[] = [];
  for (const { x, atNs } of timeline.ticks) {
    if (x < sight.from - 12 || x > sight.to) continue;
    const at = round(x * sight.scale);
    const label = duration(atNs);
    const labelled = at >= freeFrom;
    // Where marks stand too close to be told apart, some are left out.
    if (!labelled && sight.scale < nearScale) continue;
    shapes.push({ tag: 'path', attributes: { class: 'tl-tick', d: `M${at} ${axisHeight - 8}V${bottom}` } });
    if (!labelled) continue;
    freeFrom = at + label.length * characterWidth + 16;
    shapes.push({ tag: 'text', attributes: { class: 'tl-time', x: at + 4, y: 13 }, text: label });
  }
  return shapes;
}

const textured: readonly State[] = ['blocked', 'stuck'];

function nearLane(lane: Lane, i: number, sight: Sight, id: string): Shape[] {
  const shapes: Shape[] = [laneLine(lane, i, sight)];
  for (const span of lane.spans) {
    if (span.to < sight.from || span.from > sight.to) continue;
    shapes.push(bar(span, i, sight, id));
  }
  if (lane.end.kind === 'ended') {
    const x = round(lane.end.x * sight.scale);
    const y = middleOf(i);
    shapes.push({ tag: 'path', attributes: { class: 'tl-end', d: `M${x} ${y - 9}V${y + 9}` } });
  }
  return shapes;
}

/** From where a goroutine begins to where it ends. */
function laneLine(lane: Lane, i: number, { scale }: Sight): Shape {
  const from = (lane.spans[0]?.from ?? 0) * scale;
  const to = (lane.spans.at(-1)?.to ?? 0) * scale;
  return { tag: 'path', attributes: { class: 'tl-lane', d: `M${round(from)} ${middleOf(i)}H${round(to)}` } };
}

function bar(span: Span, i: number, { scale, from }: Sight, id: string): Shape {
  const x = round(span.from * scale);
  const width = Math.max(1.5, round((span.to - span.from) * scale));
  const y = middleOf(i);
  if (span.state === 'ready') {
    return { tag: 'rect', attributes: { class: 'tl-ready', x, y: y - 2, width, height: 4, rx: 2 } };
  }
  const box = { x, y: y - barHeight / 2, width, height: barHeight, rx: 4 };
  const children: Shape[] = [{ tag: 'rect', attributes: { class: 'tl-fill', ...box } }];
  if (textured.includes(span.state)) {
    children.push({ tag: 'rect', attributes: { class: 'tl-hatch', ...box, fill: `url(#${id}-${span.state})` } });
  }
  // In a span that began out of sight the label stands where the sight begins.
  const left = Math.max(x, from * scale) + 6;
  const label = fitting(span.label, x + width - left - 4);
  if (label !== '') {
    const plate = { x: left - 3, y: y - 8, width: round(label.length * characterWidth + 6), height: 16, rx: 3 };
    if (textured.includes(span.state)) children.push({ tag: 'rect', attributes: { class: 'tl-plate', ...plate } });
    children.push({ tag: 'text', attributes: { class: 'tl-label', x: round(left), y: y + 4 }, text: label });
  }
  return { tag: 'g', attributes: { class: `tl-${span.state}` }, children };
}

/** As much of a label as there is room for; nothing where too little would be left of it. */
function fitting(label: string, px: number): string {
  const room = Math.floor(px / characterWidth);
  if (label.length <= room) return label;
  return room < 5 ? '' : `${label.slice(0, room - 1)}…`;
}

/** A path for each state, spans less than a pixel apart in one. */
function farLane(lane: Lane, i: number, sight: Sight, id: string): Shape[] {
  const y = middleOf(i);
  const paths = new Map<State, string[]>();
  const last = new Map<State, { from: number; to: number }>();
  const flush = (state: State) => {
    const run = last.get(state);
    if (run === undefined) return;
    const half = state === 'ready' ? 2 : barHeight / 2;
    const d = `M${round(run.from)} ${y - half}H${round(Math.max(run.to, run.from + 1))}v${half * 2}H${round(run.from)}z`;
    paths.set(state, [...(paths.get(state) ?? []), d]);
    last.delete(state);
  };
  for (const span of lane.spans) {
    if (span.to < sight.from || span.from > sight.to) continue;
    const from = span.from * sight.scale;
    const to = span.to * sight.scale;
    const run = last.get(span.state);
    if (run !== undefined && from - run.to <= 1) run.to = to;
    else {
      flush(span.state);
      last.set(span.state, { from, to });
    }
  }
  for (const state of [...last.keys()]) flush(state);
  // What runs is seldom and short, and must not vanish under what waits.
  const order: readonly State[] = ['ready', 'sleeping', 'blocked', 'stuck', 'running'];
  const shapes = order.flatMap((state): Shape[] => {
    const d = paths.get(state)?.join('');
    if (d === undefined) return [];
    const fill: Shape = { tag: 'path', attributes: { class: 'tl-fill', d } };
    const hatch: Shape = { tag: 'path', attributes: { class: 'tl-hatch', d, fill: `url(#${id}-${state})` } };
    if (state === 'ready') return [{ tag: 'path', attributes: { class: 'tl-ready', d } }];
    return [
      { tag: 'g', attributes: { class: `tl-${state}` }, children: textured.includes(state) ? [fill, hatch] : [fill] },
    ];
  });
  return [laneLine(lane, i, sight), ...shapes];
}

function inSight(arrows: readonly Arrow[], { from, to }: Sight): readonly Arrow[] {
  return arrows.filter(({ fromX, toX }) => toX >= from && fromX <= to);
}

function arrows(timeline: Timeline, sight: Sight): Shape[] {
  const seen = inSight(timeline.arrows, sight);
  return seen.length > mostArrows ? [] : seen.map((one) => arrow(one, sight));
}

function arrow({ kind, fromLane, toLane, fromX, toX, label }: Arrow, { scale }: Sight): Shape {
  const down = toLane > fromLane ? 1 : -1;
  const [x1, x2] = [round(fromX * scale), round(toX * scale)];
  const y1 = middleOf(fromLane) + (down * barHeight) / 2;
  const y2 = middleOf(toLane) - down * (barHeight / 2 + 2);
  const steep = x1 === x2 ? `V${y2}` : `C${x1} ${y1 + down * 12} ${x2} ${y2 - down * 16} ${x2} ${y2}`;
  const children: Shape[] = [
    { tag: 'path', attributes: { class: 'tl-shaft', d: `M${x1} ${y1}${steep}` } },
    {
      tag: 'path',
      attributes: { class: 'tl-tip', d: `M${x2 - 3.5} ${y2 - 5 * down}l3.5 ${5 * down}l3.5 ${-5 * down}` },
    },
  ];
  if (label !== '' && scale >= 2 * nearScale) {
    const shown = label.length > 14 ? `${label.slice(0, 13)}…` : label;
    const y = y1 + down * ((laneHeight - barHeight) / 2) + 4;
    children.push({ tag: 'text', attributes: { class: 'tl-value', x: x1 + 5, y }, text: shown });
  }
  return { tag: 'g', attributes: { class: `tl-arrow tl-arrow-${kind}` }, children };
}

/** What has no arrow or bar of its own to show it: prints, closes, and values that go into a buffer or come out of it. */
function marks(timeline: Timeline, sight: Sight): Shape[] {
  return timeline.marks.flatMap((mark) => {
    if (mark.x < sight.from - 1 || mark.x > sight.to + 1) return [];
    const shape = markShape(mark, sight.scale);
    return shape === undefined ? [] : [shape];
  });
}

function markShape({ kind, lane, x: at }: Mark, scale: number): Shape | undefined {
  const x = round(at * scale);
  const y = middleOf(lane);
  switch (kind) {
    case 'print':
      return {
        tag: 'path',
        attributes: { class: 'tl-print', d: `M${x - 4} ${y - 3}h8M${x - 4} ${y}h8M${x - 4} ${y + 3}h5` },
      };
    case 'close':
    case 'receive-closed':
      return { tag: 'path', attributes: { class: 'tl-close', d: `M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7` } };
    case 'send':
    case 'receive':
    case 'create':
    case 'wake':
      return { tag: 'circle', attributes: { class: 'tl-dot', cx: x, cy: y, r: 3 } };
    case 'wait':
    case 'end':
      return undefined;
  }
}

/** Around the step that is chosen. */
export function halo({ lane, x }: Mark, scale: number): Shape {
  const width = Math.max(10, Math.min(scale, 26));
  const box = { x: round(x * scale - width / 2), y: middleOf(lane) - 15, width: round(width), height: 30, rx: 6 };
  return { tag: 'rect', attributes: { class: 'tl-halo', ...box } };
}

/** Around a step of the line that the cursor is in. */
export function lineSign({ lane, x }: Mark, scale: number): Shape {
  return { tag: 'circle', attributes: { class: 'tl-at-line', cx: round(x * scale), cy: middleOf(lane), r: 8 } };
}

const round = (n: number): number => Math.round(n * 10) / 10;
