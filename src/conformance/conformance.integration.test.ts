/** The protocol, line by line, against the server with the real toolchain, over loopback. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { checks } from './checks.ts';
import type { Target } from './target.ts';
import { openTarget } from './target.ts';

let target: Target;
beforeAll(async () => {
  target = await openTarget(undefined);
});
afterAll(() => target.close());

for (const line of new Set(checks.map((check) => check.line))) {
  describe(line, () => {
    for (const check of checks.filter((one) => one.line === line)) {
      it.concurrent(check.name, () => check.run(target), 240_000);
    }
  });
}
