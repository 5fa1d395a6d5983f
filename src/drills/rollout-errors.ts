/**
 * Drill: errors after a rollout step. The seed decides whether the new version is at fault or a partner that both versions
 * use; the overall error rate looks the same. Who compares the versions knows, once there are enough requests.
 */
import { atLeast, chance, poisson, wavering } from './chance.ts';
import { clock, happened, stepS, type Base, type Drill } from './drill.ts';

const perS = 60;
const oldRate = 0.0002;
const newBase = 0.004;
const newByShare = 0.012;
const hiccupRate = 0.006;
const hiccupS = 420;
const windowS = 300;
const pipelineS = 600;
const shares = [0.01, 0.1, 0.5, 1] as const;

/** Requests and errors of five seconds, by version. */
interface Counted {
  readonly oldRequests: number;
  readonly oldErrors: number;
  readonly newRequests: number;
  readonly newErrors: number;
}

export interface RolloutState extends Base {
  readonly cause: 'version' | 'partner';
  readonly from: number;
  readonly share: number;
  readonly held: boolean;
  readonly steppedAt: number;
  /** The last five minutes, oldest first. */
  readonly window: readonly Counted[];
  readonly sinceStep: Counted;
  readonly compared: boolean;
  readonly read: boolean;
  readonly rolledBackAt?: number;
  /** What was known when the reader rolled back. */
  readonly knew?: Counted;
}

const none: Counted = { oldRequests: 0, oldErrors: 0, newRequests: 0, newErrors: 0 };
const plus = (a: Counted, b: Counted): Counted => ({
  oldRequests: a.oldRequests + b.oldRequests,
  oldErrors: a.oldErrors + b.oldErrors,
  newRequests: a.newRequests + b.newRequests,
  newErrors: a.newErrors + b.newErrors,
});
const summed = ({ window }: RolloutState): Counted => window.reduce(plus, none);

/** The true rates, which the reader never sees. */
export function rates(state: RolloutState): { readonly old: number; readonly new: number } {
  const hiccup = state.cause === 'partner' && state.t >= state.from && state.t < state.from + hiccupS ? hiccupRate : 0;
  const fault = state.cause === 'version' && state.t >= state.from ? newBase + newByShare * state.share : 0;
  return { old: oldRate + hiccup, new: oldRate + hiccup + fault };
}

function stepped(state: RolloutState, share: number): RolloutState {
  return { ...state, share, steppedAt: state.t, sinceStep: none };
}

const after = (share: number): number => shares.find((step) => step > share) ?? 1;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function moved(state: RolloutState): RolloutState {
  const { seed, t } = state;
  const requests = wavering(perS, 0.1, chance(seed, t, 1)) * stepS;
  const rate = rates(state);
  const newRequests = requests * state.share;
  const oldRequests = requests - newRequests;
  const counted: Counted = {
    oldRequests,
    newRequests,
    oldErrors: poisson(oldRequests * rate.old, chance(seed, t, 2)),
    newErrors: poisson(newRequests * rate.new, chance(seed, t, 3)),
  };
  const now: RolloutState = {
    ...state,
    requests: state.requests + requests,
    failed: state.failed + counted.oldErrors + counted.newErrors,
    window: [...state.window, counted].slice(-windowS / stepS),
    sinceStep: plus(state.sinceStep, counted),
  };
  if (state.held || state.share >= 1 || t - state.steppedAt < pipelineS) return now;
  const share = after(state.share);
  return happened(stepped(now, share), 'event', `The pipeline takes the next step: ${percent(share)} on Go.`);
}

