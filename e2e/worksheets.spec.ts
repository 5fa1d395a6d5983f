/** Worksheets as a lead uses them: filled in, kept, imported, exported. */
import { readFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'yaml';
import { worksheetSchema } from '../src/schemas/worksheet.ts';
import { toCsv } from '../src/worksheets/csv.ts';
import { shownResult } from '../src/worksheets/figure.ts';
import { exampleSheet, type Sheet, type Worksheet } from '../src/worksheets/sheet.ts';
import { evaluate, workOf } from '../src/worksheets/works.ts';
import { expect, test, type Page } from './fixtures.ts';

const ids = readdirSync('content/worksheets');

function worksheet(id: string): Worksheet {
  const [, front = ''] = readFileSync(`content/worksheets/${id}/index.mdx`, 'utf8').split(/^---$/m);
  return { ...worksheetSchema.parse(parse(front)), id };
}

const bar = (page: Page) => page.locator('work-sheet');
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click();

async function fromMenu(page: Page, menu: string, name: string): Promise<void> {
  await bar(page)
    .locator('summary', { hasText: menu })
    .filter({ hasText: new RegExp(`^${menu}$`) })
    .click();
  await press(page, name);
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/worksheets/${id}/`);
  await expect(bar(page).getByRole('combobox', { name: 'Sheet', exact: true })).toBeVisible();
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await fromMenu(page, 'Import and export', 'Import a file');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function exportAs(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await fromMenu(page, 'Import and export', name);
  return readFile(await (await download).path(), 'utf8');
}

const chosen = (page: Page) =>
  bar(page).getByRole('combobox', { name: 'Sheet', exact: true }).locator('option:checked');

for (const id of ids) {
  test(`${id}: a CSV file comes in, its results are shown, and it goes out again`, async ({ page }) => {
    const definition = worksheet(id);
    const example: Sheet = exampleSheet(definition);
    const work = await workOf(id);
    const worked = work && evaluate(definition, example, work);
    const csv = toCsv(definition, example, undefined);
    await open(page, id);
    await importFile(page, 'from operations.csv', csv);
    await expect(chosen(page)).toHaveText('from operations');
    const results = page.getByRole('region', { name: 'Results' });
    for (const { id: result, label, of, unit } of definition.results) {
      if (of === 'whole') {
        const value = results.getByText(label, { exact: true }).first().locator('xpath=following-sibling::dd');
        await expect(value).toHaveText(shownResult(worked?.whole[result], unit));
      }
    }
    expect(await exportAs(page, 'CSV')).toBe(toCsv(definition, example, worked));
    const json = await exportAs(page, 'File to share');
    expect(JSON.parse(json)).toMatchObject({ worksheet: id, name: 'from operations', rows: example.rows });
    expect(await exportAs(page, 'Markdown')).toContain(`# ${definition.title}: from operations`);
    await importFile(page, 'shared.json', json);
    await expect(chosen(page)).toHaveText('from operations 2');
    expect(await exportAs(page, 'CSV')).toBe(toCsv(definition, example, worked));
  });
}

test('a form is filled in by hand: what does not fit is named and stays, and what fits gives results', async ({
  page,
}) => {
  await open(page, 'pool-size');
  const field = (name: string | RegExp) => bar(page).getByRole('textbox', { name });
  await expect(page.getByText('Results appear here when')).toBeVisible();
  await field('Requests per second').fill('1,200');
  await field('Time a worker is held').fill('12 ms');
  await field('Instances').fill('4');
  await field('In use at the most').fill('70%');
  await expect(
    page.getByText('Time a worker is held must be a number such as 1200 or 0.5, and is "12 ms".'),
  ).toBeVisible();
  await expect(field('Time a worker is held')).toHaveValue('12 ms');
  await field('Time a worker is held').fill('12');
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Suggested size6');
  await page.reload();
  await expect(field('Requests per second')).toHaveValue('1200');
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Suggested size6');
});

test('a table is filled in by keyboard, sorted, undone and redone', async ({ page }) => {
  await open(page, 'retrospective');
  await press(page, 'Add a row');
  const cell = (name: string, row: number) => bar(page).getByLabel(`${name}, row ${row}`, { exact: true });
  await expect(cell('What happened', 1)).toBeFocused();
  await page.keyboard.type('the pool ran dry');
  await page.keyboard.press('Enter');
  await expect(cell('What happened', 2)).toBeFocused();
  await page.keyboard.type('a green week');
  await cell('What we do about it', 1).fill('size it by measurement');
  await cell('It', 1).selectOption('hurt');
  await cell('It', 2).selectOption('went well');
  await expect(page.getByText('1 of the open actions has no owner')).toBeVisible();
  await press(page, 'What happened');
  await expect(cell('What happened', 1)).toHaveValue('a green week');
  await press(page, 'Undo');
  await expect(cell('What happened', 1)).toHaveValue('the pool ran dry');
  await cell('What happened', 1).press('ControlOrMeta+Shift+Z');
  await expect(cell('What happened', 1)).toHaveValue('a green week');
  await bar(page).getByRole('button', { name: 'Remove' }).first().click();
  await expect(cell('What happened', 2)).toHaveCount(0);
  await press(page, 'Undo');
  await expect(cell('What happened', 2)).toHaveValue('the pool ran dry');
});

