/** The three drills: each moves as its stated model says, and with what the reader does. */
import { describe, expect, it } from 'vitest';
import { begin, isOver, mayBegin, next, playOut, type Base, type Drill } from './drill.ts';
import { goroutineLeak } from './goroutine-leak.ts';
import { poolExhausted, serviceS } from './pool-exhausted.ts';
import { rates, rolloutErrors } from './rollout-errors.ts';
import { judge } from './verdict.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const nothing = () => undefined;

/** Waits until `at`, doing what is listed, each at its second. */
function after<S extends Base>(drill: Drill<S>, seed: number, at: number, does: Record<number, string> = {}): S {
  let state = drill.first(seed);
  while (state.t < at) {
    const action = does[state.t];
    if (action !== undefined) state = begin(drill, state, action);
    state = next(drill, state);
  }
  return state;
}

const seedOf = <S extends Base>(drill: Drill<S>, wanted: (state: S) => boolean): number => {
  const seed = seeds.find((one) => wanted(drill.first(one)));
  if (seed === undefined) throw new Error(`no seed of ${drill.id} has it`);
  return seed;
};

describe('playing', () => {
  it('allows one look and one change at a time', () => {
    const looking = begin(goroutineLeak, goroutineLeak.first(1), 'profile');
    expect(mayBegin(goroutineLeak, looking, 'counts')).toBe('Save a goroutine profile: under way for another 30 s');
    expect(mayBegin(goroutineLeak, looking, 'roll-back')).toBeUndefined();
    expect(begin(goroutineLeak, looking, 'counts')).toBe(looking);
  });

  it('takes its time for an action', () => {
    const early = after(goroutineLeak, 1, 85, { 0: 'roll-back' });
    expect(early.pods.some(({ old }) => old)).toBe(false);
    expect(next(goroutineLeak, early).pods.every(({ old }) => old)).toBe(true);
  });

  it('sounds the alert once, two minutes after its reason began', () => {
    const state = after(poolExhausted, 1, 900);
    expect(state.alertAt).toBe(state.from + 120);
    expect(state.log.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
  });

  it('sends the same traffic whatever the reader does', () => {
    const idle = playOut(goroutineLeak, goroutineLeak.first(4), nothing);
    const busy = playOut(goroutineLeak, goroutineLeak.first(4), ({ t }) => (t === 600 ? 'restart-all' : undefined));
    expect(busy.requests).toBeCloseTo(idle.requests, 3);
  });

  it('ends three minutes after all is well, and not before the trouble', () => {
    let state = goroutineLeak.first(1);
    while (!isOver(goroutineLeak, state)) {
      state = next(goroutineLeak, state.t === 0 ? begin(goroutineLeak, state, 'roll-back') : state);
    }
    expect(state.t).toBe(state.slowFrom + 180);
  });
});

describe.each([goroutineLeak, rolloutErrors, poolExhausted] as readonly unknown[] as readonly Drill<Base>[])(
  'the drill $id',
  (drill) => {
    it('costs what nobody acting costs, when nobody acts', () => {
      const { failed, failedAlone, noticedS } = judge(drill, playOut(drill, drill.first(2), nothing));
      expect(failed).toBe(failedAlone);
      expect(noticedS).toBeUndefined();
    });

    it('has a reading for each metric, and a name for each action of the book', () => {
      expect(drill.readings(drill.first(1))).toHaveLength(drill.metrics.length);
      const known = new Set(drill.actions.map(({ id }) => id));
      playOut(drill, drill.first(1), (state) => {
        const action = drill.book(state);
        expect(action === undefined || known.has(action)).toBe(true);
        return action;
      });
    });

    it('is over within its time for who follows the runbook', () => {
      for (const seed of seeds) {
        const state = playOut(drill, drill.first(seed), (now) =>
          now.alertAt === undefined ? undefined : drill.book(now),
        );
        expect(state.wellSince, `seed ${seed}`).toBeDefined();
      }
    });
  },
);

describe('the goroutine leak', () => {
  it('grows by requests × leaked share', () => {
    const state = after(goroutineLeak, 1, goroutineLeak.first(1).slowFrom + 600);
    const leaked = state.pods.reduce((sum, pod) => sum + pod.leaked, 0);
    expect(leaked / (360 * 0.06 * 600)).toBeCloseTo(1, 1);
  });

  it('kills a pod at its limit, fails what it had, and makes the others leak faster', () => {
    const state = playOut(goroutineLeak, goroutineLeak.first(1), nothing);
    expect(state.kills).toBeGreaterThan(2);
    expect(state.failed).toBeGreaterThan(state.kills * 120 * 5);
  });

  it('gives its line away to a profile, and none after a restart', () => {
    const seen = after(goroutineLeak, 1, 1000, { 900: 'profile' });
    expect(seen.log.at(-1)?.text).toMatch(/^goroutine profile: total \d+\n\d+ @ main\.price\.func1/);
    expect(seen.evidence).toBe(true);
    const late = after(goroutineLeak, 1, 1000, { 800: 'restart-all', 895: 'profile' });
    expect(late.evidence).toBe(false);
    expect(judge(goroutineLeak, late).sentences.join(' ')).toContain('the evidence is gone');
  });

  it('goes on after a restart or with a higher limit, and ends with the flag or the roll back', () => {
    const slope = (action: string) => {
      const [a, b] = [1400, 1600].map((at) => after(goroutineLeak, 1, at, { 1000: action }).pods[0]?.leaked ?? 0);
      return (b ?? 0) - (a ?? 0);
    };
    expect(slope('restart-all')).toBeGreaterThan(1000);
    expect(slope('limit')).toBeGreaterThan(1000);
    expect(slope('scale')).toBeLessThan(0.6 * slope('limit'));
    expect(slope('flag')).toBe(0);
    expect(slope('roll-back')).toBe(0);
  });
});

describe('the rollout', () => {
  const bad = seedOf(rolloutErrors, ({ cause }) => cause === 'version');
  const good = seedOf(rolloutErrors, ({ cause }) => cause === 'partner');

  it('has both cases among its seeds', () => {
    const versions = seeds.filter((seed) => rolloutErrors.first(seed).cause === 'version');
    expect(versions.length).toBeGreaterThan(5);
    expect(versions.length).toBeLessThan(18);
  });

  it('mixes old and new by the share', () => {
    const runs = seeds.filter((seed) => rolloutErrors.first(seed).cause === 'version');
    let [errors, expected] = [0, 0];
    for (const seed of runs) {
      const state = after(rolloutErrors, seed, 580);
      const rate = rates(state);
      const { newErrors, newRequests, oldErrors, oldRequests } = state.sinceStep;
      errors += newErrors + oldErrors;
      const since = (580 - state.from) / 580;
      expected += newRequests * (0.0002 + (rate.new - 0.0002) * since) + oldRequests * rate.old;
    }
    expect(errors / expected).toBeGreaterThan(0.85);
    expect(errors / expected).toBeLessThan(1.15);
  });

  it('makes a faulty version worse with its share, and leaves a good one as the old one is', () => {
    const faulty = after(rolloutErrors, bad, 500);
    expect(rates({ ...faulty, share: 1 }).new).toBeGreaterThan(2 * rates(faulty).new);
    const { old, new: fresh } = rates(after(rolloutErrors, good, 300));
    expect(fresh).toBe(old);
  });

  it('goes on by itself unless it is held', () => {
    expect(after(rolloutErrors, bad, 1300).share).toBe(1);
    expect(after(rolloutErrors, bad, 1300, { 300: 'hold' }).share).toBe(0.1);
  });

  it('shows the versions apart only to who compares', () => {
    expect(rolloutErrors.readings(after(rolloutErrors, bad, 300))[2]).toBeUndefined();
    expect(rolloutErrors.readings(after(rolloutErrors, bad, 300, { 200: 'compare' }))[2]).toBeGreaterThan(0);
  });

  it('is not rolled back by the book when a partner is at fault', () => {
    for (const seed of seeds.filter((one) => rolloutErrors.first(one).cause === 'partner')) {
      expect(playOut(rolloutErrors, rolloutErrors.first(seed), rolloutErrors.book).rolledBackAt, `seed ${seed}`).toBe(
        undefined,
      );
    }
  });

  it('tells who rolled back how likely that was by chance', () => {
    const state = after(rolloutErrors, bad, 700, { 500: 'roll-back' });
    expect(judge(rolloutErrors, state).sentences.join(' ')).toMatch(
      /had \d+ errors in \d+ requests .* Rolling back was right/,
    );
    const other = after(rolloutErrors, good, 700, { 300: 'roll-back' });
    expect(judge(rolloutErrors, other).sentences.join(' ')).toContain('both failed alike');
  });
});

describe('the pool', () => {
  const slow = seedOf(poolExhausted, ({ cause }) => cause === 'slow-query');
  const held = seedOf(poolExhausted, ({ cause }) => cause === 'held');

  it('is at ease while all is well', () => {
    const { now, failed } = after(poolExhausted, slow, 100);
    expect(now.inUse).toBeCloseTo(12, 0);
    expect(now.waitMs).toBe(0);
    expect(failed).toBe(0);
  });

  it('lets through what the database does at once, and fails the rest after two seconds', () => {
    const state = after(poolExhausted, slow, 600);
    expect(serviceS(state)).toBeCloseTo(0.104, 10);
    // 48 / 0.104 s of 600 a second get through.
    expect(state.now.errorRate).toBeCloseTo(1 - 48 / 0.104 / 600, 1);
    expect(state.now.waitMs).toBeCloseTo(2000, 5);
  });

  it('gains nothing by a larger pool, and loses what the database refuses', () => {
    const larger = after(poolExhausted, slow, 900, { 400: 'pool' });
    const same = after(poolExhausted, slow, 900);
    expect(larger.failed).toBeGreaterThanOrEqual(same.failed);
    expect(larger.log.some(({ text }) => text.includes('too many clients already'))).toBe(true);
  });

  it('is well again without the query: by flag, index or roll back', () => {
    for (const action of ['flag', 'index', 'roll-back']) {
      expect(after(poolExhausted, slow, 800, { 400: action }).wellSince, action).toBeDefined();
    }
  });

  it('loses connections until nothing gets through, where they are held', () => {
    expect(after(poolExhausted, held, 2000).now.errorRate).toBe(1);
  });

  it('has held connections back after they were ended, as long as the export runs', () => {
    const ended = after(poolExhausted, held, 1000, { 900: 'end-idle' });
    expect(ended.held).toBeLessThan(10);
    expect(after(poolExhausted, held, 2000, { 900: 'end-idle' }).held).toBeGreaterThan(50);
    expect(after(poolExhausted, held, 1400, { 900: 'flag', 920: 'end-idle' }).wellSince).toBeDefined();
  });

  it('shows by pg_stat_activity which of the two it is', () => {
    const look = (seed: number) => after(poolExhausted, seed, 700, { 600: 'activity' }).log.at(-1)?.text ?? '';
    expect(look(slow)).toMatch(/active \| 60 \| 0\.31 s\nof these 52 /);
    expect(look(held)).toMatch(/idle in transaction \| \d+ /);
  });
});
