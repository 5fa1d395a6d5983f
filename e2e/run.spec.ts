/** Programs in a lesson: run, edit, format, reset, copy, stop; and programs that misbehave, on both engines. */
import { choose, editorIn, expect, lesson, openEditor, program, replaceText, runEnded, test } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

const where = { server: /^On a server/, page: /^In this page/, auto: /^Whichever is faster/ } as const;

const fine = `package main

import "fmt"

func main() {
	fmt.Println("all is well")
}
`;
const endless = `package main

func main() {
	for {
	}
}
`;

/** The first program of a lesson, open in the plain text area, which takes text exactly as it comes. */
async function openFirst(
  page: Page,
  engine: keyof typeof where = 'server',
): Promise<{ first: Locator; code: Locator }> {
  await page.goto(lesson);
  await choose(page, 'Editor', /^Plain text area/);
  await choose(page, 'Where my code runs', where[engine]);
  const first = program(page, 'first.go');
  return { first, code: await openEditor(first, 'first.go') };
}

async function run(place: Locator, code: Locator, text: string): Promise<void> {
  // While vet looks at the last program, its output is there already.
  await runEnded(place);
  await replaceText(code, text);
  await code.press('ControlOrMeta+Enter');
}

test('Run shows the output and the exit status, in place of what was recorded', async ({ page }) => {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  const stop = first.getByRole('button', { name: 'Stop' });
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible();
  await expect(stop).toBeHidden();
  await expect(first.getByText('users answered after 300ms')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'first.go: Exit status 0.' })).toHaveCount(1);
});

test('an edited program runs with Ctrl+Enter', async ({ page }) => {
  const { first, code } = await openFirst(page);
  await run(first, code, fine);
  await expect(first.getByText('all is well', { exact: true })).toBeVisible();
  await expect(code).toBeFocused();
});

test('Ctrl+S formats, and what Go cannot read is said', async ({ page }) => {
  const { first, code } = await openFirst(page);
  await replaceText(code, fine.replace('\tfmt', '   fmt').replace('main() {', 'main()   {'));
  await code.press('ControlOrMeta+S');
  await expect(code).toHaveValue(fine.trimEnd());
  await replaceText(code, 'package main\n\nfunc main( {\n');
  await first.getByRole('button', { name: 'Format' }).click();
  await expect(first.getByText('gofmt can format only what Go can read')).toBeVisible();
  await first.getByRole('button', { name: 'line 3, show in the editor' }).click();
  await expect(code).toBeFocused();
  await replaceText(code, fine);
  await first.getByRole('button', { name: 'Format' }).click();
  await expect(first.getByText('gofmt can format only what Go can read')).toBeHidden();
});

test('Reset brings the original back, and can be undone', async ({ page }) => {
  const { first, code } = await openFirst(page);
  const original = await code.inputValue();
  await replaceText(code, fine);
  await first.getByRole('button', { name: 'Reset' }).click();
  await expect(code).toHaveValue(original);
  await first.getByRole('button', { name: 'Undo reset' }).click();
  await expect(code).toHaveValue(fine.trimEnd());
});

test('Copy puts the program, as it is now, into the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { first, code } = await openFirst(page);
  await replaceText(code, fine);
  await first.getByRole('button', { name: 'Copy' }).click();
  await expect(first.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fine);
});

test('output comes in its own time, and one may skip to the end', async ({ page }) => {
  const { first, code } = await openFirst(page);
  const sleeper = fine
    .replace('import "fmt"', 'import (\n\t"fmt"\n\t"time"\n)')
    .replace('\tfmt.', '\tfmt.Println("before")\n\ttime.Sleep(time.Hour)\n\tfmt.');
  await run(first, code, sleeper);
  await expect(first.getByText('before')).toBeVisible();
  await expect(first.getByText('all is well', { exact: true })).toBeHidden();
  await first.getByRole('button', { name: 'Skip to the end' }).click();
  await expect(first.getByText('all is well')).toBeVisible({ timeout: 1000 });
  await expect(first.getByText('Exit status 0.')).toBeVisible();
});

test('a compile error stands at its line and in a list that leads there', async ({ page }) => {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  const code = await openEditor(first, 'first.go');
  await replaceText(code, fine.replace('fmt.Println', 'fmt.Printline'));
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('It does not compile')).toBeVisible();
  await expect(first.getByRole('listitem').getByText('undefined: fmt.Printline')).toBeVisible();
  // Behind the line itself, in the editor.
  await expect(
    first.getByRole('code').getByText(/fmt\.Printline\("all\sis\swell"\).*undefined:\sfmt\.Printline/),
  ).toBeVisible();
  await first.getByRole('button', { name: 'line 6, show in the editor' }).click();
  await expect(code).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('// here');
  await expect(first.getByRole('code').getByText('// here')).toContainText('// herefmt.Printline');
});

test('what go vet finds stands at its line and in a list', async ({ page }) => {
  const { first, code } = await openFirst(page);
  await run(first, code, fine.replace('Println("', 'Printf("%d", "'));
  await expect(first.getByText('go vet has something to say')).toBeVisible();
  await expect(first.getByRole('listitem').getByText('wrong type string')).toBeVisible();
  await expect(first.getByTitle(/wrong type string/)).toHaveText(/6/);
  await expect(first.getByText('Exit status 0.')).toBeVisible();
});

