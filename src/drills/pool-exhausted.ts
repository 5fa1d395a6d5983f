/**
 * Drill: the connections to the database are all in use. The seed decides whether queries have become slow or connections
 * are held; a larger pool helps against neither, and the model says why.
 */
import { chance, wavering } from './chance.ts';
import { happened, stepS, type Base, type Drill } from './drill.ts';
import { waiting } from '../formulas/queue.ts';

const perS = 600;
const queryS = 0.02;
const slowS = 0.3;
const slowShare = 0.3;
const parallel = 48;
const pods0 = 4;
const pool0 = 15;
const mostConnections = 100;
const others = 20;
const heldPerS = 0.08;
const patienceS = 2;
const restMs = 60;

export interface PoolState extends Base {
  readonly cause: 'slow-query' | 'held';
  readonly from: number;
  readonly pods: number;
  readonly pool: number;
  readonly held: number;
  /** Queries that wait because more arrives than is served. */
  readonly backlog: number;
  readonly flagOff: boolean;
  readonly rolledBack: boolean;
  readonly indexed: boolean;
  readonly looked: boolean;
  readonly now: Reading;
}

interface Reading {
  readonly inUse: number;
  readonly size: number;
  readonly waitMs: number;
  readonly p99Ms: number;
  readonly errorRate: number;
}

const active = (state: PoolState): boolean => state.t >= state.from && !state.flagOff && !state.rolledBack;

/** Seconds that a query holds its connection where the database is not crowded. */
export const serviceS = (state: PoolState): number =>
  state.cause === 'slow-query' && active(state) && !state.indexed
    ? (1 - slowShare) * queryS + slowShare * slowS
    : queryS;

/** What one reads off the model at an instant, and what five seconds do to backlog and failures. */
function moved(before: PoolState): PoolState {
  const held =
    before.cause === 'held' && active(before)
      ? Math.min(before.pods * before.pool, before.held + heldPerS * stepS)
      : before.rolledBack
        ? 0
        : before.held;
  const state = { ...before, held };
  const arrivals = wavering(perS, 0.04, chance(state.seed, state.t, 1));
  const wanted = state.pods * state.pool;
  const size = Math.min(wanted, mostConnections - others);
  const usable = Math.max(0, size - held);
  const base = serviceS(state);
  const refusedShare = wanted > size ? (wanted - size) / wanted : 0;
  const offered = arrivals * (1 - refusedShare);
  // Little's law, and a database that does only so much at once: beyond, each query takes longer.
  const workers = Math.min(usable, parallel);
  const throughput = workers / base;
  const room = throughput * patienceS;
  const grown = Math.max(0, state.backlog + (offered - throughput) * stepS);
  const backlog = Math.min(grown, room);
  const timedOut = grown - backlog;
  const steady = waiting(workers, offered, base);
  const queued = throughput > 0 ? backlog / throughput : patienceS;
  const waitS = Math.min(patienceS, backlog > 0 || !Number.isFinite(steady.p99S) ? queued : steady.p99S);
  const failed = arrivals * refusedShare * stepS + timedOut;
  return {
    ...state,
    backlog,
    requests: state.requests + arrivals * stepS,
    failed: state.failed + failed,
    now: {
      inUse: Math.min(size, held + (backlog > 0 ? usable : steady.busy)),
      size,
      waitMs: waitS * 1000,
      p99Ms: restMs + 1000 * waitS + 1000 * (base > queryS ? slowS : 0),
      errorRate: failed / (arrivals * stepS),
    },
  };
}

function done(state: PoolState, action: string): PoolState {
  switch (action) {
    case 'activity':
      return happened({ ...state, looked: true }, 'found', activity(state));
    case 'changes':
      return happened(
        state,
        'found',
        'Release 43, an hour ago: order export, behind the flag order-export, switched on for all 20 minutes ago.',
      );
    case 'pool': {
      const more = { ...state, pool: state.pool * 2 };
      const over = more.pods * more.pool + others - mostConnections;
      return happened(
        more,
        'event',
        over > 0
          ? `Pools of ${more.pool}. ${over} connections more than the database takes: FATAL: sorry, too many clients already.`
          : `Pools of ${more.pool}.`,
      );
    }
    case 'end-idle':
      return happened(
        { ...state, held: 0 },
        'event',
        state.held >= 1
          ? `${Math.round(state.held)} connections ended that were idle in a transaction.`
          : 'None was idle in a transaction.',
      );
    case 'index':
      return happened({ ...state, indexed: true }, 'event', 'The index on orders (customer_id) is there.');
    case 'flag':
      return happened({ ...state, flagOff: true }, 'event', 'order-export is off.');
    case 'roll-back':
      return happened(
        { ...state, rolledBack: true, held: 0 },
        'event',
        'Release 42 on all pods. Their connections are new.',
      );
    default:
      return state;
  }
}

function activity(state: PoolState): string {
  const held = Math.round(state.held);
  const busy = Math.round(Math.max(0, state.now.inUse - state.held));
  const slow = serviceS(state) > queryS ? Math.round((busy * slowShare * slowS) / serviceS(state)) : 0;
  return [
    'checkout | state | count | longest',
    `active | ${busy} | ${slow > 0 ? '0.31 s' : '0.04 s'}`,
    ...(slow > 0 ? [`of these ${slow} × SELECT … FROM orders WHERE customer_id = $1 (export)`] : []),
    ...(held > 0
      ? [`idle in transaction | ${held} | ${Math.round(held / heldPerS)} s, last query: SELECT … FROM orders (export)`]
      : []),
  ].join('\n');
}

