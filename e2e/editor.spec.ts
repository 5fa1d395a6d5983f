/** The editor: fetched when it is wanted, left by keyboard, a plain text area where that suits, in the page's theme. */
import { choose, editorIn, expect, kept, lesson, openEditor, program, replaceText, test } from './fixtures.ts';
import type { Page } from './fixtures.ts';

/** Counts what is fetched of the code editor from now on. */
function editorRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => void (/monaco/i.test(request.url()) && requests.push(request.url())));
  return requests;
}

test('nothing of the code editor is fetched before someone wants to edit', async ({ page }) => {
  const requests = editorRequests(page);
  for (const path of ['/', lesson, '/exercises/fix-the-leak/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible();
  expect(requests).toEqual([]);
  await openEditor(first, 'first.go');
  expect(requests.length).toBeGreaterThan(0);
});

test('the editor opens where the code was, and moves nothing on the page', async ({ page }) => {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await first.scrollIntoViewIfNeeded();
  const place = () =>
    page.getByText('Three calls take 300').evaluate((text) => text.getBoundingClientRect().top + scrollY);
  const before = await place();
  await openEditor(first, 'first.go');
  expect(await place()).toBe(before);
});

for (const kind of ['Code editor', 'Plain text area'] as const) {
  test(`${kind}: Tab indents, and Escape then Tab leaves, forwards and back`, async ({ page }) => {
    await page.goto(lesson);
    await choose(page, 'Editor', new RegExp(`^${kind}`));
    const first = program(page, 'first.go');
    await first.getByRole('group', { name: 'first.go', exact: true }).focus();
    await page.keyboard.press('Enter');
    const code = editorIn(first);
    await expect(code).toBeFocused();
    await expect(code).toHaveAccessibleDescription(/To leave the editor, press Escape, then Tab\./);
    await page.keyboard.press('Tab');
    await expect(code).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(code).not.toBeFocused();
    await code.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await expect(code).not.toBeFocused();
    await expect(first.getByRole('button', { name: 'Copy' })).toBeFocused();
  });
}

test('the code editor follows the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await openEditor(first, 'first.go');
  const word = first.getByRole('code').getByText('package', { exact: true });
  const colour = () => word.evaluate((element) => getComputedStyle(element).color);
  const light = await colour();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await expect.poll(colour).not.toBe(light);
  const dark = await colour();
  await page.reload();
  // What the server has coloured has the same colours as the editor.
  await expect(
    page.getByRole('group', { name: 'first.go', exact: true }).getByText('package', { exact: true }),
  ).toHaveCSS('color', dark);
});

test('what is typed in a lesson is kept as typed, and there after a reload', async ({ page }) => {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  const code = await openEditor(first, 'first.go');
  await replaceText(
    code,
    'package main\n\n// my own line\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("kept")\n}\n',
  );
  await kept(page, lesson, async (tab) => {
    await expect(program(tab, 'first.go').getByText('// my own line')).toBeVisible({ timeout: 2000 });
  });
  await page.reload();
  await expect(first.getByText('You have changed this program.')).toBeVisible();
  await expect(first.getByText('// my own line')).toBeVisible();
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('kept', { exact: true })).toBeVisible();
});

test('the tests of an exercise are a tab beside the answer, to read and not to change', async ({ page }) => {
  await page.goto('/exercises/fix-the-leak/');
  const bench = page.getByRole('region', { name: 'Workbench' });
  await bench.getByRole('tab', { name: 'import.go', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(bench.getByRole('tab', { name: /import_test\.go/ })).toHaveAttribute('aria-selected', 'true');
  await expect(bench.getByRole('code').getByText('package', { exact: true }).first()).toBeVisible();
  const code = editorIn(bench);
  await expect(code).toHaveAccessibleName('Code of import_test.go');
  await code.focus();
  await page.keyboard.type('written by the learner');
  await expect(bench.getByText('written by the learner')).toHaveCount(0);
  await bench.getByRole('tab', { name: 'import.go', exact: true }).click();
  await expect(bench.getByRole('code').getByText('An Order is one line')).toBeVisible();
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 393, height: 727 }, hasTouch: true, isMobile: true });

  test('the editor is a plain text area', async ({ page }) => {
    const requests = editorRequests(page);
    await page.goto(lesson);
    const first = program(page, 'first.go');
    await first.getByRole('button', { name: 'Edit' }).tap();
    const code = editorIn(first);
    await expect(code).toBeFocused();
    await expect(code).toHaveValue(/^package main/);
    await replaceText(code, 'package main\n\nfunc main() {\n\tnothing()\n}\n');
    await first.getByRole('button', { name: 'Run', exact: true }).tap();
    await expect(first.getByText('undefined: nothing')).toBeVisible();
    await expect(first.getByTitle('undefined: nothing')).toHaveText(/4/);
    expect(requests).toEqual([]);
  });
});

test('without WebAssembly the editor is a plain text area, and programs run on the server', async ({ page }) => {
  await page.addInitScript(() => {
    // As a browser or a policy without it has.
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto(lesson);
  const first = program(page, 'first.go');
  const code = await openEditor(first, 'first.go');
  await expect(code).toHaveValue(/^package main/);
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible();
});
