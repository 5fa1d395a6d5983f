/** Against the installed Go, with a module cache made for the test. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goModuleDir } from './build-toolchain.ts';
import { moduleFinder } from './find-modules.ts';
import { findGo, go } from './go-command.ts';

let cache: string;
let find: ReturnType<typeof moduleFinder>;

beforeAll(async () => {
  const install = await findGo(goModuleDir);
  if ('missing' in install) throw new Error(install.missing);
  cache = await mkdtemp(join(tmpdir(), 'onramp-modcache-'));
  process.env['GOMODCACHE'] = cache;
  find = moduleFinder(install.version);
  await addModule('example.com/dep', 'v1.0.0', { 'dep.go': 'package dep\n\nconst Version = "old"\n' });
  await addModule('example.com/dep', 'v1.2.0', { 'dep.go': 'package dep\n\nconst Version = "new"\n' });
  await addModule(
    'example.com/lib',
    'v1.1.0',
    {
      'lib.go':
        'package lib\n\nimport (\n\t_ "embed"\n\t"strings"\n\n\t"example.com/dep"\n)\n\n//go:embed data\nvar Data string\n\nvar _ = strings.ToUpper(dep.Version)\n',
      'lib_windows.go': 'package lib\n\nimport "os"\n\nvar _ = os.Args\n',
      data: 'x',
      'js/js.go': 'package js\n\nimport _ "syscall/js"\n',
    },
    'go 1.20\n\nrequire example.com/dep v1.2.0\n',
  );
});
afterAll(async () => {
  await go(tmpdir(), ['clean', '-modcache']); // what is unpacked there is read-only
  delete process.env['GOMODCACHE'];
  await rm(cache, { recursive: true, force: true });
});

/** As the go command keeps a downloaded module, before it is unpacked. */
async function addModule(path: string, version: string, files: Record<string, string>, rest = '') {
  const dir = join(cache, 'cache/download', path, '@v');
  await mkdir(dir, { recursive: true });
  const mod = `module ${path}\n\n${rest}`;
  await writeFile(join(dir, 'list'), `${version}\n`, { flag: 'a' });
  await writeFile(join(dir, `${version}.info`), JSON.stringify({ Version: version, Time: '2024-01-01T00:00:00Z' }));
  await writeFile(join(dir, `${version}.mod`), mod);
  const entries = Object.entries({ 'go.mod': mod, ...files }).map(([name, text]) => [
    `${path}@${version}/${name}`,
    text,
  ]);
  await writeFile(join(dir, `${version}.zip`), zip(Object.fromEntries(entries) as Record<string, string>));
}

/** A zip file without compression. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(text.length, 14);
    fields.writeUInt32LE(text.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name + text));
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name));
    offset += 30 + name.length + text.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const importing = (...paths: string[]) => [
  {
    name: 'prog.go',
    text: `package main\n\n${paths.map((path) => `import _ "${path}"\n`).join('')}\nfunc main() {}\n`,
  },
];

async function found(program: Parameters<typeof find>[0]) {
  const modules = await find(program);
  if ('error' in modules) throw new Error(modules.error);
  return modules;
}

describe('moduleFinder', () => {
  it('finds a module in the cache, and what it imports, in the order of building', async () => {
    const { packages, std, files } = await found(importing('example.com/lib'));
    expect(packages.map(({ Path, GoVersion }) => [Path, GoVersion])).toEqual([
      ['example.com/dep', 'go1.16'],
      ['example.com/lib', 'go1.20'],
    ]);
    expect([...std].sort()).toEqual(['embed', 'strings']);
    expect([...files.keys()]).toEqual([
      '/mod/example.com/dep/dep.go',
      '/mod/example.com/lib/lib.go',
      '/mod/example.com/lib/data',
    ]);
    expect(packages[1]?.Embed).toEqual({
      Patterns: { data: ['data'] },
      Files: { data: '/mod/example.com/lib/data' },
    });
  });

  it('chooses the version that go.mod and the requirements ask for', async () => {
    const text = async (requires: string, ...paths: string[]) => {
      const mod = { name: 'go.mod', text: `module play\n\ngo 1.21\n\n${requires}` };
      const { files } = await found([...importing(...paths), mod]);
      return Buffer.from(files.get('/mod/example.com/dep/dep.go') ?? []).toString();
    };
    expect(await text('require example.com/dep v1.0.0\n', 'example.com/dep')).toMatch('old');
    expect(
      await text(
        'require (\n\texample.com/dep v1.0.0\n\texample.com/lib v1.1.0\n)\n',
        'example.com/dep',
        'example.com/lib',
      ),
    ).toMatch('new');
  });

  it('says what Go says about a module that is not there, and not where it looked', async () => {
    expect(await find(importing('example.com/none'))).toEqual({
      error:
        'go: finding module for package example.com/none\nprog.go:3:8: cannot find module providing package example.com/none: module lookup disabled by GOPROXY=off\n',
    });
  });

  it('refuses packages that reach for the host', async () => {
    expect(await find(importing('example.com/lib/js'))).toEqual({
      error: 'package example.com/lib/js imports syscall/js: programs run without the page around them\n',
    });
  });

  it('takes a module of the archive itself', async () => {
    const { packages, files } = await found([
      ...importing('example.org/here'),
      {
        name: 'go.mod',
        text: 'module play\n\nrequire example.org/here v0.0.0\n\nreplace example.org/here => ./here\n',
      },
      { name: 'here/go.mod', text: 'module example.org/here\n' },
      { name: 'here/here.go', text: 'package here\n' },
    ]);
    expect(packages.map(({ Path, CacheKey }) => [Path, CacheKey])).toEqual([['example.org/here', undefined]]);
    expect(files.has('/mod/example.org/here/here.go')).toBe(true);
  });
});
