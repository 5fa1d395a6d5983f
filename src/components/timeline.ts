/** Places goroutines over time on a drawing: plain geometry for Timeline.astro, and the same in words. */

export type State = 'running' | 'blocked' | 'sleeping' | 'ended' | 'leaked';

export interface Span {
  from: number;
  to: number;
  state: State;
  label?: string;
}
export interface Lane {
  name: string;
  spans: Span[];
}
export interface Arrow {
  from: string;
  to: string;
  at: number;
  label?: string;
}

export const width = 720;
const laneHeight = 52;
const barHeight = 24;
const top = 14;
const characterWidth = 6.7;

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  state: State;
  label: string;
  /** Inside the bar where it fits, otherwise above or below it. */
  labelX: number;
  labelY: number;
  anchor: 'start' | 'middle' | 'end';
  outside: boolean;
}

export function layout(lanes: readonly Lane[], arrows: readonly Arrow[]) {
  const nameWidth = Math.min(170, Math.max(...lanes.map(({ name }) => name.length)) * 7.4 + 18);
  const ends = Math.max(...lanes.flatMap(({ spans }) => spans.map(({ to }) => to)), ...arrows.map(({ at }) => at));
  const scale = (width - nameWidth - 12) / ends;
  const x = (time: number) => round(nameWidth + time * scale);
  const middle = (lane: number) => top + lane * laneHeight + laneHeight / 2;
  const height = top + lanes.length * laneHeight + 6;

  const rows = lanes.map((lane, index) => {
    let above = true;
    const bars: Bar[] = lane.spans.map((span) => {
      const left = x(span.from) + 1;
      const barWidth = Math.max(6, round(x(span.to) - left - 1));
      const label = span.label ?? '';
      const needs = label.length * characterWidth + 10;
      const outside = needs > barWidth;
      const overflows = left + needs > width;
      const y = middle(index) - barHeight / 2;
      const labelY = outside ? (above ? y - 4 : y + barHeight + 11) : middle(index) + 4;
      if (outside) above = !above;
      return {
        x: left,
        y,
        width: barWidth,
        height: barHeight,
        state: span.state,
        label,
        labelX: outside ? (overflows ? left + barWidth : left) : round(left + barWidth / 2),
        labelY,
        anchor: outside ? (overflows ? 'end' : 'start') : 'middle',
        outside,
      };
    });
    return { name: lane.name, y: middle(index), bars };
  });

  const lines = arrows.map((arrow) => {
    const from = lanes.findIndex(({ name }) => name === arrow.from);
    const to = lanes.findIndex(({ name }) => name === arrow.to);
    if (from < 0 || to < 0)
      throw new Error(`a Timeline's arrow goes from "${arrow.from}" to "${arrow.to}"; both must be names of lanes`);
    const down = to > from ? 1 : -1;
    const y1 = middle(from) + (down * barHeight) / 2;
    const y2 = middle(to) - (down * barHeight) / 2;
    const at = x(arrow.at);
    const label = arrow.label ?? '';
    const overflows = at + label.length * characterWidth + 12 > width;
    return {
      x: at,
      y1,
      y2: y2 - down * 2,
      down,
      label,
      labelX: overflows ? at - 7 : at + 7,
      labelY: y1 + (down * (laneHeight - barHeight)) / 2 + 3.5,
      anchor: overflows ? 'end' : 'start',
    };
  });

  return { height, nameWidth, rows, lines, end: x(ends) };
}

const round = (n: number): number => Math.round(n * 10) / 10;

const verbs: Record<State, string> = {
  running: 'runs',
  blocked: 'is blocked',
  sleeping: 'sleeps',
  ended: 'has ended',
  leaked: 'is leaked, it never ends',
};

/** One sentence a lane and one an arrow, for those who do not see the drawing. */
export function inWords(lanes: readonly Lane[], arrows: readonly Arrow[]): string[] {
  return [
    ...lanes.map(
      ({ name, spans }) =>
        `${name}: ${spans.map(({ from, to, state, label }) => `${verbs[state]} from ${from} to ${to}${label ? ` (${label})` : ''}`).join('; ')}.`,
    ),
    ...arrows.map(({ from, to, at, label }) => `At ${at}, ${from} → ${to}${label ? `: ${label}` : ''}.`),
  ];
}
