import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from './build-site.ts';

const lines = readFileSync(join(projectDir, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!-)/.test(line) && !/\| +test +\|$/.test(line));
const threats = lines.map((line) => {
  const [threat = '', , tests = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  return { threat, tests: tests.split(/; (?=`)/).map((each) => /^`([^`]+)` › (.+)$/.exec(each)) };
});

describe('the threat model', () => {
  it('has lines', () => expect(threats.length).toBeGreaterThan(20));

  it.each(threats)('names tests that exist: $threat', ({ tests }) => {
    for (const named of tests) {
      const [, file = '', title = ''] = named ?? [];
      expect(existsSync(join(projectDir, file)), file).toBe(true);
      const titles = readFileSync(join(projectDir, file), 'utf8').matchAll(/(?<=['"`])(?:[^'"`\\]|\\.)+(?=['"`])/g);
      expect(
        [...titles].map(([text]) => text),
        file,
      ).toContain(title);
    }
  });
});
