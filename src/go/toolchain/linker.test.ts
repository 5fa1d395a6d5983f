import { beforeAll, describe, expect, it } from 'vitest';
import { ensureToolchain } from '../host/build-toolchain.ts';
import { diskLibrary, loadRuntime } from '../host/disk-library.ts';
import { Builder } from './build.ts';
import type { LoadGo } from './go-instance.ts';
import type { Library } from './library.ts';
import { Linker, linkedFile, mainFile } from './linker.ts';
import { MemoryFs } from './memory-fs.ts';
import { Tools } from './tools.ts';

let loadGo: LoadGo;
let library: Library;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  loadGo = await loadRuntime(built.dir, built.manifest);
  library = diskLibrary(built.dir, built.manifest);
});

const program = (imports: string, body: string) => [
  { name: 'prog.go', text: `package main\n\nimport (\n${imports})\n\nfunc main() {\n${body}}\n` },
];
const small = [{ name: 'prog.go', text: 'package main\n\nfunc main() { println("small") }\n' }];
const hello = program('"fmt"\n', 'fmt.Println("hello")\n');
const words = program('"fmt"\n"strings"\n"sort"\n', 's := strings.Fields("b a")\nsort.Strings(s)\nfmt.Println(s)\n');
const web = program('"net/http"\n"fmt"\n', 'fmt.Println(http.StatusText(418))\n');

async function built(builder: Builder, files: typeof hello): Promise<Uint8Array> {
  const result = await builder.build(files);
  if (result.kind !== 'built') throw new Error(result.text);
  return result.wasm;
}

describe('Linker', () => {
  it('links a program to the same bytes whatever was linked before, and by a linker that was just started', async () => {
    const programs = { small, hello, words, web };
    const fresh = new Map<string, Uint8Array>();
    for (const [name, files] of Object.entries(programs))
      fresh.set(name, await built(new Builder(loadGo, library), files));
    const kept = new Builder(loadGo, library);
    for (const name of ['web', 'hello', 'small', 'words', 'web', 'hello'] as const) {
      const same = Buffer.compare(await built(kept, programs[name]), fresh.get(name) ?? new Uint8Array()) === 0;
      expect({ name, same }).toEqual({ name, same: true });
      if (name !== 'words') kept.rest();
    }
  }, 120_000);

  it('loads what a program needs of the standard library once', async () => {
    const imports = ['fmt', 'net/http'];
    const fs = await compiled('"fmt"\n"net/http"\n', 'fmt.Println(http.StatusText(418))\n', imports);
    const linker = new Linker(
      loadGo,
      await library.tool('link'),
      { GOOS: 'js', GOARCH: 'wasm' },
      library.closure(['fmt']),
    );
    const objects = await library.objects(imports);
    expect(linker.link(fs, objects, new Map())).toBe(0);
    const first = fs.get(linkedFile)?.slice();
    const unreadable = objects.map(([name, bytes]): [string, Uint8Array] => [name, new Uint8Array(bytes.length)]);
    expect(linker.link(fs, unreadable, new Map())).toBe(0);
    expect(Buffer.compare(fs.get(linkedFile) ?? new Uint8Array(), first ?? new Uint8Array())).toBe(0);
  });

  it('links on after a program that could not be linked', async () => {
    const builder = new Builder(loadGo, library);
    const before = await built(builder, hello);
    const broken = [
      {
        name: 'prog.go',
        text: 'package main\n\nimport _ "unsafe"\n\n//go:linkname missing runtime.casgstatus\nfunc missing()\n\nfunc main() { missing() }\n',
      },
    ];
    expect(await builder.build(broken)).toMatchObject({
      kind: 'build-failed',
      text: expect.stringContaining('invalid reference to runtime.casgstatus') as string,
    });
    expect(Buffer.compare(await built(builder, hello), before)).toBe(0);
  });
});

/** The files after the program's main package was compiled. */
async function compiled(imports: string, body: string, names: readonly string[]): Promise<MemoryFs> {
  const fs = new MemoryFs(() => undefined, 512 << 20);
  for (const [name, bytes] of await library.exportData(names)) fs.put(`/std/${name}.x`, bytes);
  const config = names.map((name) => `packagefile ${name}=/std/${name}.x`).join('\n');
  fs.put('/out/compile.cfg', new TextEncoder().encode(config));
  fs.put('/prog.go', new TextEncoder().encode(program(imports, body)[0]?.text ?? ''));
  const args = [
    '-o',
    mainFile,
    '-p',
    'main',
    '-complete',
    '-pack',
    '-c=1',
    '-importcfg',
    '/out/compile.cfg',
    '/prog.go',
  ];
  const { status, text } = await new Tools(loadGo, library).run('compile', fs, args);
  if (status !== 0) throw new Error(text);
  return fs;
}