function done(state: RolloutState, action: string): RolloutState {
  const seen = summed(state);
  switch (action) {
    case 'compare':
      return happened(
        { ...state, compared: true },
        'found',
        `Last 5 minutes. Old: ${seen.oldErrors} errors in ${Math.round(seen.oldRequests)} requests. New: ${seen.newErrors} in ${Math.round(seen.newRequests)}.`,
      );
    case 'logs':
      return happened({ ...state, read: true }, 'found', logs(state, seen));
    case 'hold':
      return happened({ ...state, held: true }, 'event', `The rollout is held at ${percent(state.share)}.`);
    case 'step': {
      const share = after(state.share);
      return happened(stepped({ ...state, held: true }, share), 'event', `${percent(share)} on Go, held there.`);
    }
    case 'back-one':
      return happened(stepped({ ...state, held: true }, 0.01), 'event', '1% on Go, held there.');
    case 'roll-back':
      return happened(
        { ...stepped({ ...state, held: true }, 0), rolledBackAt: state.t, knew: seen },
        'event',
        'Everything on the old version.',
      );
    default:
      return state;
  }
}

function logs(state: RolloutState, seen: Counted): string {
  const count = seen.newErrors + seen.oldErrors;
  if (count === 0) return 'No error in the last 5 minutes.';
  if (state.cause === 'partner' && seen.oldErrors > 2)
    return `${count} errors, of both versions: POST /quote, partner answered 503.`;
  if (state.cause === 'version' && seen.newErrors > 0)
    return `${seen.newErrors} errors of the new version: GET /quote, strconv.Atoi: parsing "": invalid syntax. Of the old: ${seen.oldErrors}, client gone.`;
  return `${count} errors, each another one. Nothing stands out.`;
}

const overall = (state: RolloutState): number => {
  const { oldErrors, newErrors, oldRequests, newRequests } = summed(state);
  return oldRequests + newRequests === 0 ? 0 : (oldErrors + newErrors) / (oldRequests + newRequests);
};

