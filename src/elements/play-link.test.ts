import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeFragment, programInFragment } from './play-link.ts';

const program = [
  { name: 'prog.go', text: 'package main\n\nfunc main() { println("grüße, 世界") }\n' },
  { name: 'a/b.go', text: 'package a\n' },
];

describe('a program in a link', () => {
  it('comes back as it was', async () => {
    const fragment = await codeFragment(program);
    expect(fragment).toMatch(/^code=[\w-]+$/);
    expect(await programInFragment(`#${fragment}`)).toEqual(program);
  });

  it('is not there in any other fragment', async () => {
    expect(await programInFragment('')).toBeUndefined();
    expect(await programInFragment('#content')).toBeUndefined();
  });

  it.each(['code=', 'code=%%%', 'code=aGVsbG8', `code=${'A'.repeat(9)}`])('is refused when it is %j', async (bad) => {
    expect(await programInFragment(bad)).toEqual({ error: expect.stringContaining('not whole') as unknown });
  });

  it('is refused when a part of the link is missing', async () => {
    const fragment = await codeFragment(program);
    expect(await programInFragment(fragment.slice(0, -8))).toHaveProperty('error');
  });

  it('is refused when a small link hides a large text', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50 << 20, 'a')).toString('base64url');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await programInFragment(`code=${bomb}`)).toEqual({ error: 'the program in it is larger than 256 KiB' });
  });

  it('is refused when its file names lead elsewhere', async () => {
    const evil = deflateRawSync(Buffer.from('-- ../../x --\n')).toString('base64url');
    expect(await programInFragment(`code=${evil}`)).toEqual({ error: 'invalid file name "../../x"' });
  });
});
