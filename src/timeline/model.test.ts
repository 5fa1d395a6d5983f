import { describe, expect, it } from 'vitest';
import type { Step, Trace } from '../go/trace.ts';
import { theClock } from '../go/trace.ts';
import { timelineOf } from './model.ts';
import { laneWords, stepWords, summary } from './words.ts';

const prog = `package main

func main() {
	jobs := make(chan int)
	go worker(jobs)
	jobs <- 1
	mu.Lock()
}
`;
const at = (line: number) => ({ file: 'prog.go', line });

/** main begins a worker, hands it 1, sleeps for a millisecond; the worker waits for more. */
const steps: Step[] = [
  { kind: 'run', g: 0, atNs: 0 },
  { kind: 'create', g: 0, atNs: 0, other: 1, place: at(5) },
  { kind: 'wait', g: 0, atNs: 0, why: 'chan send', for: [{ channel: 0, to: 'send', value: '1' }], place: at(6) },
  { kind: 'run', g: 1, atNs: 0 },
  { kind: 'receive', g: 1, atNs: 0, channel: 0, value: '1', sent: 2, ready: 0, place: at(9) },
  { kind: 'wait', g: 1, atNs: 0, why: 'chan receive', for: [{ channel: 0, to: 'receive' }], place: at(9) },
  { kind: 'run', g: 0, atNs: 0 },
  { kind: 'wait', g: 0, atNs: 0, why: 'sleep', for: [], place: at(7) },
  { kind: 'wake', g: theClock, atNs: 1e6, other: 0 },
  { kind: 'run', g: 0, atNs: 1e6 },
];
const trace: Trace = {
  goroutines: [{ fn: 'main.main' }, { fn: 'main.worker', created: at(5) }],
  channels: [{ made: at(4), capacity: 0, type: 'int' }],
  steps,
  cut: false,
};
const timeline = timelineOf(trace, [{ name: 'prog.go', text: prog }]);

describe('a timeline', () => {
  it('has a lane for each goroutine, its states without a hole between them', () => {
    const [main, worker] = timeline.lanes;
    expect(main?.spans.map(({ state, label }) => [state, label])).toEqual([
      ['running', ''],
      ['blocked', 'jobs <- 1'],
      ['ready', ''],
      ['running', ''],
      ['sleeping', 'sleep 1 ms'],
      ['running', ''],
    ]);
    expect(worker?.spans.map(({ state, label }) => [state, label])).toEqual([
      ['ready', ''],
      ['running', ''],
      ['stuck', '<-jobs'],
    ]);
    for (const { spans } of timeline.lanes) {
      for (const [i, span] of spans.entries()) {
        expect(span.to).toBeGreaterThan(span.from);
        if (i > 0) expect(span.from).toBe(spans[i - 1]?.to);
      }
    }
  });

  it('has never two goroutines running at once: there is one processor', () => {
    const running = timeline.lanes.flatMap(({ spans }) => spans.filter(({ state }) => state === 'running'));
    running.sort((a, b) => a.from - b.from);
    for (const [i, span] of running.entries()) expect(span.from).toBeGreaterThanOrEqual(running[i - 1]?.to ?? 0);
  });

  it('draws a value from whoever waited with it, at the moment at which it goes', () => {
    const value = timeline.arrows.find(({ kind }) => kind === 'value');
    expect(value).toMatchObject({ fromLane: 0, toLane: 1, label: '1' });
    expect(value?.fromX).toBe(value?.toX);
  });

  it('marks where the program’s time passes', () => {
    expect(timeline.ticks.map(({ atNs }) => atNs)).toEqual([0, 1e6]);
  });

  it('says who is left, and where', () => {
    expect(timeline.lanes.map((lane) => laneWords(timeline, lane))).toEqual([
      'main: ends the program.',
      'worker, begun at line 5: still blocked at line 9 (<-jobs) when the program ends.',
    ]);
    expect(summary(timeline)).toBe("2 goroutines, 5 steps, 1 ms of the program's time, 1 still blocked at the end");
  });

  it('tells each step in words', () => {
    expect(timeline.marks.map((mark) => stepWords(timeline, mark))).toEqual([
      'main begins worker',
      'main waits to send 1 on jobs',
      'worker receives 1 on jobs from main; main can go on',
      'worker waits for a value on jobs',
      'main goes to sleep',
    ]);
  });
});
