/** Lays the project's analysers (`analysers/`) over cmd/vet, whose binary then reviews answers, too. Node only. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const analysersDir = fileURLToPath(new URL('../../../analysers', import.meta.url));
const modulePath = 'onramp.example/analysers';
/** Where the module lies in the Go tree: there its imports of golang.org/x/tools find the copy that vet is built from. */
const placeInTree = 'cmd/vet/internal/review';

/** The module's Go files without its tests, sorted; the toolchain is built anew when one of them changes. */
export async function analyserSources(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = (await readdir(analysersDir, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go') && !name.includes('testdata/'));
  return Promise.all(
    names.sort().map(async (name) => ({ name, text: await readFile(join(analysersDir, name), 'utf8') })),
  );
}

/** The files to add below the Go tree's `src`. Among them is review(), which main calls first: see tool-edits.ts. */
export async function reviewFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { name, text } of await analyserSources()) {
    files.set(`${placeInTree}/${name}`, text.replaceAll(`"${modulePath}/`, `"${placeInTree}/`));
  }
  files.set('cmd/vet/review.go', entry);
  return files;
}

const entry = `package main

import (
	"os"

	"${placeInTree}/notes"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func review() {
	if os.Args[0] == "review" {
		unitchecker.Main(notes.Analyzers...)
	}
}
`;
