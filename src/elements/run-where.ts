/** Where a program would run by these settings, in a sentence. Pure; used by play-session.ts. */
import type { EngineSettings } from '../go/engines.ts';

export function whereWords({ policy, playgroundUrl, toolchainUrl, maySendCode }: EngineSettings, here: string): string {
  const { host, origin } = new URL(playgroundUrl, here);
  const server = origin === new URL(here).origin ? "this site's server" : host;
  if (!maySendCode && toolchainUrl === undefined) return 'Nothing runs here: this site was built without Go.';
  if (policy === 'browser' || !maySendCode) return 'Runs in this page; your code stays here.';
  if (policy === 'playground' || toolchainUrl === undefined) return `Runs on ${server}.`;
  return `Runs on ${server} until Go has arrived in this page, then here.`;
}
