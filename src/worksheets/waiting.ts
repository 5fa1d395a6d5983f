/** Little's law, and how long a request waits for a free worker. Used by the worksheet pool-size. */

/** On average in use at the same time: rate × time. Source: J. D. C. Little, Operations Research 9 (1961). */
export const inUse = (perSecond: number, seconds: number): number => perSecond * seconds;

/**
 * The share of requests that find all workers busy: Erlang's C formula, for requests that come independently of each
 * other. `load` is what is in use on average, below `workers`. By way of Erlang's B, which needs no factorials.
 * Source: A. K. Erlang, 1917; the recursion as in Cooper, Introduction to Queueing Theory, chapter 3.
 */
export function shareThatWaits(load: number, workers: number): number {
  if (load >= workers) return 1;
  let blocked = 1;
  for (let n = 1; n <= workers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked / (1 - (load / workers) * (1 - blocked));
}

/** The mean wait in seconds of all requests, those that do not wait included. Infinite where work comes faster than it goes. */
export function meanWait(perSecond: number, seconds: number, workers: number): number {
  const load = inUse(perSecond, seconds);
  return load >= workers ? Infinity : (shareThatWaits(load, workers) * seconds) / (workers - load);
}
