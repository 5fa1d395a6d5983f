/** The `EngineSettings` that pages hand to their elements as JSON. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { href } from '../components/href.ts';
import type { EngineSettings } from '../go/engines.ts';
import { site } from '../site.ts';

/** Where the build puts the toolchain, when Go was there to make it. */
const manifest = join(process.cwd(), 'public', 'toolchain', 'manifest.json');

export const engineSettings = (): EngineSettings => ({
  policy: site.policy,
  playgroundUrl: site.playgroundUrl,
  toolchainUrl: existsSync(manifest) ? href('/toolchain/manifest.json') : undefined,
  maySendCode: site.maySendCode,
});
