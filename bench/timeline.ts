/** The timeline of 50 goroutines and 10,000 steps in a page: how long it takes to draw after a press, and while it is moved. */
import type { Browser } from '@playwright/test';
import { choose, newPage } from './browser.ts';
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';

const lesson = '/learn/concurrency/goroutines/';
/** A ring of goroutines, around which a number goes a hundred times. */
const ring = `package main

func pass(from, to chan int) {
	for n := range from {
		to <- n + 1
	}
}

func main() {
	first := make(chan int)
	from := first
	for range 49 {
		to := make(chan int)
		go pass(from, to)
		from = to
	}
	for range 100 {
		first <- 0
		<-from
	}
}
`;
/** What takes longer is seen as a stutter. */
const stutterMs = 50;
const rounds = 15;

export async function timelineSpeed(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const page = await newPage(browser);
  await page.goto(baseUrl + lesson);
  await choose(page, 'In this page');
  const program = page.getByRole('figure').filter({ hasText: 'first.go' }).first();
  await program.getByRole('button', { name: 'Edit' }).click();
  await program.getByRole('textbox', { name: /^Code of / }).fill(ring);
  await program.getByRole('button', { name: 'Timeline', exact: true }).click();
  const timeline = program.getByRole('group', { name: /^Timeline of first.go: 50 goroutines/ });
  await timeline.waitFor();
  const figures = await timeline.evaluate(async (scroll, rounds) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** From a change until the frame after the one that shows it. */
    const drawn = async (change: () => void) => {
      await frame();
      const started = performance.now();
      change();
      await frame();
      await frame();
      return performance.now() - started;
    };
    const press = (name: string) => () =>
      scroll.parentElement?.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)?.click();
    const moved: number[] = [];
    for (let i = 0; i < rounds; i++) moved.push(await drawn(() => (scroll.scrollLeft += 2 * scroll.clientWidth)));
    const all: number[] = [];
    const near: number[] = [];
    for (let i = 0; i < rounds; i++) {
      all.push(await drawn(press('Show all')));
      near.push(await drawn(press('Zoom in')));
    }
    return { moved, all, near };
  }, rounds);
  await page.context().close();
  const of = 'timeline of 50 goroutines and 10,000 steps';
  return [
    timed(`${of}, moved by two screens`, figures.moved, stutterMs),
    timed(`${of}, show all`, figures.all, stutterMs),
    timed(`${of}, zoom in from there`, figures.near, stutterMs),
  ];
}
