/** Run → first output: in the page (first ever, warm, after a typing pause), beside native `go run` of the same program. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from '@playwright/test';
import { choose, clickUntil } from './browser.ts';
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';

const lesson = '/learn/concurrency/goroutines/';
const rounds = 9;

/** A goroutine program whose output says which round it is, so that nothing is answered from a cache. */
const program = (round: string) => `package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { time.Sleep(time.Duration(i) * time.Nanosecond) })
	}
	wg.Wait()
	fmt.Println("round ${round} done")
}
`;

export async function runSpeed(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const cold = [];
  for (let i = 0; i < 3; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(baseUrl + lesson);
    await choose(page, 'In this page');
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page
      .getByRole('textbox')
      .first()
      .fill(program(`cold${i}`));
    cold.push(await clickUntil(page, 'go-program [data-action=run]', 'go-program .output', `round cold${i} done`));
    await context.close();
  }

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(baseUrl + lesson);
  await choose(page, 'In this page');
  await page.getByRole('button', { name: 'Edit' }).first().click();
  const editor = page.getByRole('textbox').first();
  const run = async (round: string, pauseMs: number) => {
    await editor.fill(program(round));
    await page.waitForTimeout(pauseMs);
    return clickUntil(page, 'go-program [data-action=run]', 'go-program .output', `round ${round} done`);
  };
  for (let i = 0; i < 6; i++) await run(`heat${i}`, 0);
  const warm = [];
  const paused = [];
  const native = [];
  const folder = await mkdtemp(join(tmpdir(), 'onramp-bench-'));
  for (let i = 0; i < rounds; i++) {
    await page.waitForTimeout(500);
    warm.push(await run(`warm${i}`, 0));
    paused.push(await run(`paused${i}`, 2500));
    native.push(await goRun(folder, program(`native${i}`)));
  }
  await rm(folder, { recursive: true });
  await context.close();
  return [
    timed('Run → first output in the page, first ever (local server)', cold, 4000),
    timed('Run → first output in the page, warm, right after an edit', warm, 450),
    timed('Run → first output in the page, after a typing pause', paused, 50),
    timed('native `go run` of the same program, in the same minute', native),
  ];
}

async function goRun(folder: string, source: string): Promise<number> {
  const file = join(folder, 'prog.go');
  await writeFile(file, source);
  const started = performance.now();
  await promisify(execFile)('go', ['run', file]);
  return performance.now() - started;
}