export const rolloutErrors: Drill<RolloutState> = {
  id: 'rollout-errors',
  title: 'A rollout step, and then errors',
  scene: [
    'The new quotes service has just gone from 1% to 10% of 60 requests a second. A pipeline takes the next step, 50% and then 100%, ten minutes after the last, unless somebody holds it.',
    'Decide whether it goes on. Thresholds: errors 0.1% over 5 minutes, on enough requests. The drill lasts 40 minutes of its own time, or until all has been well for three.',
  ],
  model: [
    {
      formula: 'errors expected = requests × ((1 − s) × old + s × new)',
      words:
        's is the share on Go. How many really come is drawn from the Poisson distribution with this mean, by the seed.',
    },
    {
      formula: 'old = 0.02%; new = old, or old + 0.4% + 1.2% × s',
      words:
        'Either the new version is at fault, and more so under load. Or a partner that both use is: then both have 0.6% more, for 7 minutes, and the new version is good. The seed decides, 3 to 2.',
    },
    {
      formula: 'P(at least k errors) = 1 − Σᵢ₍ᵢ₌₀…ₖ₋₁₎ e⁻ᵐ mⁱ / i!, m = requests × 0.1%',
      words:
        'How likely a version that is just good enough has that many errors by chance. The verdict says it for your decision.',
    },
  ],
  metrics: [
    { id: 'share', label: 'Share on Go', unit: '%', digits: 0 },
    { id: 'errors', label: 'Error rate, all, 5 min', unit: '%', digits: 2, high: 0.1 },
    { id: 'new', label: 'Error rate, new version, 5 min', unit: '%', digits: 2, high: 0.1 },
    { id: 'old', label: 'Error rate, old version, 5 min', unit: '%', digits: 2, high: 0.1 },
    { id: 'requests', label: 'Requests to the new version, 5 min', unit: '', digits: 0 },
    { id: 'failed', label: 'Failed requests so far', unit: '', digits: 0 },
  ],
  actions: [
    { id: 'compare', label: 'Compare old and new', kind: 'look', takesS: 20 },
    { id: 'logs', label: 'Read the errors', kind: 'look', takesS: 30 },
    { id: 'hold', label: 'Hold the rollout', kind: 'change', takesS: 10 },
    { id: 'step', label: 'Take the next step', kind: 'change', takesS: 10 },
    { id: 'back-one', label: 'Back to 1%', kind: 'change', takesS: 20 },
    { id: 'roll-back', label: 'Roll back to 0%', kind: 'change', takesS: 20 },
  ],
  lastsS: 2400,
  first: (seed) => ({
    seed,
    t: 0,
    requests: 0,
    failed: 0,
    doing: [],
    log: [],
    cause: chance(seed, 0, 4) < 0.6 ? 'version' : 'partner',
    from: 60 + 30 * Math.floor(5 * chance(seed, 0, 5)),
    share: 0.1,
    held: false,
    steppedAt: 0,
    window: [],
    sinceStep: none,
    compared: false,
    read: false,
  }),
  moved,
  done,
  readings: (state) => {
    const { oldErrors, oldRequests, newErrors, newRequests } = summed(state);
    const rate = (errors: number, requests: number) => (requests === 0 ? 0 : (100 * errors) / requests);
    return [
      state.share * 100,
      100 * overall(state),
      state.compared ? rate(newErrors, newRequests) : undefined,
      state.compared ? rate(oldErrors, oldRequests) : undefined,
      newRequests,
      state.failed,
    ];
  },
  alarming: (state) => (overall(state) > 0.001 ? 'Error rate of quotes above 0.1% over 5 minutes.' : undefined),
  beganAt: (state) => (state.t >= state.from ? state.from : undefined),
  well: (state) =>
    state.t >= state.from &&
    (state.cause === 'version' ? state.share === 0 : state.t >= state.from + hiccupS && overall(state) <= 0.001),
  book: (state) => {
    if (!state.held) return 'hold';
    if (!state.compared) return 'compare';
    const { oldErrors, oldRequests, newErrors, newRequests } = summed(state);
    // Worse than the threshold and than the old version in the same minutes, by more than chance.
    const allowed = newRequests * Math.max(0.001, oldErrors / Math.max(1, oldRequests));
    return state.rolledBackAt === undefined && atLeast(newErrors, allowed) < 0.01 ? 'roll-back' : undefined;
  },
  lessons: (state) => {
    const { knew } = state;
    const sentences = [
      state.cause === 'version'
        ? 'The new version was at fault: it could not parse an empty field that the old one took for 0. Its rate rose with its share.'
        : `The new version was good. A partner that both versions use answered 503 from ${clock(state.from)} to ${clock(state.from + hiccupS)}.`,
    ];
    if (knew) {
      const byChance = atLeast(knew.newErrors, knew.newRequests * 0.001);
      sentences.push(
        `When you rolled back, the new version had ${knew.newErrors} errors in ${Math.round(knew.newRequests)} requests of the last 5 minutes. A version that just keeps 0.1% has that many or more in ${byChance < 0.01 ? 'fewer than 1' : Math.round(byChance * 100)} of 100 tries.`,
        state.cause === 'version'
          ? 'Rolling back was right.'
          : 'Rolling back cost customers nothing, and the migration a day: comparing old and new in the same minutes would have shown that both failed alike.',
      );
    } else if (state.cause === 'version') {
      sentences.push(
        state.share > 0.1
          ? 'The rollout went on, and the fault with it.'
          : 'You held it, and that limits the harm; rolling back ends it.',
      );
    } else {
      sentences.push(
        state.held
          ? 'Holding while you looked was right, and so was not rolling back.'
          : 'Nothing was lost by going on, this time. Holding would have cost nothing.',
      );
    }
    if (state.cause === 'version' && state.log.some(({ kind, text }) => kind === 'event' && text.includes('50% on Go')))
      sentences.push(
        'At 10% the error rate of both together stayed under the threshold: nine requests in ten were the old version’s. Alert on each version by itself.',
      );
    if (!state.compared)
      sentences.push('You did not compare the versions. It is the one look that tells the two cases apart.');
    return sentences;
  },
};
