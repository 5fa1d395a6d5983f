/** Picks the engine for a page: what the site allows, what the learner chose, what has arrived. Called by elements. */
import { AutoEngine } from './auto-engine.ts';
import type { Engine } from './engine.ts';
import { pageEngine, warmUp } from './page/page-engine.ts';
import { PlaygroundEngine } from './playground/playground-client.ts';
import { unavailableEngine } from './unavailable-engine.ts';

export type EnginePolicy = 'playground' | 'browser' | 'auto';

export interface EngineSettings {
  readonly policy: EnginePolicy;
  readonly playgroundUrl: string;
  /** Where the toolchain's manifest is served; undefined when the site was built without Go. */
  readonly toolchainUrl: string | undefined;
  readonly maySendCode: boolean;
}

/** The engine for these settings. Cheap to call: nothing is fetched before the first run. */
export function createEngine({ policy, playgroundUrl, toolchainUrl, maySendCode }: EngineSettings): Engine {
  const playground = new PlaygroundEngine({ baseUrl: playgroundUrl });
  if (toolchainUrl === undefined) return maySendCode ? playground : unavailableEngine(nowhere);
  const page = pageEngine(toolchainUrl);
  if (policy === 'browser' || !maySendCode) return page;
  if (policy === 'playground') return playground;
  return new AutoEngine(playground, page, async () => !savesData() && (await warmUp(page)));
}

/** The learner's browser asks to spare data: the toolchain is then fetched only when it is chosen. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

const nowhere =
  'This site was built without Go and may not send code away, so nothing runs here. Ask whoever runs it to install Go and build it again.';
