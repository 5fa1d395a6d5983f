/** Graded exercises: failing, getting help, passing; some by their own solutions. */
import {
  announcement,
  choose,
  editorIn,
  exercises,
  expect,
  goFile,
  goFiles,
  kept,
  openEditor,
  replaceText,
  test,
} from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

interface Workbench {
  readonly bench: Locator;
  readonly result: Locator;
  readonly check: Locator;
}

async function open(page: Page, slug: string): Promise<Workbench> {
  await page.goto(`/exercises/${slug}/`);
  const bench = page.getByRole('region', { name: 'Workbench' });
  return {
    bench,
    result: bench.getByRole('region', { name: 'Result' }),
    check: bench.getByRole('button', { name: 'Check answer' }),
  };
}

/** Puts an answer, which may have several files, into the editor. */
async function answerWith(bench: Locator, folder: string): Promise<void> {
  const [first, ...more] = await goFiles(folder);
  if (!first) throw new Error(`content/${folder} has no Go file`);
  await replaceText(await openEditor(bench, first.name), first.text);
  for (const { name, text } of more) {
    await bench.getByRole('tab', { name, exact: true }).click();
    await replaceText(editorIn(bench), text);
  }
}

test('the starter fails test by test, with messages, and the verdict is announced', async ({ page }) => {
  const { result, check } = await open(page, 'fix-the-leak');
  await check.click();
  await expect(result.getByRole('heading', { name: /^\d of 8 tests fail$/ })).toBeVisible();
  await expect(check).toBeFocused();
  await expect(result.getByRole('listitem').filter({ hasText: /^Passed TestStoresEveryOrder/ })).toBeVisible();
  const failed = result.getByRole('listitem').filter({ hasText: /^Failed / });
  expect(await failed.count()).toBeGreaterThan(0);
  // The first failure's message is open where the learner looks; the others open.
  await expect(failed.first().getByText('Import has returned while next still reads')).toBeVisible();
  const leak = failed.filter({ hasText: 'after_a_store_error' });
  await leak.getByText('TestLeavesNoGoroutineBehind/after_a_store_error', { exact: true }).click();
  await expect(leak.getByText(/a goroutine still waits at/)).toBeVisible();
  await expect(announcement(page).filter({ hasText: /^\d of 8 tests fail\. First: / })).toHaveCount(1);
  await result.getByText('Everything the tests printed').click();
  await expect(result.getByText('--- FAIL: TestNextIsNotRunningWhenImportReturns').first()).toBeVisible();
});

test('the line where a goroutine leaks is marked in the editor, and the message leads there', async ({ page }) => {
  const { bench, result } = await open(page, 'fix-the-leak');
  await openEditor(bench, 'import.go');
  await page.keyboard.press('ControlOrMeta+Enter');
  const leak = result.getByRole('listitem').filter({ hasText: 'after_a_store_error' });
  await leak.getByText('TestLeavesNoGoroutineBehind/after_a_store_error', { exact: true }).click();
  await leak
    .getByRole('button', { name: /^import\.go:\d+.*show in the editor$/ })
    .first()
    .click();
  await expect(editorIn(bench)).toBeFocused();
  await expect(
    bench.getByRole('code').getByText(/orders\s<-\sorder\s.*never\sends\shere\s\(chan\ssend\)/),
  ).toBeVisible();
});

test('a failing test’s message leads to the line of the test', async ({ page }) => {
  const { bench, result, check } = await open(page, 'fix-the-leak');
  await check.click();
  await result.getByText('Everything the tests printed').click();
  await result
    .getByRole('button', { name: /^import_test\.go:\d+/ })
    .first()
    .click();
  await expect(bench.getByRole('tab', { name: /import_test\.go/ })).toHaveAttribute('aria-selected', 'true');
  await expect(editorIn(bench)).toBeFocused();
});

test('hints come one at a time, and are still open to the one who comes back', async ({ page }) => {
  await open(page, 'fix-the-leak');
  const hint = (n: number) => page.getByText(`Hint ${n} of 3`);
  await expect(hint(1)).toBeVisible();
  await expect(hint(2)).toBeHidden();
  await hint(1).click();
  await expect(page.getByText('Follow the return in the loop')).toBeVisible();
  await expect(hint(2)).toBeVisible();
  await expect(hint(3)).toBeHidden();
  await hint(2).click();
  await expect(hint(3)).toBeVisible();
  await kept(page, '/exercises/fix-the-leak/', async (tab) => {
    await expect(tab.getByText('Hint 3 of 3')).toBeVisible({ timeout: 2000 });
  });
});

test('the solution opens on request, which is noted, and shows where others go wrong', async ({ page }) => {
  await open(page, 'fix-the-leak');
  await expect(
    page.getByText('You have not passed yet. Opening the solution is noted; it costs nothing.'),
  ).toBeVisible();
  await expect(page.getByText('Where others go wrong', { exact: true })).toBeHidden();
  await page.getByText('One good solution').click();
  await expect(page.getByRole('group', { name: 'Solution: import.go' })).toBeVisible();
  await expect(page.getByText('You have looked at the solution. Now write your own.')).toBeVisible();
  await page.getByText('Where others go wrong', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Gives the channel a large buffer' })).toBeVisible();
  await kept(page, '/exercises/fix-the-leak/', async (tab) => {
    await expect(tab.getByText('You have looked at the solution.')).toBeVisible({ timeout: 2000 });
  });
});

test('passing is announced, and opens what others get wrong', async ({ page }) => {
  const { bench, result } = await open(page, 'producer-closes');
  await expect(page.getByText('Where others go wrong', { exact: true })).toBeHidden();
  await answerWith(bench, 'exercises/producer-closes/solution');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result.getByRole('heading', { name: 'Passed' })).toBeVisible();
  await expect(announcement(page).filter({ hasText: /^Passed\. \d+ tests, all pass\./ })).toHaveCount(1);
  await expect(
    result
      .getByRole('listitem')
      .filter({ hasText: /^Passed / })
      .first(),
  ).toBeVisible();
  await expect(result.getByText('Failed', { exact: true })).toHaveCount(0);
  await expect(page.getByText('You have passed: compare your answer with this one.')).toBeVisible();
  await expect(page.getByText('Where others go wrong', { exact: true })).toBeVisible();
});

