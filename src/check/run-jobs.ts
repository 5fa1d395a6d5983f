/** Does pieces of work in parallel, each once: from the cache where nothing has changed, again where the machine failed. */
import type { Engines, Job } from './job.ts';
import type { JobCache } from './job-cache.ts';
import { watched } from './watched-engine.ts';

export interface EngineSet extends Engines {
  close(): void;
}

export interface JobOptions<T> {
  /** `patient` engines have limits for a machine that is busy with other things. */
  readonly newEngines: (patience: 'usual' | 'patient') => EngineSet;
  readonly workers: number;
  readonly cache: JobCache;
  /** Which results are kept. What is not kept is done again the next time. */
  readonly keeps: (result: T) => boolean;
  /** Which results are as they should be, whatever the engine met on the way. Others are done again if it was starved. */
  readonly isFine: (result: T) => boolean;
  readonly onProgress?: (done: number, all: number, job: Job<T>) => void;
}

export interface JobResults<T> {
  /** In the order of the jobs. */
  readonly results: readonly T[];
  readonly fromCache: number;
  readonly repeated: number;
}

export async function runJobs<T>(jobs: readonly Job<T>[], options: JobOptions<T>): Promise<JobResults<T>> {
  const { newEngines, workers, cache, keeps, isFine, onProgress } = options;
  const results = new Map<Job<T>, T>();
  const inputs = (job: Job<T>) => [job.folder, job.part, job.inputs];
  const todo: Job<T>[] = [];
  for (const job of jobs) {
    const kept = cache.get(inputs(job));
    if (kept) results.set(job, kept.result as T);
    else todo.push(job);
  }
  const fromCache = results.size;
  const starvedJobs: Job<T>[] = [];

  const work = async (queue: Job<T>[], patience: 'usual' | 'patient') => {
    const engines = newEngines(patience);
    for (let job = queue.shift(); job; job = queue.shift()) {
      let starved = false;
      const watch = (engine: Engines['plain']) => watched(engine, () => (starved = true));
      const result = await job.run({ plain: watch(engines.plain), shuffled: engines.shuffled.map(watch) });
      if (starved && !isFine(result) && patience === 'usual') {
        starvedJobs.push(job);
        continue;
      }
      results.set(job, result);
      if (keeps(result) && !(starved && !isFine(result))) cache.put(inputs(job), result);
      onProgress?.(results.size, jobs.length, job);
    }
    engines.close();
  };
  const queue = [...todo];
  await Promise.all(Array.from({ length: Math.min(workers, todo.length) }, () => work(queue, 'usual')));
  // Alone, when all else is done, with time to spare.
  const repeated = starvedJobs.length;
  if (repeated > 0) await work(starvedJobs, 'patient');
  return { results: jobs.map((job) => results.get(job) as T), fromCache, repeated };
}
