/**
 * Drill: goroutines leak since a partner has become slow. Three pods; each leaked goroutine holds memory until the pod is
 * killed for it. Nobody is hurt at first, which is what makes it hard.
 */
import { chance, wavering } from './chance.ts';

import { clock, happened, stepS, type Base, type Drill } from './drill.ts';

const perPod = 120;
const leakedShare = 0.06;
const baseCount = 86;
const baseMiB = 120;
const eachKiB = 48;
const p99Ms = 180;
const readinessS = 5;

interface Pod {
  /** What the balancer gives it, of an equal share. */
  readonly weight: number;
  readonly leaked: number;
  /** Until when it is down. */
  readonly downUntil: number;
  readonly kills: number;
  /** Runs the version without the leak. */
  readonly old: boolean;
}

export interface LeakState extends Base {
  readonly pods: readonly Pod[];
  readonly slowFrom: number;
  readonly limitMiB: number;
  readonly flagOff: boolean;
  /** Goroutine profile saved while it showed the leak. */
  readonly evidence: boolean;
  readonly restarted: boolean;
  readonly kills: number;
  readonly p99: number;
}

const fresh = { leaked: 0, downUntil: 0, kills: 0, old: false } as const;
const podsOf = (seed: number, count: number): readonly Pod[] =>
  Array.from({ length: count }, (_, i) => ({ ...fresh, weight: wavering(1, 0.06, chance(seed, i, 3)) }));
const memoryOf = (pod: Pod): number => baseMiB + (pod.leaked * eachKiB) / 1024;
const most = (pods: readonly Pod[]): Pod => pods.reduce((a, b) => (b.leaked > a.leaked ? b : a));
const fullest = (state: LeakState): number => Math.max(...state.pods.map(memoryOf));
const leaks = (state: LeakState, pod: Pod): boolean => state.t >= state.slowFrom && !state.flagOff && !pod.old;

/** Collecting garbage near the limit costs time. */
const slowed = (state: LeakState): number => {
  const near = Math.max(0, (fullest(state) / state.limitMiB - 0.6) / 0.4);
  return p99Ms * (1 + 3 * near ** 2);
};

function moved(state: LeakState): LeakState {
  const up = state.pods.filter(({ downUntil }) => downUntil <= state.t).length;
  const total = 3 * wavering(perPod, 0.05, chance(state.seed, state.t, 1));
  const each = up === 0 ? 0 : total / up;
  let failed = up === 0 ? total * stepS : 0;
  let log = state.log;
  let kills = state.kills;
  const pods = state.pods.map((pod, i): Pod => {
    if (pod.downUntil > state.t) return pod;
    const leaked = pod.leaked + (leaks(state, pod) ? each * pod.weight * leakedShare * stepS : 0);
    if (memoryOf({ ...pod, leaked }) < state.limitMiB) return { ...pod, leaked };
    // Killed: what is under way fails, and what still comes until the pod is known to be away.
    failed += each * (readinessS + state.p99 / 1000);
    kills += 1;
    const backOffS = 20 + 10 * 2 ** Math.min(pod.kills, 4);
    log = [
      ...log,
      { at: state.t, kind: 'event', text: `Pod ${i + 1}: OOMKilled, exit code 137. Up again in ${backOffS} s.` },
    ];
    return { ...pod, leaked: 0, kills: pod.kills + 1, downUntil: state.t + backOffS };
  });
  const after = { ...state, pods, log, kills, failed: state.failed + failed, requests: state.requests + total * stepS };
  return { ...after, p99: slowed(after) };
}

function profile(state: LeakState): LeakState {
  const { leaked } = most(state.pods);
  const here = Math.round(leaked);
  const total = here + baseCount;
  if (here < 300)
    return happened(
      state,
      'found',
      `goroutine profile: total ${total}. The largest group has ${Math.max(24, here)}, in IO wait. No line stands out.`,
    );
  return happened(
    { ...state, evidence: true },
    'found',
    `goroutine profile: total ${total}\n${here} @ main.price.func1 main.go:18, chan send. Saved.`,
  );
}

function done(state: LeakState, action: string): LeakState {
  const { t } = state;
  const renewed = (change: Partial<Pod>): LeakState => ({
    ...state,
    restarted: true,
    pods: state.pods.map((pod) => ({ ...pod, ...fresh, old: pod.old, ...change })),
  });
  switch (action) {
    case 'counts':
      return happened(
        state,
        'found',
        `Goroutines of the pods: ${state.pods.map(({ leaked }) => Math.round(leaked) + baseCount).join(', ')}. Yesterday at this hour: ${baseCount} to ${baseCount + 30}.`,
      );
    case 'profile':
      return profile(state);
    case 'history':
      return happened(
        state,
        'found',
        `Revision 42, 6 hours old: "Price: ask the partner, with a deadline". Revision 41: 9 days old. Partner's status page: ${
          t >= state.slowFrom ? `degraded since ${clock(state.slowFrom)}` : 'all systems operational'
        }.`,
      );
    case 'restart-one': {
      const worst = most(state.pods);
      const pods = state.pods.map((pod) => (pod === worst ? { ...pod, ...fresh, old: pod.old } : pod));
      return happened(
        { ...state, restarted: true, pods },
        'event',
        'The fullest pod is new. Its goroutines are gone, and its profile too.',
      );
    }
    case 'restart-all':
      return happened(renewed({}), 'event', 'All pods are new.');
    case 'scale': {
      const old = state.pods.every((pod) => pod.old);
      const more = podsOf(state.seed, 6).slice(state.pods.length);
      return happened(
        { ...state, pods: [...state.pods, ...more.map((pod) => ({ ...pod, old }))] },
        'event',
        'Six pods share the load.',
      );
    }
    case 'limit':
      return happened({ ...renewed({}), limitMiB: 1024 }, 'event', 'All pods are new, with 1,024 MiB each.');
    case 'flag':
      return happened(
        { ...state, flagOff: true },
        'event',
        'The partner is not asked any more. What has leaked stays.',
      );
    case 'roll-back':
      return happened(renewed({ old: true }), 'event', 'Revision 41 on all pods.');
    default:
      return state;
  }
}

