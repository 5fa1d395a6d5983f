/**
 * A trace as a picture: a lane for each goroutine, its states one after the other, and arrows between them. The axis
 * counts what happened, step by step; the program's own time stands on it as marks, since most steps take none of it.
 */
import type { Program } from '../go/engine.ts';
import type { Step, Trace, TracePlace, WaitFor } from '../go/trace.ts';
import type { LineOf } from './names.ts';
import { callAt, channelNames, goroutineNames, linesOf } from './names.ts';
import { duration } from './duration.ts';

/** `ready`: it could go on, and another one runs. `stuck`: it waited when the program ended, and nobody was to come. */
export type State = 'running' | 'ready' | 'blocked' | 'sleeping' | 'stuck';

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: State;
  /** `<-jobs`, `sleep 100 ms`; empty while it runs. */
  readonly label: string;
  readonly place: TracePlace | undefined;
}

export type LaneEnd =
  | { readonly kind: 'ended'; readonly x: number }
  /** The program ended before it did: it waits for what never comes, or would have gone on. */
  | { readonly kind: 'stuck' | 'cut' };

export interface Lane {
  readonly name: string;
  readonly created: TracePlace | undefined;
  readonly spans: readonly Span[];
  readonly end: LaneEnd;
}

export interface Mark {
  /** Its place in `trace.steps`. */
  readonly step: number;
  readonly lane: number;
  readonly x: number;
  readonly kind: 'create' | 'send' | 'receive' | 'receive-closed' | 'close' | 'wake' | 'print' | 'wait' | 'end';
  readonly atNs: number;
  readonly place: TracePlace | undefined;
}

export interface Arrow {
  readonly kind: 'create' | 'value' | 'wake';
  readonly fromLane: number;
  readonly toLane: number;
  readonly fromX: number;
  readonly toX: number;
  /** The value, where it is short. */
  readonly label: string;
}

/** From here on the program's own time is this. */
export interface Tick {
  readonly x: number;
  readonly atNs: number;
}

export interface Timeline {
  readonly trace: Trace;
  readonly lanes: readonly Lane[];
  /** In order; x never falls. */
  readonly marks: readonly Mark[];
  readonly arrows: readonly Arrow[];
  readonly ticks: readonly Tick[];
  /** Length of the axis. */
  readonly width: number;
  readonly channels: readonly string[];
}

/** Room on the axis for the program's time to pass in. */
const gap = 1.4;

export function timelineOf(trace: Trace, program: Program): Timeline {
  return new Drawer(trace, linesOf(program)).draw();
}

interface OpenSpan {
  from: number;
  state: Exclude<State, 'stuck'>;
  why: string;
  label: string;
  place: TracePlace | undefined;
  atNs: number;
}

interface OpenLane {
  readonly spans: Span[];
  open: OpenSpan | undefined;
  /** The place it was last seen at. */
  place: TracePlace | undefined;
  endX: number | undefined;
}

class Drawer {
  readonly #trace: Trace;
  readonly #lineOf: LineOf;
  readonly #channels: readonly string[];
  readonly #lanes: OpenLane[];
  readonly #marks: Mark[] = [];
  readonly #arrows: Arrow[] = [];
  readonly #ticks: Tick[] = [{ x: 0, atNs: 0 }];
  /** Where each step lies. */
  readonly #xs: number[] = [];
  #x = 0;
  #atNs = 0;

  constructor(trace: Trace, lineOf: LineOf) {
    this.#trace = trace;
    this.#lineOf = lineOf;
    this.#channels = channelNames(trace, lineOf);
    this.#lanes = trace.goroutines.map(() => ({ spans: [], open: undefined, place: undefined, endX: undefined }));
  }

