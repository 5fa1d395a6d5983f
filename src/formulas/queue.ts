/** Waiting for one of `servers` connections: Little's law and Erlang's C formula (M/M/c). Rates per second, times in seconds. */

export interface Waiting {
  /** Connections in use, on average: Little's law, arrivals × service time, at most all of them. */
  readonly busy: number;
  /** Mean wait of a request; Infinity where more arrives than can be served. */
  readonly meanS: number;
  /** 99 of 100 wait no longer. */
  readonly p99S: number;
}

/**
 * The probability that an arrival has to wait. Erlang's C from his B by the usual recursion, which needs no factorial:
 * B(0) = 1, B(n) = a·B(n−1) / (n + a·B(n−1)); C = B / (1 − ρ·(1 − B)).
 */
export function erlangC(servers: number, load: number): number {
  if (servers <= load) return 1;
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  const use = load / servers;
  return blocked / (1 - use * (1 - blocked));
}

export function waiting(servers: number, arrivals: number, serviceS: number): Waiting {
  const load = arrivals * serviceS;
  if (servers <= load) return { busy: servers, meanS: Infinity, p99S: Infinity };
  const mustWait = erlangC(servers, load);
  const spare = servers / serviceS - arrivals;
  return {
    busy: load,
    meanS: mustWait / spare,
    // P(wait > t) = C·e^(−spare·t)
    p99S: mustWait <= 0.01 ? 0 : Math.log(100 * mustWait) / spare,
  };
}
