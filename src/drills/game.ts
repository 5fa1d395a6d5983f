/** The drills by name, each as a game that a page can play without knowing its state. Used by elements/incident-drill.ts. */
import { begin, isOver, mayBegin, next, type Base, type Drill, type Happening } from './drill.ts';
import { goroutineLeak } from './goroutine-leak.ts';
import { poolExhausted } from './pool-exhausted.ts';
import { rolloutErrors } from './rollout-errors.ts';
import { judge, type Verdict } from './verdict.ts';

export type DrillText = Pick<Drill<Base>, 'id' | 'title' | 'scene' | 'model' | 'metrics' | 'actions' | 'lastsS'>;

const drills = {
  'goroutine-leak': goroutineLeak,
  'rollout-errors': rolloutErrors,
  'pool-exhausted': poolExhausted,
} as const;
export type DrillName = keyof typeof drills;

export const drillText = (name: DrillName): DrillText => drills[name];

export interface Game {
  /** Seconds since it began. */
  readonly t: number;
  readonly log: readonly Happening[];
  readonly over: boolean;
  readings(): readonly (number | undefined)[];
  /** Why an action can't begin now. */
  blocked(action: string): string | undefined;
  begin(action: string): void;
  next(): void;
  verdict(): Verdict;
}

export function play(name: DrillName, seed: number): Game {
  switch (name) {
    case 'goroutine-leak':
      return game(goroutineLeak, seed);
    case 'rollout-errors':
      return game(rolloutErrors, seed);
    case 'pool-exhausted':
      return game(poolExhausted, seed);
  }
}

function game<S extends Base>(drill: Drill<S>, seed: number): Game {
  let state = drill.first(seed);
  return {
    get t() {
      return state.t;
    },
    get log() {
      return state.log;
    },
    get over() {
      return isOver(drill, state);
    },
    readings: () => drill.readings(state),
    blocked: (action) => mayBegin(drill, state, action),
    begin: (action) => void (state = begin(drill, state, action)),
    next: () => void (state = isOver(drill, state) ? state : next(drill, state)),
    verdict: () => judge(drill, state),
  };
}
