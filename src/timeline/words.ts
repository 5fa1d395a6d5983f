/** A timeline in words: for screen readers, for whoever would rather read, and for what a press on the picture shows. */
import type { Step, TracePlace, WaitFor } from '../go/trace.ts';
import { theClock, theLibrary } from '../go/trace.ts';
import { duration } from './duration.ts';
import type { Lane, Mark, State, Timeline } from './model.ts';

/** `worker #2 sends 3 on jobs; main takes it`. Without the line: that is a link of its own. */
export function stepWords(timeline: Timeline, { step: i }: Pick<Mark, 'step'>): string {
  const step = timeline.trace.steps[i];
  return step === undefined ? '' : `${who(timeline, step.g)} ${does(timeline, step)}`;
}

export function lineWords(place: TracePlace | undefined, files: number): string {
  if (place === undefined) return '';
  return files > 1 ? `${place.file}:${place.line}` : `line ${place.line}`;
}

/** A step as a row of a table: when, what, where. */
export function stepRow(timeline: Timeline, mark: Mark): readonly [at: string, what: string, line: string] {
  const files = new Set(timeline.marks.map(({ place }) => place?.file)).size;
  return [duration(mark.atNs), stepWords(timeline, mark), lineWords(mark.place, files).replace('line ', '')];
}

/** What stands under a goroutine's name. */
export function endMark(lane: Lane): string {
  if (lane.end.kind === 'stuck') return 'still blocked';
  return lane.created === undefined ? '' : `line ${lane.created.line}`;
}

/** The buttons over a timeline. */
export const timelineButtons = [
  { action: 'before', sign: '‹', name: 'Step before' },
  { action: 'next', sign: '›', name: 'Next step' },
  { action: 'out', sign: '−', name: 'Zoom out' },
  { action: 'in', sign: '+', name: 'Zoom in' },
  { action: 'all', sign: 'All', name: 'Show all' },
] as const;

export const chooseStep = 'Choose a step: press on it, or walk with the arrow keys.';

/** What the signs of this timeline mean; those that it does not have are left out. */
export function legend({ lanes, marks }: Timeline): readonly (readonly [kind: string, word: string])[] {
  const has = (state: State) => lanes.some(({ spans }) => spans.some((span) => span.state === state));
  const did = (...kinds: Mark['kind'][]) => marks.some(({ kind }) => kinds.includes(kind));
  const all: readonly (readonly [kind: string, word: string, shown: boolean])[] = [
    ['running', 'runs', has('running')],
    ['ready', 'ready, another one runs', has('ready')],
    ['blocked', 'waits', has('blocked')],
    ['sleeping', 'sleeps', has('sleeping')],
    ['stuck', 'still blocked at the end', has('stuck')],
    ['value', 'a value goes over', did('send', 'receive')],
    ['print', 'prints', did('print')],
    ['close', 'closes, or learns of it', did('close', 'receive-closed')],
    ['end', 'ends', did('end')],
  ];
  return all.flatMap(([kind, word, shown]) => (shown ? [[kind, word] as const] : []));
}

/** How a goroutine came and how it ended, in a sentence. */
export function laneWords(timeline: Timeline, lane: Lane): string {
  const begun = lane.created === undefined ? '' : `, begun at line ${lane.created.line}`;
  return `${lane.name}${begun}: ${endWords(timeline, lane)}.`;
}

function endWords(timeline: Timeline, lane: Lane): string {
  const last = lane.spans.at(-1);
  const where = last?.place === undefined ? '' : ` at line ${last.place.line}`;
  const first = lane === timeline.lanes[0];
  switch (lane.end.kind) {
    case 'ended':
      return 'ends by itself';
    case 'stuck':
      return `still blocked${where} (${last?.label ?? ''}) when the program ends`;
    case 'cut':
      if (first && last?.state === 'running') return timeline.trace.cut ? 'runs on' : 'ends the program';
      if (last === undefined || last.state === 'ready') return 'has not come to its end when the program ends';
      return last.state === 'sleeping' ? `still sleeps${where} when the program ends` : 'runs when the program ends';
  }
}

/** What the picture shows, in one sentence: for its name. */
export function summary({ lanes, marks, ticks }: Timeline): string {
  const stuck = lanes.filter(({ end }) => end.kind === 'stuck').length;
  const time = ticks.at(-1)?.atNs ?? 0;
  return [
    `${lanes.length} ${lanes.length === 1 ? 'goroutine' : 'goroutines'}`,
    `${marks.length} steps`,
    ...(time > 0 ? [`${duration(time)} of the program's time`] : []),
    ...(stuck > 0 ? [`${stuck} still blocked at the end`] : []),
  ].join(', ');
}

function who({ lanes }: Timeline, g: number): string {
  if (g === theClock) return 'a timer';
  if (g === theLibrary) return 'a package';
  return lanes[g]?.name ?? '';
}

function does(timeline: Timeline, step: Step): string {
  const name = (g: number) => who(timeline, g);
  const channel = (c: number) => timeline.channels[c] ?? '';
  switch (step.kind) {
    case 'create':
      return `begins ${name(step.other)}`;
    case 'run':
      return 'runs';
    case 'yield':
      return 'lets others go first';
    case 'wait':
      return step.inside ? `waits inside a call (${step.why})` : waits(timeline, step.why, step.for);
    case 'wake':
      return `wakes ${name(step.other)}`;
    case 'send': {
      if (step.g === theClock) return `fires for ${name(step.to ?? theLibrary)}`;
      const value = step.value ?? 'a value';
      const to = step.to === undefined ? ', into the buffer' : `, straight to ${name(step.to)}`;
      return `sends ${value} on ${channel(step.channel)}${to}`;
    }
    case 'receive': {
      const sent = step.sent === undefined ? undefined : timeline.trace.steps[step.sent];
      const from = sent === undefined || sent.g === step.g ? '' : ` from ${name(sent.g)}`;
      const room = step.ready === undefined ? '' : `; ${name(step.ready)} can go on`;
      return `receives ${step.value ?? 'a value'} on ${channel(step.channel)}${from}${room}`;
    }
    case 'receive-closed':
      return `learns that ${channel(step.channel)} is closed and empty`;
    case 'close':
      return `closes ${channel(step.channel)}`;
    case 'print':
      return `prints ${JSON.stringify(step.text.trimEnd())}${step.stream === 'stderr' ? ' to standard error' : ''}`;
    case 'end':
      return 'ends';
  }
}

function waits(timeline: Timeline, why: string, on: readonly WaitFor[]): string {
  const channels = on.flatMap((one) =>
    'channel' in one ? [{ ...one, name: timeline.channels[one.channel] ?? '' }] : [],
  );
  const [only] = channels;
  if (why === 'sleep') return 'goes to sleep';
  if (why === 'runtime') return 'makes way for the runtime';
  if (why.startsWith('select')) {
    const cases = channels.map(({ to, name }) => `${to === 'send' ? 'room or a receiver on' : 'a value on'} ${name}`);
    return channels.length === 0
      ? 'waits in a select without cases, for good'
      : `waits in a select: ${[...new Set(cases)].join(', or ')}`;
  }
  if (only === undefined) return why.includes('nil chan') ? `waits for good: ${why}` : `waits: ${why}`;
  if (only.to === 'receive') return `waits for a value on ${only.name}`;
  return `waits to send ${'value' in only ? `${only.value} ` : ''}on ${only.name}`;
}