export const goroutineLeak: Drill<LeakState> = {
  id: 'goroutine-leak',
  title: 'Something grows',
  scene: [
    'You are on call for checkout: three pods, 512 MiB each, 360 requests a second. It is a quiet afternoon.',
    'Watch the numbers. When something is wrong, do what the runbook says. The drill lasts an hour of its own time, or until all has been well for three minutes.',
  ],
  model: [
    {
      formula: 'goroutines of a pod = 86 + Σ requests/s × 0.06 × 5 s',
      words:
        'Each pod gets its share of 360 requests a second, ±5%, and the balancer is not quite fair: ±6%. From the minute the partner is slow, 6% of the requests leave a goroutine behind. Before, none do.',
    },
    {
      formula: 'memory of a pod = 120 MiB + leaked × 48 KiB',
      words: 'A leaked goroutine holds its stack and the order it was asked about.',
    },
    {
      formula: 'p99 = 180 ms × (1 + 3·x²), x = (memory/limit − 0.6) / 0.4, at least 0',
      words: 'Near its limit the garbage collector runs more and more often.',
    },
    {
      formula: 'failed at a kill = requests/s of the pod × (5 s + p99)',
      words:
        'At its limit a pod is killed. What is under way fails, and what comes in the 5 s until that is noticed. It is down for 20 s + 10 s × 2ᵏ at its k-th kill (k from 0, at most 4); the others take its load, and leak faster.',
    },
  ],
  metrics: [
    { id: 'goroutines', label: 'Goroutines, fullest pod', unit: '', digits: 0, high: 2000 },
    { id: 'memory', label: 'Memory, fullest pod, of its limit', unit: '%', digits: 0, high: 80 },
    { id: 'p99', label: 'p99', unit: 'ms', digits: 0, high: p99Ms * 1.1 },
    { id: 'failed', label: 'Failed requests so far', unit: '', digits: 0, high: 0 },
    { id: 'pods', label: 'Pods that are up', unit: '', digits: 0 },
  ],
  actions: [
    { id: 'counts', label: 'Look at goroutines per pod', kind: 'look', takesS: 10 },
    { id: 'profile', label: 'Save a goroutine profile', kind: 'look', takesS: 30 },
    { id: 'history', label: 'Look at releases and partners', kind: 'look', takesS: 20 },
    { id: 'restart-one', label: 'Restart the fullest pod', kind: 'change', takesS: 30 },
    { id: 'restart-all', label: 'Restart all pods', kind: 'change', takesS: 90 },
    { id: 'scale', label: 'Scale to 6 pods', kind: 'change', takesS: 60 },
    { id: 'limit', label: 'Raise the memory limit to 1 GiB', kind: 'change', takesS: 90 },
    { id: 'flag', label: 'Switch the partner off by its flag', kind: 'change', takesS: 15 },
    { id: 'roll-back', label: 'Roll back to revision 41', kind: 'change', takesS: 90 },
  ],
  lastsS: 3600,
  first: (seed) => ({
    seed,
    t: 0,
    requests: 0,
    failed: 0,
    doing: [],
    log: [],
    pods: podsOf(seed, 3),
    slowFrom: 180 + 60 * Math.floor(6 * chance(seed, 0, 2)),
    limitMiB: 512,
    flagOff: false,
    evidence: false,
    restarted: false,
    kills: 0,
    p99: p99Ms,
  }),
  moved,
  done,
  readings: (state) => [
    most(state.pods).leaked + baseCount,
    (100 * fullest(state)) / state.limitMiB,
    state.p99,
    state.failed,
    state.pods.filter(({ downUntil }) => downUntil <= state.t).length,
  ],
  alarming: (state) =>
    fullest(state) / state.limitMiB > 0.8 || state.kills > 0
      ? `Memory of checkout above 80% of its limit, or pods killed (${state.kills}).`
      : undefined,
  beganAt: (state) => (state.t >= state.slowFrom ? state.slowFrom : undefined),
  well: (state) =>
    state.t >= state.slowFrom &&
    state.pods.every((pod) => !leaks(state, pod) && pod.downUntil <= state.t) &&
    fullest(state) / state.limitMiB <= 0.8,
  book: (state) => {
    if (!state.evidence && !state.restarted) return 'profile';
    return state.pods.every(({ old }) => old) ? undefined : 'roll-back';
  },
  lessons: (state) => [
    `The cause: revision 42 starts a goroutine for each question to the partner, which sends its answer into an unbuffered channel. Since the partner answers after the deadline, nobody is there to receive. The release was 6 hours old; only the slow partner made it show.`,
    state.evidence
      ? 'You saved the profile that names the line.'
      : state.restarted
        ? 'You restarted before a profile that names the line was saved: the evidence is gone, and the authors have to guess.'
        : 'No profile was saved.',
    ...(state.kills > 0 ? [`Pods were killed for memory ${state.kills} ${state.kills === 1 ? 'time' : 'times'}.`] : []),
    ...(state.limitMiB > 512 && !state.flagOff && !state.pods.every(({ old }) => old)
      ? ['A higher limit is time, and not a mend: the slope was the same.']
      : []),
  ],
};
