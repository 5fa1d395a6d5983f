/**
 * Where code runs on this page: the site's settings, the learner's choice, and the learner's word before code leaves
 * for another origin. Used by go-program, go-exercise and engine-choice; loads src/go when something first runs.
 */
import type { Engine, Program } from '../go/engine.ts';
import type { EnginePolicy, EngineSettings } from '../go/engines.ts';
import type { ProgressState } from '../progress/state.ts';
import { progress, record } from './page-progress.ts';
import { settingChosen } from '../progress/changes.ts';

/** What the layout wrote into `#site-settings`, from the same type. */
export function siteSettings(): EngineSettings {
  const text = document.getElementById('site-settings')?.textContent ?? '';
  const { policy, playgroundUrl, toolchainUrl, maySendCode } = JSON.parse(text) as EngineSettings;
  return { policy, playgroundUrl, toolchainUrl, maySendCode };
}

/** The policies a learner may choose from, the site's own first. */
export function choices(site: EngineSettings): readonly EnginePolicy[] {
  const possible: EnginePolicy[] = [];
  if (site.maySendCode && site.toolchainUrl !== undefined) possible.push('auto');
  if (site.maySendCode) possible.push('playground');
  if (site.toolchainUrl !== undefined) possible.push('browser');
  return possible;
}

/** The learner's choice where the site allows it, else the site's. */
export function policyFor(site: EngineSettings, state: ProgressState): EnginePolicy {
  const allowed = choices(site);
  const chosen = state.settings.engine?.value;
  if (chosen !== undefined && allowed.includes(chosen)) return chosen;
  return allowed.includes(site.policy) ? site.policy : (allowed[0] ?? site.policy);
}

/** The origin of a playground that is not this site's, to which this policy may send code; else undefined. */
export function foreignPlayground(settings: EngineSettings, here: string): string | undefined {
  if (settings.policy === 'browser' || !settings.maySendCode) return undefined;
  const { origin } = new URL(settings.playgroundUrl, here);
  return origin === new URL(here).origin ? undefined : origin;
}

/**
 * The origin to which this policy may send code away from the learner's machine or from this site; undefined when it
 * goes nowhere, or only to the server on this machine that also served the page.
 */
export function destination(settings: EngineSettings, here: string): string | undefined {
  if (settings.policy === 'browser' || !settings.maySendCode) return undefined;
  const { origin, hostname } = new URL(settings.playgroundUrl, here);
  const ownMachine = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return ownMachine && origin === new URL(here).origin ? undefined : origin;
}

const engines = new Map<EnginePolicy, Promise<Engine>>();

/** The engine for what the learner has chosen by now; one per policy, so that its caches last. */
export async function engine(): Promise<Engine> {
  const site = siteSettings();
  const policy = policyFor(site, (await progress()).get());
  let made = engines.get(policy);
  if (made === undefined) {
    made = import('../go/engines.ts').then(({ createEngine }) => createEngine({ ...site, policy }));
    engines.set(policy, made);
  }
  return made;
}

/**
 * The engine that tells what goroutines do: where programs run in the page by the learner's choice, the same one; else
 * that of the page all the same, since no playground can. Undefined where the site was built without Go.
 */
export async function tracingEngine(): Promise<Engine | undefined> {
  if (!canTrace()) return undefined;
  const site = siteSettings();
  if (policyFor(site, (await progress()).get()) !== 'playground') return engine();
  return (onlyHere ??= import('../go/engines.ts').then(({ createEngine }) =>
    createEngine({ ...site, policy: 'browser' }),
  ));
}

let onlyHere: Promise<Engine> | undefined;

export const canTrace = (): boolean => siteSettings().toolchainUrl !== undefined;

/** Where code would go and the learner has not yet heard of; undefined when it may go where the policy says. */
export async function needsWord(): Promise<string | undefined> {
  const site = siteSettings();
  const state = (await progress()).get();
  const origin = destination({ ...site, policy: policyFor(site, state) }, location.href);
  return origin === undefined || state.settings.agreedPlaygrounds?.value.includes(origin) ? undefined : origin;
}

export function agreeTo(origin: string): Promise<void> {
  return record((state) =>
    settingChosen('agreedPlaygrounds', [...(state.settings.agreedPlaygrounds?.value ?? []), origin], Date.now())(state),
  );
}

/** The learner is asked again before code leaves. */
export function takeBackAgreements(): Promise<void> {
  return record(settingChosen('agreedPlaygrounds', [], Date.now()));
}

export function stayInPage(): Promise<void> {
  return record(settingChosen('engine', 'browser', Date.now()));
}

/** Whether a run that the playground did not answer could go on in the page, by the learner's own choice. */
export async function couldStay(): Promise<boolean> {
  const site = siteSettings();
  return choices(site).includes('browser') && policyFor(site, (await progress()).get()) === 'playground';
}

/** Tells the engine that typing has paused; never sends code anywhere the learner has not heard of. */
export async function prepare(program: Program): Promise<void> {
  if ((await needsWord()) === undefined) (await engine()).prepare(program);
}
