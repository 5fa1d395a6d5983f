/**
 * Check answer → verdict in the page, for every exercise. One page stays open and its engine warm; the exercises'
 * workbenches are put into it one after the other, as they stand in their own pages.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { projectDir } from '../src/server/build-site.ts';
import { choose, newPage } from './browser.ts';
import type { Figure } from './figure.ts';
import { median, timed } from './figure.ts';

const rounds = 3;

export async function grading(browser: Browser, baseUrl: string, say: (text: string) => void): Promise<Figure[]> {
  const slugs = readdirSync(join(projectDir, 'content/exercises')).sort();
  const page = await newPage(browser);
  await page.goto(`${baseUrl}/exercises/${slugs.at(-1)}/`);
  await choose(page, 'In this page');
  await check(page); // fetches the toolchain
  const first = [];
  const medians = [];
  for (const [i, slug] of slugs.entries()) {
    say(`grading ${i + 1} of ${slugs.length}, ${slug} …`);
    await putWorkbench(page, `${baseUrl}/exercises/${slug}/`);
    first.push(await check(page));
    await page.locator('go-exercise .editor-area pre').first().click();
    const editor = page.getByRole('textbox', { name: /^Code of / });
    const text = await editor.inputValue();
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      await editor.fill(`${text}\n// ${round}\n`);
      samples.push(await check(page));
    }
    medians.push(median(samples));
  }
  await page.context().close();
  const worst = Math.max(...medians);
  return [
    { ...timed('Check answer → verdict in the page, warm: median of all exercises', medians, 1500), of: slugs },
    timed(`… the slowest exercise, ${slugs[medians.indexOf(worst)]}`, [worst], 1500),
    { ...timed('… the first check of an exercise', first), of: slugs },
  ];
}

/** Puts the workbench of another exercise's page where the page's own is. */
async function putWorkbench(page: Page, url: string): Promise<void> {
  await page.evaluate(async (address) => {
    const other = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const [here, there] = [document, other].map((doc) => doc.querySelector('go-exercise'));
    if (!here || !there) throw new Error(`no exercise in ${address}`);
    here.replaceWith(document.adoptNode(there));
  }, url);
}

/** Milliseconds from a click on "Check answer" until the verdict is there. */
async function check(page: Page): Promise<number> {
  await page.locator('go-exercise[data-state=idle]').waitFor();
  const { ms, text } = await page.evaluate(
    () =>
      new Promise<{ ms: number; text: string }>((resolve, reject) => {
        const exercise = document.querySelector<HTMLElement>('go-exercise');
        const press = exercise?.querySelector<HTMLButtonElement>('[data-action=check]');
        if (!exercise || !press) return reject(new Error('no workbench'));
        const started = performance.now();
        const watch = new MutationObserver(() => {
          if (exercise.dataset['state'] !== 'idle') return;
          watch.disconnect();
          resolve({ ms: performance.now() - started, text: exercise.querySelector('.verdict')?.textContent ?? '' });
        });
        watch.observe(exercise, { attributeFilter: ['data-state'] });
        press.click();
      }),
  );
  if (text.trim() === '') throw new Error(`a check ended without a verdict at ${page.url()}`);
  return ms;
}
