/**
 * What every browser test has: a page that fails its test on any violation of the Content-Security-Policy, page error,
 * console error or request to another origin; and words for what a learner does. Used by all specs here.
 */
import { readdirSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };
export type { Locator, Page };

interface Watch {
  /** What a test provokes itself: it must not fail the test. */
  allow(pattern: RegExp): void;
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const site = new URL(baseURL ?? '').origin;
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console error: ${message.text()} ${message.location().url}`);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== site) problems.push(`request to ${request.url()}`);
      });
      await use({ allow: (pattern) => void allowed.push(pattern) });
      const surprises = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(surprises, 'what went wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export const lesson = '/learn/concurrency/goroutines/';

const content = fileURLToPath(new URL('../content', import.meta.url));

/** The slugs of all exercises. */
export const exercises: readonly string[] = readdirSync(`${content}/exercises`).sort();

/** The Go files of a folder below `content/`. */
export async function goFiles(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(`${content}/${folder}`)).filter((name) => name.endsWith('.go')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(`${content}/${folder}/${name}`, 'utf8') })),
  );
}

/** The only Go file of a folder below `content/`. */
export async function goFile(folder: string): Promise<{ name: string; text: string }> {
  const [file, ...more] = await goFiles(folder);
  if (file === undefined || more.length > 0) throw new Error(`content/${folder} should hold one Go file`);
  return file;
}

/** A program of a lesson, by the file that its caption names. */
export function program(page: Page, file: string): Locator {
  return page.getByRole('figure').filter({ has: page.getByRole('button', { name: 'Edit' }), hasText: file });
}

/** Waits for a run to end. */
export async function runEnded(place: Locator): Promise<void> {
  await expect(place.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: 30_000 });
  await expect(place.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
}

/** Chooses in the settings, as a learner does. */
export async function choose(page: Page, setting: 'Editor' | 'Where my code runs', option: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('group', { name: setting }).getByRole('radio', { name: option }).check();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
}

/** The text input of an open editor, whichever editor it is. */
export function editorIn(place: Page | Locator): Locator {
  return place.getByRole('textbox', { name: /^Code of / });
}

/** Opens a program's or an exercise's editor by a click into its code. */
export async function openEditor(place: Locator, file: string): Promise<Locator> {
  await place.getByRole('group', { name: file, exact: true }).click();
  const editor = editorIn(place);
  await expect(editor).toBeFocused();
  return editor;
}

/** Replaces all text of an open editor, as by pasting. */
export async function replaceText(editor: Locator, text: string): Promise<void> {
  await editor.focus();
  await editor.press('ControlOrMeta+A');
  if (text === '') await editor.press('Delete');
  else await editor.page().keyboard.insertText(text);
}

/** What the page has told screen readers. */
export function announcement(page: Page): Locator {
  return page.getByRole('status');
}

/** Presses Tab until the focus is on this element, as someone without a pointer does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`Tab never came to ${wanted.toString()}`);
}

/** What was just done is kept: another tab, opened anew, comes to see it. */
export async function kept(page: Page, path: string, check: (tab: Page) => Promise<void>): Promise<void> {
  await expect(async () => {
    const tab = await page.context().newPage();
    try {
      tab.setDefaultTimeout(3000);
      await tab.goto(path);
      await check(tab);
    } finally {
      await tab.close();
    }
  }).toPass();
}