test('cells copied from a spreadsheet are pasted over several cells', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'inventory');
  await press(page, 'Add a row');
  await page.evaluate(() => navigator.clipboard.writeText('GET /a\t90\t20\t\t1\t3\nGET /b\t10\t30\t\t4\t5\n'));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(bar(page).getByLabel('Requests per second, row 2')).toHaveValue('10');
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Services that carry 80%1');
});

test('a broken file is refused with line and reason, and what is on the page stays', async ({ page }) => {
  await open(page, 'inventory');
  await press(page, 'Fill in the example');
  await importFile(page, 'broken.csv', 'service,requestRate,dependencies,criticality\nGET /a,many,1,9\n');
  const dialog = page.getByRole('dialog', { name: 'Not imported' });
  await expect(dialog).toContainText('line 2: Requests per second must be a number such as 1200 or 0.5, and is "many"');
  await expect(dialog).toContainText('line 2: Criticality must be at most 5, and is 9');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(chosen(page)).toHaveText('Example');
  await expect(bar(page).getByLabel('Service or endpoint, row 1', { exact: true })).toHaveValue('GET /products');
});

test('what a spreadsheet would run as a formula goes out harmless, and comes back as it was', async ({ page }) => {
  await open(page, 'intentional-changes');
  await press(page, 'Add a row');
  await bar(page).getByLabel('Endpoint, row 1').fill('=HYPERLINK("https://example.com")');
  const csv = await exportAs(page, 'CSV');
  expect(csv).toContain(`"'=HYPERLINK(""https://example.com"")"`);
  await importFile(page, 'back.csv', csv);
  await expect(bar(page).getByLabel('Endpoint, row 1')).toHaveValue('=HYPERLINK("https://example.com")');
});

test('sheets have names, are deleted and put back', async ({ page }) => {
  await open(page, 'canary');
  await press(page, 'Fill in the example');
  await fromMenu(page, 'Sheet', 'Rename');
  await bar(page).getByRole('textbox', { name: 'Name of the sheet' }).fill('Orders');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText('Orders');
  await fromMenu(page, 'Sheet', 'Duplicate');
  await expect(chosen(page)).toHaveText('Orders copy');
  await fromMenu(page, 'Sheet', 'Delete');
  await expect(chosen(page)).toHaveText('Orders');
  await press(page, 'Put it back');
  await expect(chosen(page)).toHaveText('Orders copy');
  await page.reload();
  await expect(bar(page).getByRole('combobox', { name: 'Sheet', exact: true }).locator('option')).toHaveText([
    'Orders copy',
    'Orders',
  ]);
});

test('two tabs that change the same sheet lose nothing', async ({ page, context }) => {
  await open(page, 'canary');
  await press(page, 'Fill in the example');
  const other = await context.newPage();
  await open(other, 'canary');
  await other.waitForTimeout(100);
  const share = (of: Page) => bar(of).getByRole('textbox', { name: 'Share of the canary' });
  await share(page).fill('5');
  await expect(async () => {
    await page.waitForTimeout(600); // typing pauses, and the sheet is written
  }).toPass();
  await share(other).fill('7');
  await expect(chosen(other)).toHaveText('Example (from another tab)');
  await page.reload();
  await expect(bar(page).getByRole('combobox', { name: 'Sheet', exact: true }).locator('option')).toHaveCount(2);
});

test('ten thousand rows stay fluid: only those in sight are in the page, and the last is a jump away', async ({
  page,
}) => {
  const definition = worksheet('inventory');
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    service: `GET /${i + 1}`,
    requestRate: i + 1,
    dependencies: i % 9,
    criticality: 1 + (i % 5),
  }));
  await open(page, 'inventory');
  await importFile(page, 'all.csv', toCsv(definition, { rows, settings: {} }, undefined));
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Services10,000');
  expect(await bar(page).locator('tbody tr').count()).toBeLessThan(60);
  await bar(page).getByRole('group', { name: 'Rows' }).focus();
  await page.keyboard.press('End');
  await expect(bar(page).getByLabel('Service or endpoint, row 10000')).toHaveValue('GET /10000');
  await bar(page).getByLabel('Requests per second, row 10000').fill('20000');
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Traffic in all50,015,000 per second');
});

test('results are shown large, for the meeting room', async ({ page }) => {
  await open(page, 'business-case');
  await press(page, 'Fill in the example');
  await press(page, 'Show large');
  const dialog = page.getByRole('dialog', { name: 'Business case, large' });
  await expect(dialog).toContainText('It has paid after');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const id of ['inventory', 'rollout', 'business-case']) {
      test(`axe finds nothing on ${id}, filled in`, async ({ page }) => {
        await open(page, id);
        await press(page, 'Fill in the example');
        await expect(page.getByRole('region', { name: 'Results' }).getByRole('img').first()).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }
  });
}

test('on a small phone nothing but the table is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const id of ['inventory', 'business-case']) {
    await open(page, id);
    await press(page, 'Fill in the example');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  }
});
