/** Picks the engine for a page: what the site allows, what the learner chose, what has arrived. Called by elements. */
import type { Engine } from './engine.ts';

export type EnginePolicy = 'playground' | 'browser' | 'auto';

export interface EngineSettings {
  readonly policy: EnginePolicy;
  readonly playgroundUrl: string;
  /** Where the toolchain's manifest is served; undefined when the site was built without Go. */
  readonly toolchainUrl: string | undefined;
  readonly maySendCode: boolean;
}

/** The engine for these settings. Cheap to call: nothing is fetched before the first run. */
export function createEngine(_settings: EngineSettings): Engine {
  throw new Error('not there yet');
}
