/** Check answer → verdict, warm, in the page, for every exercise. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { projectDir } from '../src/server/build-site.ts';
import { choose, clickUntil } from './browser.ts';
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';

export async function grading(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const context = await browser.newContext();
  const figures: Figure[] = [];
  for (const slug of readdirSync(join(projectDir, 'content/exercises'))) {
    const page = await context.newPage();
    await page.goto(`${baseUrl}/exercises/${slug}/`);
    await choose(page, 'In this page');
    const editor = page.getByRole('textbox').first();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('heading', { name: /tests? fail/ }).waitFor({ timeout: 60_000 });
    const samples = [];
    for (let i = 0; i < 5; i++) {
      const text = await editor.inputValue();
      await editor.fill(`${text}\n// ${i}\n`);
      samples.push(await clickUntil(page, 'go-exercise [data-action=check]', 'go-exercise .verdict', 'fail'));
    }
    figures.push(timed(`Check → verdict, warm, in the page: ${slug}`, samples.slice(1), 1500));
    await page.close();
  }
  await context.close();
  return figures;
}
