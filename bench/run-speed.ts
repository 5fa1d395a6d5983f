/** Run → first output in the page: first ever, warm, after a typing pause; beside native `go run` of the same program. */
import type { Browser, Page } from '@playwright/test';
import { choose, clickUntil, newPage } from './browser.ts';
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';
import { withNativeGo } from './native-go.ts';
import { sampleProgram } from './sample-program.ts';

const lesson = '/learn/concurrency/goroutines/';
const coldRounds = 3;
const warmUps = 10;
const rounds = 9;
const typingPauseMs = 2500;

export async function runSpeed(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const cold = [];
  for (let i = 0; i < coldRounds; i++) {
    const page = await newPage(browser); // a context of its own: nothing is in its caches
    await openLesson(page, baseUrl);
    cold.push(await run(page, `cold${i}`, 0));
    await page.context().close();
  }

  const warm: number[] = [];
  const paused: number[] = [];
  const native: number[] = [];
  const page = await newPage(browser);
  await openLesson(page, baseUrl);
  await withNativeGo(async (go) => {
    await go.run(sampleProgram('heat'));
    for (let i = 0; i < warmUps; i++) await run(page, `heat${i}`, 0);
    for (let i = 0; i < rounds; i++) {
      await page.waitForTimeout(500);
      warm.push(await run(page, `warm${i}`, 0));
      paused.push(await run(page, `paused${i}`, typingPauseMs));
      native.push(await go.run(sampleProgram(`native${i}`)));
    }
  });
  await page.context().close();
  return [
    timed('Run → first output in the page, first ever', cold, 4000),
    timed('Run → first output in the page, warm, right after an edit', warm, 450),
    timed('Run → first output in the page, after a typing pause', paused, 50),
    timed('native `go run` of the same program', native),
  ];
}

async function openLesson(page: Page, baseUrl: string): Promise<void> {
  await page.goto(baseUrl + lesson);
  await choose(page, 'In this page');
  await page.getByRole('button', { name: 'Edit' }).first().click();
}

/** Milliseconds from the click on Run, after an edit and a pause, until the program's line is there. */
async function run(page: Page, round: string, pauseMs: number): Promise<number> {
  await page
    .getByRole('textbox', { name: /^Code of / })
    .first()
    .fill(sampleProgram(round));
  await page.waitForTimeout(pauseMs);
  return clickUntil(page, 'go-program [data-action=run]', 'go-program .output', `round ${round} done`);
}