test('an answer that does not compile runs no test; the compiler’s words lead to the line', async ({ page }) => {
  const { bench, result } = await open(page, 'fix-the-leak');
  const { text } = await goFile('exercises/fix-the-leak/starter');
  await replaceText(await openEditor(bench, 'import.go'), text.replace('orders := make(chan Order)', 'orders := 42'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result.getByRole('heading', { name: 'It does not compile' })).toBeVisible();
  const first = result.getByRole('listitem').first();
  await expect(first).toContainText(/cannot|invalid/);
  await first.getByRole('button', { name: /^import\.go:\d+, show in the editor$/ }).click();
  await expect(editorIn(bench)).toBeFocused();
  await expect(
    bench
      .getByRole('code')
      .getByText(/(close\(orders\)|orders\s<-\sorder|range\sorders).*(cannot|invalid)/)
      .first(),
  ).toBeVisible();
  await expect(
    announcement(page).filter({ hasText: /^It does not compile\. First: import\.go, line \d+/ }),
  ).toHaveCount(1);
});

test('an empty answer is refused with a word, and counts as no attempt', async ({ page }) => {
  const { bench, result, check } = await open(page, 'producer-closes');
  const { name } = await goFile('exercises/producer-closes/starter');
  await replaceText(await openEditor(bench, name), '');
  await check.click();
  await expect(result.getByText('The editor is empty.')).toBeVisible();
  await bench.getByRole('button', { name: 'Reset' }).click();
  await expect(bench.getByRole('code').getByText('package', { exact: true })).toBeVisible();
});

test('an answer that never ends is cut off with a word, or stopped by the learner', async ({ page }) => {
  const { bench, result, check } = await open(page, 'fix-the-leak');
  const { text } = await goFile('exercises/fix-the-leak/starter');
  const spins = text.replace('\treadErr := ', '\tfor {\n\t}\n\treadErr := ');
  await replaceText(await openEditor(bench, 'import.go'), spins);
  await check.click();
  await bench.getByRole('button', { name: 'Stop' }).click();
  await expect(result.getByText('You stopped the tests.')).toBeVisible({ timeout: 3000 });
  await check.click();
  await expect(result.getByRole('heading', { name: 'The run was cut off' })).toBeVisible();
  await expect(result.getByText(/still busy after 5 s and was stopped/)).toBeVisible();
  await expect(check).toBeVisible();
});

test('a draft is saved as it is typed, and is there after a reload; Reset can be undone', async ({ page }) => {
  const { bench } = await open(page, 'merge-channels');
  const { name } = await goFile('exercises/merge-channels/starter');
  const code = await openEditor(bench, name);
  await code.press('ControlOrMeta+Home');
  await page.keyboard.type('// my thoughts\n');
  await expect(bench.getByText('Draft saved.')).toBeVisible();
  await page.reload();
  await expect(bench.getByText('Your draft is back.')).toBeVisible();
  const text = bench.getByRole('code').getByText('// my thoughts');
  await expect(text.first()).toBeVisible();
  await bench.getByRole('button', { name: 'Reset' }).click();
  await expect(text).toHaveCount(0);
  await bench.getByRole('button', { name: 'Undo reset' }).click();
  await expect(text.first()).toBeVisible();
});

test('Ctrl+S formats an answer', async ({ page }) => {
  const { bench } = await open(page, 'merge-channels');
  const { name, text } = await goFile('exercises/merge-channels/starter');
  await choose(page, 'Editor', /^Plain text area/);
  const code = await openEditor(bench, name);
  await replaceText(code, text.replace(/^\t/gm, '    ').replace('import', 'import  '));
  await code.press('ControlOrMeta+S');
  await expect(code).toHaveValue(text.trimEnd());
});

test('a wrong answer is rejected by the test that its page names', async ({ page }) => {
  const { bench, result } = await open(page, 'merge-channels');
  await answerWith(bench, 'exercises/merge-channels/wrong/never-closes');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result.getByRole('heading', { name: /fails?$|Not yet/ })).toBeVisible();
  await expect(result.getByText(/the receiver waits forever: nobody closed the merged channel/).first()).toBeVisible();
});

// `npm run check` grades every solution; here some go all the way through the page.
test.describe('an exercise passes with its solution', () => {
  for (const slug of exercises.filter((_, index) => index % 8 === 0)) {
    test(slug, async ({ page }) => {
      const { bench, result } = await open(page, slug);
      await choose(page, 'Where my code runs', /^On a server/);
      await answerWith(bench, `exercises/${slug}/solution`);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(result.getByRole('heading', { level: 3 })).toHaveText('Passed');
    });
  }

  test('in the page, too', async ({ page }) => {
    const { bench, result, check } = await open(page, 'cancel-the-producer');
    await choose(page, 'Where my code runs', /^In this page/);
    await check.click();
    await expect(result.getByRole('heading', { name: /fails?$|Not yet/ })).toBeVisible({ timeout: 30_000 });
    await answerWith(bench, 'exercises/cancel-the-producer/solution');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(result.getByRole('heading', { level: 3 })).toHaveText('Passed', { timeout: 30_000 });
  });
});
