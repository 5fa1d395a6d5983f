/** The timeline of a lesson's program and of a run, as somebody uses it with a pointer, with keys, and by ear. */
import AxeBuilder from '@axe-core/playwright';
import { choose, editorIn, expect, lesson, openEditor, program, replaceText, test } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

const picture = (place: Page | Locator, file: string) =>
  place.getByRole('group', { name: new RegExp(`^Timeline of ${file}: `) });

/** What the page tells screen readers; questions of a lesson have places of their own for that. */
const announced = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);

const leaky = `package main

import "time"

func worker(jobs chan int) {
	for range jobs {
	}
}

func main() {
	jobs := make(chan int)
	go worker(jobs)
	jobs <- 7
	time.Sleep(time.Millisecond)
}
`;

/** A ring of 50 goroutines, around which values go some 100 times: 10,000 sends and receives. */
const many = `package main

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

test.describe('the timeline of a lesson', () => {
  test('is walked with the arrow keys, told in words, and shown at the line', async ({ page }) => {
    await page.goto(lesson);
    const timeline = picture(page, 'first.go').first();
    await timeline.focus();
    await page.keyboard.press('ArrowRight');
    await announced(page, 'main begins ask #1, line 18.');
    await page.keyboard.press('ArrowDown');
    await announced(page, 'ask #1 goes to sleep, line 10.');
    await page.keyboard.press('End');
    await announced(page, /main prints "users answered after 300ms", line 24/);
    await page.keyboard.press('Enter');
    await expect(editorIn(program(page, 'first.go'))).toBeFocused();
  });

  test('says the same in a table, without JavaScript too', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}${lesson}`);
    await page.getByText('The picture in words').first().click();
    await expect(page.getByText('ask #1, begun at line 18: ends by itself.').first()).toBeVisible();
    await expect(
      page.getByRole('row', { name: /100 ms ask #2 sends "orders" on answers, straight to main 11/ }),
    ).toBeVisible();
    await context.close();
  });

  test('has no fault that axe knows, by day and by night, and fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto('/learn/concurrency/leaks/');
      const timeline = picture(page, 'four.txtar');
      await timeline.focus();
      await page.keyboard.press('ArrowRight');
      await announced(page, /main begins/);
      const { violations } = await new AxeBuilder({ page }).include('go-timeline').analyze();
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

test.describe('the timeline of a run', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
    await choose(page, 'Editor', /Plain/);
  });

  test('shows who is left, goes to its line, and shows the cursor’s line at its steps', async ({ page }) => {
    const place = program(page, 'first.go');
    await replaceText(await openEditor(place, 'first.go'), leaky);
    await place.getByRole('button', { name: 'Timeline', exact: true }).click();
    const timeline = picture(place, 'first.go');
    await expect(timeline).toBeFocused({ timeout: 90_000 });
    await expect(timeline).toHaveAccessibleName(/2 goroutines, .* 1 still blocked at the end/);
    await place.getByText('The picture in words').click();
    await expect(
      place.getByText('worker, begun at line 12: still blocked at line 6 (<-jobs) when the program ends.'),
    ).toBeVisible();
    await timeline.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await announced(page, 'worker waits for a value on jobs, line 6.');
    await place.getByRole('button', { name: 'line 6, show in the editor' }).click();
    const editor = editorIn(place);
    await expect(editor).toBeFocused();
    await editor.press('End');
    await editor.pressSequentially(' // waits');
    await expect(place.getByText('The program has changed since this run.')).toBeVisible();
  });

  test('is not offered where nothing is started, and takes nothing from a plain run', async ({ page }) => {
    const place = program(page, 'first.go');
    const editor = await openEditor(place, 'first.go');
    await replaceText(editor, 'package main\n\nfunc main() {\n\tprintln("alone")\n}\n');
    await expect(place.getByRole('button', { name: 'Timeline', exact: true })).toBeHidden();
    await replaceText(editor, leaky);
    await expect(place.getByRole('button', { name: 'Timeline', exact: true })).toBeVisible();
  });

  test('takes 50 goroutines and 10,000 steps', async ({ page }) => {
    const place = program(page, 'first.go');
    await replaceText(await openEditor(place, 'first.go'), many);
    await place.getByRole('button', { name: 'Timeline', exact: true }).click();
    const timeline = picture(place, 'first.go');
    await expect(timeline).toBeFocused({ timeout: 90_000 });
    await expect(timeline).toHaveAccessibleName(/^Timeline of first.go: 50 goroutines, 1\d{4} steps/);
    await place.getByRole('button', { name: 'Show all' }).click();
    await timeline.focus();
    await page.keyboard.press('End');
    await announced(page, /main .*, line 1[89]\./);
  });
});
