/** Picks the engine for a page: what the site allows, what the learner chose, what has arrived. Called by elements. */
import { AutoEngine } from './auto-engine.ts';
import type { Engine, Program, ReviewResult } from './engine.ts';
import { pageEngine, warmUp } from './page/page-engine.ts';
import { hasArrived } from './page/page-library.ts';
import { PlaygroundEngine } from './playground/playground-client.ts';
import { reviewOnServer } from './playground/playground-review.ts';
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
  const page = toolchainUrl === undefined ? undefined : pageEngine(toolchainUrl);
  const review = async (program: Program): Promise<ReviewResult> => {
    if (isOwnServer(playgroundUrl)) return reviewOnServer(playgroundUrl, program);
    // A foreign playground knows no review. The page does where the toolchain lies in its cache; nobody waits for that.
    const here = page !== undefined && toolchainUrl !== undefined && (await hasArrived(toolchainUrl));
    return here ? page.review(program) : { kind: 'unavailable', why: 'Nobody here reviews programs.' };
  };
  const playground = new PlaygroundEngine({ baseUrl: playgroundUrl, review });
  if (page === undefined) return maySendCode ? playground : unavailableEngine(nowhere);
  if (policy === 'browser' || !maySendCode) return page;
  if (policy === 'playground') return playground;
  return new AutoEngine(playground, page, async () => !savesData() && (await warmUp(page)));
}

/** A playground without an origin in its address is the server that this site comes from. */
const isOwnServer = (playgroundUrl: string): boolean => !URL.canParse(playgroundUrl);

/** The learner's browser asks to spare data: the toolchain is then fetched only when it is chosen. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

const nowhere =
  'This site was built without Go and may not send code away, so nothing runs here. Ask whoever runs it to install Go and build it again.';
