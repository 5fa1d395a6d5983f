import { describe, expect, it } from 'vitest';
import type { Step, Trace } from '../go/trace.ts';
import type { Shape } from './drawing.ts';
import { drawing, middleOf, stillScale, tooManyArrows } from './drawing.ts';
import { timelineOf } from './model.ts';
import { svgText } from './svg-text.ts';
import { markAt, markInLane, marksOfLine } from './walk.ts';

const at = (line: number) => ({ file: 'prog.go', line });

/** main hands `rounds` values to the goroutines 1 and 2, in turn. */
function rounds(count: number): Trace {
  const steps: Step[] = [{ kind: 'run', g: 0, atNs: 0 }];
  for (const other of [1, 2]) {
    steps.push({ kind: 'create', g: 0, atNs: 0, other, place: at(5) }, { kind: 'run', g: other, atNs: 0 });
    steps.push({ kind: 'wait', g: other, atNs: 0, why: 'chan receive', for: [{ channel: 0, to: 'receive' }] });
    steps.push({ kind: 'run', g: 0, atNs: 0 });
  }
  for (let i = 0; i < count; i++) {
    const to = 1 + (i % 2);
    steps.push({ kind: 'send', g: 0, atNs: i * 1e6, channel: 0, value: '"<a & b>"', to, place: at(7) });
    steps.push({ kind: 'yield', g: 0, atNs: i * 1e6 }, { kind: 'run', g: to, atNs: i * 1e6 });
    steps.push({ kind: 'wait', g: to, atNs: i * 1e6, why: 'chan receive', for: [{ channel: 0, to: 'receive' }] });
    steps.push({ kind: 'run', g: 0, atNs: i * 1e6 });
  }
  const worker = { fn: 'main.worker', created: at(5) };
  return {
    goroutines: [{ fn: 'main.main' }, worker, worker],
    channels: [{ made: at(4), capacity: 0, type: 'string' }],
    steps,
    cut: false,
  };
}

const count = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);

describe('a drawing', () => {
  const few = timelineOf(rounds(4), []);
  const many = timelineOf(rounds(5000), []);
  const whole = (timeline: typeof few, px: number) => ({ from: 0, to: timeline.width, scale: px / timeline.width });

  it('keeps what a program sends as text', () => {
    const text = svgText(drawing(few, { from: 0, to: few.width, scale: stillScale(few) }, 'x'));
    expect(text).toContain('&quot;&lt;a &amp; b&gt;&quot;');
    expect(text).not.toContain('<a');
  });

  it('has no more to show far away for ten thousand steps than for a few', () => {
    expect(many.marks.length).toBeGreaterThan(10_000);
    const shapes = drawing(many, whole(many, 900), 'x');
    expect(count(shapes)).toBeLessThan(60);
    expect(tooManyArrows(many, whole(many, 900))).toBe(true);
  });

  it('draws near by what is in sight, and no more', () => {
    const sight = { from: 3000, to: 3000 + 900 / 24, scale: 24 };
    const shapes = drawing(many, sight, 'x');
    expect(count(shapes)).toBeLessThan(600);
    const xs = [...svgText(shapes).matchAll(/class="tl-dot" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(xs.length).toBeGreaterThan(5);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual((sight.from - 1) * 24);
    expect(Math.max(...xs)).toBeLessThanOrEqual((sight.to + 1) * 24);
    expect(tooManyArrows(many, sight)).toBe(false);
  });
});

describe('walking in a timeline', () => {
  const timeline = timelineOf(rounds(4), []);

  it('finds the step that was pressed on, in the lane that was pressed on', () => {
    const mark = timeline.marks.findIndex(({ kind }) => kind === 'send');
    const { x = 0, lane = 0 } = timeline.marks[mark] ?? {};
    expect(markAt(timeline, x + 0.2, middleOf(lane) + 3)).toBe(mark);
    expect(markAt(timeline, x, middleOf(20))).toBeUndefined();
  });

  it('goes to the next goroutine that did something, and stays at the last', () => {
    const [first] = timeline.marks;
    if (first === undefined) throw new Error('no marks');
    const below = markInLane(timeline, first, 1);
    expect(timeline.marks[below ?? -1]?.lane).toBe(1);
    expect(markInLane(timeline, first, -1)).toBeUndefined();
  });

  it('finds the steps of a line', () => {
    expect(marksOfLine(timeline, 'prog.go', 7)).toHaveLength(4);
    expect(marksOfLine(timeline, 'other.go', 7)).toHaveLength(0);
  });
});