  draw(): Timeline {
    for (const [i, step] of this.#trace.steps.entries()) this.#take(step, i);
    const width = this.#x + 0.6;
    const names = goroutineNames(this.#trace);
    const lanes = this.#lanes.map((lane, i): Lane => {
      const end = this.#finish(lane, width);
      return { name: names[i] ?? '', created: this.#trace.goroutines[i]?.created, spans: lane.spans, end };
    });
    return {
      trace: this.#trace,
      lanes,
      marks: this.#marks,
      arrows: this.#arrows,
      ticks: this.#ticks,
      width,
      channels: this.#channels,
    };
  }

  #take(step: Step, i: number): void {
    if (step.atNs > this.#atNs) {
      this.#x += gap;
      this.#atNs = step.atNs;
      this.#ticks.push({ x: this.#x, atNs: step.atNs });
    }
    const lane = this.#lanes[step.g];
    if (lane && step.place) lane.place = step.place;
    this.#xs[i] = this.#x + 0.5;
    switch (step.kind) {
      case 'run':
        this.#turn(step.g, 'running', step);
        break;
      case 'yield':
        this.#turn(step.g, 'ready', step);
        break;
      case 'create': {
        this.#mark(step, i, 'create');
        this.#arrow('create', step.g, step.other, this.#here);
        this.#turn(step.other, 'ready', step, this.#here);
        this.#x += 1;
        break;
      }
      case 'wait': {
        this.#mark(step, i, 'wait');
        const state = step.why === 'sleep' ? 'sleeping' : step.why === 'runtime' ? 'ready' : 'blocked';
        this.#x += 1;
        this.#turn(
          step.g,
          state,
          step,
          this.#x,
          step.why,
          step.inside ? 'inside a call' : this.#label(step.why, step.for, step.place),
        );
        break;
      }
      case 'wake': {
        // What one close, or one unlock, wakes is one moment.
        const before = this.#trace.steps[i - 1];
        const same =
          step.g >= 0 && before?.g === step.g && ['wake', 'close'].includes(before.kind) && before.atNs === step.atNs;
        const x = same ? (this.#xs[i - 1] ?? this.#here) : this.#here;
        this.#xs[i] = x;
        // The end of a sleep is the end of its bar.
        const alarm = step.g < 0 && this.#lanes[step.other]?.open?.state === 'sleeping';
        if (!same && !alarm) this.#mark(step, i, 'wake', step.g < 0 ? step.other : step.g);
        if (step.g >= 0) this.#arrow('wake', step.g, step.other, x);
        this.#turn(step.other, 'ready', step, alarm ? this.#x : x);
        if (!same && !alarm) this.#x += 1;
        break;
      }
      case 'send':
        // A timer's send is seen where it arrives.
        if (step.g < 0 && step.to === undefined) break;
        this.#mark(step, i, step.g < 0 ? 'wake' : 'send', step.g < 0 ? step.to : step.g);
        if (step.to !== undefined) {
          if (step.g >= 0) this.#arrow('value', step.g, step.to, this.#here, step.value);
          this.#turn(step.to, 'ready', step, this.#here);
        }
        this.#x += 1;
        break;
      case 'receive': {
        this.#mark(step, i, 'receive');
        const source = step.sent === undefined ? undefined : this.#trace.steps[step.sent];
        if (step.sent !== undefined && source !== undefined && source.g >= 0 && source.g !== step.g) {
          // From a sender who waited it goes now; from the buffer it has been on its way since it was sent.
          const fromX = source.kind === 'wait' && source.g === step.ready ? this.#here : this.#xs[step.sent];
          this.#arrow('value', source.g, step.g, this.#here, step.value, fromX);
        }
        if (step.ready !== undefined) this.#turn(step.ready, 'ready', step, this.#here);
        this.#x += 1;
        break;
      }
      case 'receive-closed':
      case 'print':
        this.#mark(step, i, step.kind);
        this.#x += 1;
        break;
      case 'close':
        if (step.g >= 0) {
          this.#mark(step, i, 'close');
          this.#x += 1;
        }
        break;
      case 'end':
        this.#mark(step, i, 'end');
        this.#x += 1;
        this.#close(step.g, this.#x - 0.5, step.atNs);
        if (lane) lane.endX = this.#x - 0.5;
        break;
    }
  }

  get #here(): number {
    return this.#x + 0.5;
  }

  #mark(step: Step, i: number, kind: Mark['kind'], lane = step.g): void {
    const place = step.place ?? this.#lanes[lane]?.place;
    this.#marks.push({ step: i, lane, x: this.#here, kind, atNs: step.atNs, place });
  }

  #arrow(kind: Arrow['kind'], fromLane: number, toLane: number, toX: number, label = '', fromX = toX): void {
    this.#arrows.push({ kind, fromLane, toLane, fromX, toX, label });
  }

  /** A goroutine is in another state from here on. */
  #turn(g: number, state: OpenSpan['state'], step: Step, x = this.#x, why = '', label = ''): void {
    const lane = this.#lanes[g];
    if (lane === undefined || lane.endX !== undefined) return;
    this.#close(g, x, step.atNs);
    lane.open = { from: x, state, why, label, place: lane.place, atNs: step.atNs };
  }

  #close(g: number, x: number, atNs: number): void {
    const lane = this.#lanes[g];
    const open = lane?.open;
    if (lane === undefined || open === undefined) return;
    lane.open = undefined;
    if (x <= open.from) return;
    const { from, state, place } = open;
    const label = state === 'sleeping' ? `sleep ${duration(atNs - open.atNs)}` : open.label;
    lane.spans.push({ from, to: x, state, label, place });
  }

  /** What a goroutine does when the program ends. */
  #finish(lane: OpenLane, width: number): LaneEnd {
    if (lane.endX !== undefined) return { kind: 'ended', x: lane.endX };
    const { open } = lane;
    if (open === undefined) return { kind: 'cut' };
    const stuck = open.state === 'blocked';
    const { from, label, place } = open;
    const shown = open.state === 'sleeping' ? 'sleep' : label;
    lane.spans.push({ from, to: width, state: stuck ? 'stuck' : open.state, label: shown, place });
    return { kind: stuck ? 'stuck' : 'cut' };
  }

  /** What a goroutine waits for, as a learner would write it. */
  #label(why: string, waits: readonly WaitFor[], place: TracePlace | undefined): string {
    if (why.startsWith('select')) return 'select';
    const [first] = waits;
    if (first !== undefined && 'channel' in first) {
      const name = this.#channels[first.channel] ?? '';
      return first.to === 'receive' ? `<-${name}` : `${name} <-${first.value === undefined ? '' : ` ${first.value}`}`;
    }
    if (why === 'runtime') return '';
    return callAt(this.#lineOf(place), why) ?? why;
  }
}
