/** What a company changes when it runs its own Onramp. Read at build time by pages and by the content check. */

export interface Site {
  readonly title: string;
  /** Base URL of a Go playground: `/_` is the one `npm start` serves; `https://go.dev/_` is the public one. */
  readonly playgroundUrl: string;
  /** `auto`: the playground until the toolchain has arrived in the page, then the page. */
  readonly policy: 'playground' | 'browser' | 'auto';
  /** False: code never leaves the page, whatever the policy or the learner says. */
  readonly maySendCode: boolean;
}

export const site: Site = {
  title: 'Onramp',
  playgroundUrl: process.env['ONRAMP_PLAYGROUND'] ?? '/_',
  policy: 'auto',
  maySendCode: true,
};
