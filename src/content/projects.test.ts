import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exerciseProject, projectFolders, readProject, zipOf } from './projects.ts';

function contentWith(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-projects-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

const folder = 'lessons/testing/integration/projects/orders';
const files = { [`${folder}/go.mod`]: 'module orders\n', [`${folder}/README.md`]: '# Orders\n', [`${folder}/store/store.go`]: 'package store\n' };

describe('a lesson’s project', () => {
  test('is found, read whole with its folders, and zipped under its name', () => {
    const dir = contentWith(files);
    expect(projectFolders(dir)).toEqual([folder]);
    const project = readProject(folder, dir);
    const unzipped = unzipSync(zipOf(project));
    expect(Object.keys(unzipped)).toEqual(['orders/go.mod', 'orders/README.md', 'orders/store/store.go']);
    expect(strFromU8(unzipped['orders/store/store.go'] ?? new Uint8Array())).toBe('package store\n');
    expect(zipOf(project)).toEqual(zipOf(readProject(folder, dir)));
  });

  test('needs a go.mod', () => {
    const dir = contentWith({ [`${folder}/README.md`]: '# Orders\n' });
    expect(() => readProject(folder, dir)).toThrow(`content/${folder}: a project needs a go.mod`);
  });
});

test('an exercise goes along with its task, its tests and a go.mod of the content’s Go', () => {
  const { name, files } = exerciseProject(
    {
      slug: 'half',
      starter: [{ name: 'half.go', text: 'package main\n' }],
      by: { kind: 'tests', tests: { name: 'half_test.go', text: 'package main\n' } },
    },
    'Half',
    'Give back the half.',
  );
  expect(name).toBe('half');
  expect(files.map(({ name }) => name)).toEqual(['README.md', 'go.mod', 'half.go', 'half_test.go']);
  expect(files[0]?.text).toContain('Give back the half.');
  expect(files[1]?.text).toMatch(/^module half\n\ngo 1\.\d+\n$/);
});
