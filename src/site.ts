/** What a company changes when it runs its own Onramp. Read at build time by pages and by the content check. */

export interface Site {
  readonly title: string;
  /** Base URL of a Go playground: `/_` is the one `npm start` serves; `https://go.dev/_` is the public one. */
  readonly playgroundUrl: string;
  /** `auto`: the playground until the toolchain has arrived in the page, then the page. */
  readonly policy: 'playground' | 'browser' | 'auto';
  /** False: code never leaves the page, whatever the policy or the learner says. */
  readonly maySendCode: boolean;
  /**
   * Folders with content of your own, laid over `content/` by slug: `['../our-go']`. The environment's `ONRAMP_CONTENT`
   * (folders separated as in PATH) comes before it.
   */
  readonly contentFolders: readonly string[];
}

const policies = ['auto', 'playground', 'browser'] as const;

export const site: Site = {
  title: 'Onramp',
  playgroundUrl: process.env['ONRAMP_PLAYGROUND'] ?? '/_',
  policy: oneOf('ONRAMP_POLICY', policies),
  maySendCode: oneOf('ONRAMP_SEND_CODE', ['yes', 'never']) === 'yes',
  contentFolders: [],
};

/** A setting of the build; the first value where there is none. */
function oneOf<const T extends string>(name: string, values: readonly [T, ...T[]]): T {
  const given = process.env[name];
  if (given === undefined || given === '') return values[0];
  const value = values.find((known) => known === given);
  if (value !== undefined) return value;
  throw new Error(`${name} is ${JSON.stringify(given)}; it must be one of ${values.join(', ')}.`);
}
