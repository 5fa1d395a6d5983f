/**
 * `npm test`: types, style, content, units, and the browser tests, one after the other. All of them run, whatever
 * fails; the last line counts. Each of the first three is one test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOwnBrowser, installedBrowser } from './browser.mjs';

let passed = 0;
let failed = 0;

single('types', ['astro', 'check', '--minimumFailingSeverity', 'warning']);
single('style', ['eslint', '--max-warnings', '0', '.'], ['prettier', '--check', '--log-level', 'warn', '.']);
single('content', ['node', 'src/check/main.ts']);
counted('units', ['vitest', 'run', '--reporter=default', '--reporter=json'], 'vitest', (report) => [
  report.numPassedTests,
  report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
]);
if (findBrowser()) {
  counted('browser', ['playwright', 'test'], 'playwright', ({ stats, errors }) => [
    stats.expected + stats.flaky,
    stats.unexpected + errors.length,
  ]);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Commands that pass or fail as one. */
function single(name, ...commands) {
  console.log(`\n== ${name}`);
  const good = commands.map(run).every(Boolean);
  if (good) passed++;
  else failed++;
}

/** A test runner that writes its report as JSON. One that dies without a report is a failure. */
function counted(name, command, runner, count) {
  console.log(`\n== ${name}`);
  const report = join(tmpdir(), `onramp-${runner}-${process.pid}.json`);
  const variable = { vitest: 'VITEST_JSON', playwright: 'PLAYWRIGHT_JSON_OUTPUT_FILE' }[runner];
  const args = runner === 'vitest' ? [...command, `--outputFile.json=${report}`] : command;
  const good = run(args, { [variable]: report });
  if (existsSync(report)) {
    const [more, bad] = count(JSON.parse(readFileSync(report, 'utf8')));
    passed += more;
    failed += bad;
    if (!good && bad === 0) failed++;
    rmSync(report);
  } else failed++;
}

function run([command, ...args], env = {}) {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } })
      .status === 0
  );
}

/** Playwright's Chromium, else one that is installed; the browser tests fail when there is neither. */
function findBrowser() {
  if (hasOwnBrowser || installedBrowser) return true;
  if (run(['playwright', 'install', 'chromium'])) return true;
  console.error(
    'There is no Chromium for the browser tests, and Playwright could not download its own. Install one (Debian: apt-get install chromium).',
  );
  failed++;
  return false;
}