test('several files show as tabs and run together', async ({ page }) => {
  await page.goto('/learn/concurrency/leaks/');
  const four = program(page, 'four.txtar');
  await four.getByRole('button', { name: 'Edit' }).click();
  await expect(editorIn(four)).toBeFocused();
  await four.getByRole('tab', { name: 'dump.go' }).click();
  await expect(four.getByRole('code').getByText('func printDump')).toBeVisible();
  await four.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(four.getByText('90 seconds later:').last()).toBeVisible();
  await expect(four.getByText('Exit status 0.')).toBeVisible();
});

test('when the playground is out of reach, the program runs in the page, with a word', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  await page.route('**/_/{compile,version}', (route) => route.abort());
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText(/could not be reached.* So this runs in the page\./)).toBeVisible();
  await expect(first.getByText('Exit status 0.')).toBeVisible({ timeout: 30_000 });
  await expect(first.getByText('users answered after 300ms')).toBeVisible();
});

test('once Go has arrived in the page, programs run offline', async ({ page, context }) => {
  const { first, code } = await openFirst(page, 'page');
  await run(first, code, fine);
  await expect(first.getByText('all is well', { exact: true })).toBeVisible({ timeout: 30_000 });
  await runEnded(first);
  await context.setOffline(true);
  await run(first, code, fine.replace('all is well', 'no connection, no matter'));
  await expect(first.getByText('no connection, no matter', { exact: true })).toBeVisible();
  await context.setOffline(false);
});

test('with the site’s own choice, Go arrives meanwhile and the next run sends nothing', async ({ page }) => {
  const { first, code } = await openFirst(page, 'auto');
  await run(first, code, fine);
  await expect(first.getByText('all is well', { exact: true })).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => void (request.url().includes('/_/compile') && sent.push(request.url())));
  await expect(async () => {
    sent.length = 0;
    await first.getByRole('button', { name: 'Run', exact: true }).click();
    await runEnded(first);
    expect(sent).toEqual([]);
  }).toPass({ timeout: 30_000 });
  await expect(first.getByText('all is well', { exact: true })).toBeVisible();
});

interface Misbehaving {
  readonly name: string;
  readonly text: string;
  readonly says: readonly RegExp[];
  /** What must not be seen. */
  readonly hides?: RegExp;
}

const misbehaving: readonly Misbehaving[] = [
  { name: 'never ends', text: endless, says: [/still busy after 5 s and was stopped/] },
  {
    name: 'eats memory',
    text: fine.replace(
      '\tfmt.',
      '\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}\n\tfmt.',
    ),
    says: [/more than 100 MiB of memory and was stopped/],
  },
  {
    name: 'floods its output',
    text: fine.replace('\tfmt.Println("all is well")', '\tfor {\n\t\tfmt.Println("a line of a flood")\n\t}'),
    says: [/wrote more than \d+ MiB and was stopped|still busy after 5 s and was stopped/],
  },
  {
    name: 'panics',
    text: fine.replace('\tfmt.', '\tvar m map[string]int\n\tm["a"] = 1\n\tfmt.'),
    says: [/panic: assignment to entry in nil map/, /Exit status 2: Go stopped the program/],
    hides: /syscall\/js|wasm/,
  },
  {
    name: 'deadlocks',
    text: fine.replace('\tfmt.', '\t<-make(chan int)\n\tfmt.'),
    says: [/fatal error: all goroutines are asleep - deadlock!/, /goroutine 1 \[chan receive\]:/, /Exit status 2/],
    hides: /goroutine [2-9]|syscall\/js|handleEvent/,
  },
  {
    name: 'does not compile',
    text: fine.replace('\tfmt.', '\tx := 1\n\tfmt.'),
    says: [/It does not compile/, /declared and not used: x/],
  },
  { name: 'is empty', text: '', says: [/The program is empty\./] },
];

/** Runs it, reads what the page says about it, and runs a program in its right mind afterwards. */
async function misbehave(first: Locator, code: Locator, { text, says, hides }: Misbehaving): Promise<void> {
  await run(first, code, text);
  for (const words of says) await expect(first.getByText(words).first()).toBeVisible({ timeout: 30_000 });
  await runEnded(first);
  if (hides !== undefined) await expect(first.getByText(hides)).toHaveCount(0);
  await run(first, code, fine);
  await expect(first.getByText('all is well', { exact: true })).toBeVisible();
  await expect(first.getByText('Exit status 0.')).toBeVisible();
}

for (const program of misbehaving) {
  test(`on the server, a program that ${program.name} gets a clear message, and the page stays usable`, async ({
    page,
    watch,
  }) => {
    // The protocol answers a program that ran out of memory or output with a status 500, which the browser notes.
    watch.allow(/status of 500.*\/_\/compile/);
    const { first, code } = await openFirst(page, 'server');
    await misbehave(first, code, program);
  });
}

test('in the page, each of them gets a clear message, one after the other, and the page stays usable', async ({
  page,
}) => {
  test.slow();
  const { first, code } = await openFirst(page, 'page');
  for (const program of misbehaving) {
    await test.step(`a program that ${program.name}`, () => misbehave(first, code, program));
  }
});

for (const engine of ['server', 'page'] as const) {
  test(`Stop ends a program that never ends, at once: ${engine}`, async ({ page }) => {
    const { first, code } = await openFirst(page, engine);
    await run(first, code, fine);
    await expect(first.getByText('all is well', { exact: true })).toBeVisible({ timeout: 30_000 });
    await run(first, code, endless);
    await first.getByRole('button', { name: 'Stop' }).click();
    await expect(first.getByText('Stopped.')).toBeVisible({ timeout: 3000 });
    await expect(page.getByRole('status').filter({ hasText: 'Stopped.' })).toHaveCount(1);
    await run(first, code, fine);
    await expect(first.getByText('all is well', { exact: true })).toBeVisible();
  });
}
