/** For everyone: no finding of axe on any kind of page in either theme, and a whole journey without a pointer. */
import AxeBuilder from '@axe-core/playwright';
import {
  announcement,
  choose,
  expect,
  goFile,
  lesson,
  openEditor,
  program,
  replaceText,
  tabTo,
  test,
} from './fixtures.ts';
import type { Page } from './fixtures.ts';

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html }) => html.slice(0, 160)),
  }));
  expect(findings).toEqual([]);
}

const pages = {
  home: '/',
  module: '/learn/concurrency/',
  lesson,
  'lesson with drawings': '/learn/concurrency/channels/',
  exercises: '/exercises/',
  exercise: '/exercises/fix-the-leak/',
  glossary: '/glossary/',
  casebook: '/casebook/',
  playground: '/play/',
  'no page': '/nowhere/',
};

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${theme}`, () => {
    test.use({ colorScheme: theme });

    for (const [name, path] of Object.entries(pages)) {
      test(name, async ({ page, watch }) => {
        watch.allow(/status of 404/);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoFindings(page);
      });
    }

    test('a lesson with an open editor, output, a finding and a meaning', async ({ page }) => {
      await page.goto(lesson);
      await choose(page, 'Where my code runs', /^On a server/);
      const first = program(page, 'first.go');
      const code = await openEditor(first, 'first.go');
      await first.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(first.getByText('Exit status 0.')).toBeVisible();
      await expectNoFindings(page);
      await replaceText(code, 'package main\n\nfunc main() {\n\tnothing()\n}\n');
      await first.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(first.getByRole('listitem').getByText('undefined: nothing')).toBeVisible();
      await page.getByRole('button', { name: 'goroutine', exact: true }).first().click();
      await expectNoFindings(page);
    });

    test('an exercise with a verdict, hints and solution', async ({ page }) => {
      await page.goto('/exercises/fix-the-leak/');
      await choose(page, 'Where my code runs', /^On a server/);
      await page.getByText('Hint 1 of 3').click();
      await page.getByText('One good solution').click();
      await page.getByText('Where others go wrong', { exact: true }).click();
      await openEditor(page.getByRole('region', { name: 'Workbench' }), 'import.go');
      await page.getByRole('button', { name: 'Check answer' }).click();
      await expect(page.getByRole('heading', { name: /of 8 tests fail/ })).toBeVisible();
      await expectNoFindings(page);
    });

    test('search and settings', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Settings' }).click();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+K');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('leak');
      await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('link').first()).toBeVisible();
      await expectNoFindings(page);
    });
  });
}

test('by keyboard alone: find an exercise, fail, read why, answer, pass', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await tabTo(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exercises' }));
  await page.keyboard.press('Enter');
  const link = page.getByRole('main').locator('a[href$="/exercises/producer-closes/"]');
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const bench = page.getByRole('region', { name: 'Workbench' });
  const { name, text } = await goFile('exercises/producer-closes/solution');
  const code = bench.getByRole('group', { name, exact: true });
  await expect(code).toBeVisible();

  await tabTo(page, code);
  await page.keyboard.press('Enter');
  const editor = bench.getByRole('textbox', { name: `Code of ${name}` });
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(announcement(page).filter({ hasText: /fails?\. First: / })).toHaveCount(1);
  await expect(editor).toBeFocused();

  // Out of the editor, on to the verdict.
  await page.keyboard.press('Escape');
  const result = bench.getByRole('region', { name: 'Result' });
  const message = result
    .getByRole('listitem')
    .filter({ hasText: /^Failed / })
    .first();
  await tabTo(page, message.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(message.locator('summary')).toBeFocused();

  // Back into the editor, and the answer.
  for (let pressed = 0; pressed < 20 && !(await editor.evaluate((e) => e === document.activeElement)); pressed++) {
    await page.keyboard.press('Shift+Tab');
  }
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
  await tabTo(page, bench.getByRole('button', { name: 'Check answer' }));
  await page.keyboard.press('Enter');
  await expect(announcement(page).filter({ hasText: /^Passed\. / })).toHaveCount(1);
  await expect(bench.getByRole('button', { name: 'Check answer' })).toBeFocused();
  await expect(result.getByRole('heading', { name: 'Passed' })).toBeVisible();
});
