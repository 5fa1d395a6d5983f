import { beforeAll, describe, expect, it } from 'vitest';
import { ensureToolchain } from '../host/build-toolchain.ts';
import { diskLibrary, loadRuntime } from '../host/disk-library.ts';
import type { LoadGo } from './go-instance.ts';
import { KeptTool } from './kept-tool.ts';
import { MemoryFs } from './memory-fs.ts';

let loadGo: LoadGo;
let module: WebAssembly.Module;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  loadGo = await loadRuntime(built.dir, built.manifest);
  module = await diskLibrary(built.dir, built.manifest).tool('compile');
});

/** gofmt of one file: its exit status, and the file afterwards. */
function format(tool: KeptTool, text: string): [status: number | 'paused', text: string] {
  const fs = new MemoryFs(() => undefined);
  fs.put('/prog.go', new TextEncoder().encode(text));
  const status = tool.request(['gofmt', '/prog.go'], fs);
  return [status, new TextDecoder().decode(fs.get('/prog.go'))];
}

describe('KeptTool', () => {
  it('answers one request after the other, each on its own files', () => {
    const tool = new KeptTool(loadGo, module, ['gofmt']);
    for (const name of ['a', 'b', 'c']) {
      expect(format(tool, `package  ${name}`)).toEqual([0, `package ${name}\n`]);
      tool.goBack();
    }
  });

  it('forgets what a request did to its memory, the long ones too', () => {
    const tool = new KeptTool(loadGo, module, ['gofmt']);
    const before = tool.remember();
    expect(format(tool, `package a\n\nvar x = []int{${'1,\n'.repeat(10_000)}}\n`)[0]).toBe(0);
    tool.goBack(before);
    const after = tool.remember();
    expect(after.globals).toEqual(before.globals);
    expect(Buffer.compare(after.memory, before.memory)).toBe(0);
  });

  it('works on in a new instance after a request that took much memory', () => {
    const tool = new KeptTool(loadGo, module, ['gofmt']);
    const large = (bytes: number) => `package a // ${'x'.repeat(bytes)}\n`;
    expect(format(tool, large(50 << 20))[0]).toBe(0);
    tool.goBack();
    const text = large(2 << 20);
    const [status, formatted] = format(tool, text);
    expect([status, formatted === text]).toEqual([0, true]);
  });

  it('works again after a request that broke it off', () => {
    const tool = new KeptTool(loadGo, module, ['gofmt']);
    const full = new MemoryFs(() => {
      throw new Error('nowhere to write');
    });
    full.put('/prog.go', new TextEncoder().encode('no Go\n')); // which it says
    expect(() => tool.request(['gofmt', '/prog.go'], full)).toThrow('nowhere to write');
    tool.goBack();
    expect(format(tool, 'package  a')).toEqual([0, 'package a\n']);
  });

  it('refuses a request while it does not stand at a pause', () => {
    const tool = new KeptTool(loadGo, module, ['gofmt']);
    format(tool, 'package a');
    expect(() => format(tool, 'package b')).toThrow('goBack');
  });
});