export const poolExhausted: Drill<PoolState> = {
  id: 'pool-exhausted',
  title: 'Everything that needs the database is slow',
  scene: [
    'checkout runs 600 queries a second on four pods, each with a pool of 15. The database takes 100 connections, 20 of which belong to others.',
    'Find out what holds the connections before you change anything. The drill lasts 40 minutes of its own time, or until all has been well for three.',
  ],
  model: [
    {
      formula: 'in use = queries/s × seconds a query takes',
      words: "Little's law. Healthy: 600 × 20 ms = 12 of 60.",
    },
    {
      formula: 'queries/s that get through = min(connections that are free for work, 48) / seconds a query takes',
      words:
        'The database does 48 things at once; beyond that, each takes longer by as much. More arrives than gets through: the rest waits, and after 2 s it fails.',
    },
    {
      formula: 'p99 of the wait = ln(100·C) / (c/s − λ), C by Erlang',
      words:
        'While everything gets through: c connections, λ queries a second, s seconds a query; M/M/c. C is the probability of having to wait.',
    },
    {
      formula: 'p99 of a request = 60 ms + wait, + 300 ms while slow queries are among them',
      words: 'The error rate is what times out or is refused, of what arrives.',
    },
    {
      formula: 'slow: s = 0.7 × 20 ms + 0.3 × 300 ms = 104 ms; held: 0.08 connections/s are never given back',
      words: 'Either 30% of the queries lack an index, or the export leaves transactions open. The seed decides.',
    },
    {
      formula: 'refused = 1 − 80 / (pods × pool), where that is above 80',
      words: 'More than the database has for you: the share that gets "too many clients already" fails.',
    },
  ],
  metrics: [
    { id: 'in-use', label: 'Connections in use', unit: '', digits: 0 },
    { id: 'size', label: 'of', unit: '', digits: 0 },
    { id: 'wait', label: 'Wait for a connection, p99', unit: 'ms', digits: 0, high: 20 },
    { id: 'p99', label: 'p99 of a request', unit: 'ms', digits: 0, high: restMs * 1.1 },
    { id: 'errors', label: 'Error rate', unit: '%', digits: 2, high: 0.1 },
    { id: 'failed', label: 'Failed requests so far', unit: '', digits: 0, high: 0 },
  ],
  actions: [
    { id: 'activity', label: 'Look at pg_stat_activity', kind: 'look', takesS: 20 },
    { id: 'changes', label: 'Look at releases and flags', kind: 'look', takesS: 20 },
    { id: 'pool', label: 'Double the pool size', kind: 'change', takesS: 60 },
    { id: 'end-idle', label: 'End what is idle in a transaction', kind: 'change', takesS: 10 },
    { id: 'index', label: 'Build the index, concurrently', kind: 'change', takesS: 240 },
    { id: 'flag', label: 'Switch order-export off', kind: 'change', takesS: 15 },
    { id: 'roll-back', label: 'Roll back to release 42', kind: 'change', takesS: 90 },
  ],
  lastsS: 2400,
  first: (seed) => ({
    seed,
    t: 0,
    requests: 0,
    failed: 0,
    doing: [],
    log: [],
    cause: chance(seed, 0, 2) < 0.5 ? 'slow-query' : 'held',
    from: 120 + 30 * Math.floor(6 * chance(seed, 0, 3)),
    pods: pods0,
    pool: pool0,
    held: 0,
    backlog: 0,
    flagOff: false,
    rolledBack: false,
    indexed: false,
    looked: false,
    now: { inUse: 12, size: 60, waitMs: 0, p99Ms: restMs, errorRate: 0 },
  }),
  moved,
  done,
  readings: ({ now, failed }) => [now.inUse, now.size, now.waitMs, now.p99Ms, 100 * now.errorRate, failed],
  alarming: ({ now }) =>
    now.errorRate > 0.001 || now.p99Ms > restMs * 1.1
      ? 'p99 of checkout 10% above its baseline, or errors above 0.1%.'
      : undefined,
  beganAt: (state) => (state.t >= state.from ? state.from : undefined),
  well: (state) =>
    state.t >= state.from &&
    (state.cause === 'held' ? !active(state) && state.held < 1 : serviceS(state) === queryS) &&
    state.now.errorRate < 0.001 &&
    state.now.waitMs < 20,
  book: (state) => {
    if (!state.looked) return 'activity';
    if (!state.flagOff) return 'flag';
    return state.held >= 1 ? 'end-idle' : undefined;
  },
  lessons: (state) => [
    state.cause === 'slow-query'
      ? 'The cause: the export asks for the orders of a customer, and there is no index for that. 30% of the queries took 300 ms instead of 20.'
      : 'The cause: the export begins a transaction, and returns on an error without Rollback. Each keeps its connection.',
    ...(state.pool > pool0
      ? [
          state.cause === 'slow-query'
            ? 'You made the pool larger. The database did no more for it: it was busy, not waiting for connections; and above 80 it refused.'
            : 'You made the pool larger. That bought minutes, and above 80 connections the database refused.',
        ]
      : []),
    ...(state.looked
      ? []
      : ['You did not look at what the connections do. It takes 20 s and tells the two causes apart.']),
    ...(state.cause === 'held' && state.wellSince === undefined && state.held === 0
      ? ['Ending idle transactions helps until the next ones: the export has to be off, or the release back.']
      : []),
  ],
};
