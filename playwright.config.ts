import { defineConfig } from '@playwright/test';
import { installedBrowser } from './bin/browser.mjs';

const port = Number(process.env['ONRAMP_TEST_PORT'] ?? 4328);

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // A test compiles Go in the page on the same cores as its neighbour; one that was starved is tried once more, and named.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: installedBrowser, args: ['--no-sandbox'] },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
  },
  webServer: {
    command: `node src/server/main.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/_/version`,
    reuseExistingServer: false,
    timeout: 600_000,
  },
});
