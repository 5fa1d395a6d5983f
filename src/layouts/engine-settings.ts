/** The `EngineSettings` that pages hand to their elements as JSON. */
import { href } from '../components/href.ts';
import type { EngineSettings } from '../go/engines.ts';
import { site } from '../site.ts';

/** Set by server/build-site.ts when there was Go to build the toolchain with. */
const hasToolchain = process.env.ONRAMP_TOOLCHAIN !== undefined;

export const engineSettings = (): EngineSettings => ({
  policy: site.policy,
  playgroundUrl: site.playgroundUrl,
  toolchainUrl: hasToolchain ? href('/_toolchain/manifest.json') : undefined,
  maySendCode: site.maySendCode,
});
