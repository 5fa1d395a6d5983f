/** A Chromium to measure in: Playwright's own, else an installed one. */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { installedBrowser } from '../bin/browser.mjs';

export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: installedBrowser });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Long enough that a busy machine makes a measurement slower and never fails it. */
const patienceMs = 120_000;

/** A page with caches and storage of its own. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(patienceMs);
  page.setDefaultNavigationTimeout(patienceMs);
  return page;
}

/** Chooses where code runs and the plain text area, in the settings, as a learner would. */
export async function choose(page: Page, where: 'In this page' | 'On a server'): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: new RegExp(`^${where}`) }).check();
  await page.getByRole('radio', { name: 'Plain text area' }).check();
  await page.keyboard.press('Escape');
}

/** Milliseconds from a click on a button until the text shows in an element of the page. */
export function clickUntil(page: Page, button: string, inside: string, text: string): Promise<number> {
  return page.evaluate(
    ({ button, inside, text }) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector(inside);
        const press = document.querySelector<HTMLButtonElement>(button);
        if (!target || !press) return reject(new Error(`no ${button} or ${inside}`));
        const started = performance.now();
        const seen = () => {
          if (!target.textContent.includes(text)) return;
          watch.disconnect();
          resolve(performance.now() - started);
        };
        const watch = new MutationObserver(seen);
        watch.observe(target, { childList: true, subtree: true, characterData: true });
        press.click();
      }),
    { button, inside, text },
  );
}
