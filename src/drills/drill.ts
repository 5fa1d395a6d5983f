/**
 * A simulated incident: what every drill has, and how one is played. A drill is data and pure functions of its state;
 * `play` walks through it in steps of five seconds. Called by elements/incident-drill.ts and by the components that
 * write the model down.
 */
import { elapsed } from '../incident/elapsed.ts';

export const stepS = 5;

/** A drill's own time: `12:05`. */
export const clock = (seconds: number): string => elapsed(seconds * 1000);

export interface Happening {
  readonly at: number;
  readonly kind: 'alert' | 'event' | 'did' | 'found';
  readonly text: string;
}

/** What the reader began and has not finished. */
export interface Doing {
  readonly action: string;
  readonly doneAt: number;
}

/** What every state has. Times in seconds since the drill began. */
export interface Base {
  readonly seed: number;
  readonly t: number;
  readonly requests: number;
  /** Whole and parts: expected values are not rounded on the way. */
  readonly failed: number;
  readonly doing: readonly Doing[];
  readonly log: readonly Happening[];
  /** Since when the alert's condition holds. */
  readonly alertSince?: number | undefined;
  readonly alertAt?: number | undefined;
  /** The first thing that the reader did. */
  readonly firstActAt?: number | undefined;
  /** Since when all is well again. */
  readonly wellSince?: number | undefined;
}

export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  /** Above it the value is marked. */
  readonly high?: number;
}

export interface Action {
  readonly id: string;
  readonly label: string;
  /** Two hands: one look and one change at a time. */
  readonly kind: 'look' | 'change';
  readonly takesS: number;
}

export interface Formula {
  /** As it is computed: `goroutines = 86 + Σ requests × leaked share`. */
  readonly formula: string;
  readonly words: string;
}

export interface Drill<S extends Base> {
  readonly id: string;
  readonly title: string;
  /** What the reader knows at the beginning. */
  readonly scene: readonly string[];
  readonly model: readonly Formula[];
  readonly metrics: readonly Metric[];
  readonly actions: readonly Action[];
  readonly lastsS: number;
  first(seed: number): S;
  /** The next step of the world; `t` has already moved on. */
  moved(state: S): S;
  /** What an action does when its time is over. */
  done(state: S, action: string): S;
  /** One for each metric, in their order; undefined where the reader can't see it yet. */
  readings(state: S): readonly (number | undefined)[];
  /** Why an alert would go off, once this has held for two minutes. */
  alarming(state: S): string | undefined;
  /** When the trouble began; undefined until then. */
  beganAt(state: S): number | undefined;
  /** The trouble has begun, and what caused it is gone and healed. */
  well(state: S): boolean;
  /** What somebody does who follows the runbook from the alert on. */
  book(state: S): string | undefined;
  /** What the log alone does not say: the cause, and what the reader's choices meant. */
  lessons(state: S): readonly string[];
}

const alertAfterS = 120;
/** How long all must have been well for the drill to end. */
const quietS = 180;

export const happened = <S extends Base>(state: S, kind: Happening['kind'], text: string): S => ({
  ...state,
  log: [...state.log, { at: state.t, kind, text }],
});

/** Whether this action may begin now, and if not, why. */
export function mayBegin<S extends Base>(drill: Drill<S>, state: S, id: string): string | undefined {
  const kindOf = (action: string) => drill.actions.find((one) => one.id === action)?.kind;
  const busy = state.doing.find(({ action }) => kindOf(action) === kindOf(id));
  if (!busy) return undefined;
  return `${drill.actions.find((one) => one.id === busy.action)?.label ?? ''}: under way for another ${busy.doneAt - state.t} s`;
}

/** Begins an action; nothing happens where one of its kind is under way. */
export function begin<S extends Base>(drill: Drill<S>, state: S, id: string): S {
  const action = drill.actions.find((one) => one.id === id);
  if (!action || mayBegin(drill, state, id) !== undefined) return state;
  const begun = happened(state, 'did', action.label);
  return {
    ...begun,
    firstActAt: state.firstActAt ?? state.t,
    doing: [...state.doing, { action: id, doneAt: state.t + action.takesS }],
  };
}

/** Five seconds later. */
export function next<S extends Base>(drill: Drill<S>, state: S): S {
  let now: S = { ...state, t: state.t + stepS };
  for (const { action, doneAt } of state.doing) {
    if (doneAt > now.t) continue;
    now = { ...now, doing: now.doing.filter((one) => one.action !== action) };
    now = drill.done(now, action);
  }
  now = drill.moved(now);
  const alarm = drill.alarming(now);
  const alertSince = alarm === undefined ? undefined : (now.alertSince ?? now.t);
  now = { ...now, alertSince };
  if (alarm !== undefined && now.alertAt === undefined && now.t - (alertSince ?? now.t) >= alertAfterS)
    now = happened({ ...now, alertAt: now.t }, 'alert', alarm);
  return { ...now, wellSince: drill.well(now) ? (now.wellSince ?? now.t) : undefined };
}

export const isOver = <S extends Base>(drill: Drill<S>, state: S): boolean =>
  state.t >= drill.lastsS || (state.wellSince !== undefined && state.t - state.wellSince >= quietS);

/** Plays on until the drill's whole time is over, with a policy: what to do in a state, if anything. */
export function playOut<S extends Base>(drill: Drill<S>, state: S, policy: (state: S) => string | undefined): S {
  let now = state;
  while (now.t < drill.lastsS) {
    const action = policy(now);
    if (action !== undefined) now = begin(drill, now, action);
    now = next(drill, now);
  }
  return now;
}
