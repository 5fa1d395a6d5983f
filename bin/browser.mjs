/** Which Chromium the browser tests and the benchmarks use: Playwright's own when it is there, else an installed one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const hasOwnBrowser = existsSync(chromium.executablePath());

/** The path of an installed Chromium; undefined where there is none, and where Playwright's own is used. */
export const installedBrowser = hasOwnBrowser ? undefined : places.find((place) => existsSync(place));
