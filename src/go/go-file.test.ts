import { describe, expect, it } from 'vitest';
import { codeOnly, functionsOf, inPackageMain, mergeGoFiles, packageNameOf, readGoFile } from './go-file.ts';

const parsed = (text: string) => {
  const file = readGoFile(text);
  if (!file) throw new Error('no package clause');
  return file;
};

describe('readGoFile', () => {
  it('reads lead, package, imports in every form, and the rest', () => {
    const file = parsed(`// Package a is documented.
/* And
   so. */
package a // here

import "fmt" // to print
import (
	r "math/rand"; _ "embed"
	// why
	. "strings"
)

import \`time\`

func f() {}
`);
    expect(file.lead).toContain('And\n   so.');
    expect(file.packageName).toBe('a');
    expect(file.imports).toEqual([
      { alias: undefined, path: 'fmt' },
      { alias: 'r', path: 'math/rand' },
      { alias: '_', path: 'embed' },
      { alias: '.', path: 'strings' },
      { alias: undefined, path: 'time' },
    ]);
    expect(file.body.trim()).toBe('func f() {}');
  });

  it('is not fooled by a package clause in a comment', () => {
    expect(parsed('// package b\npackage a\n').packageName).toBe('a');
    expect(readGoFile('// package b\n')).toBeUndefined();
  });
});

describe('mergeGoFiles', () => {
  it('makes one file, each import once', () => {
    const merged = mergeGoFiles([
      parsed('package a\n\nimport (\n\t"testing"\n\t"time"\n)\n\nvar one = time.Second\n'),
      parsed('package a\n\nimport "testing"\n\nvar two = 2\n'),
    ]);
    expect(merged).toEqual({
      text: 'package main\n\nimport (\n\t"testing"\n\t"time"\n)\n\nvar one = time.Second\n\nvar two = 2\n',
    });
  });

  it('says which two packages have one name', () => {
    const merged = mergeGoFiles([
      parsed('package a\nimport "math/rand"\n'),
      parsed('package a\nimport "crypto/rand"\n'),
    ]);
    expect(merged).toEqual({
      why: expect.stringContaining('call two packages rand: math/rand and crypto/rand') as string,
    });
  });
});

describe('inPackageMain', () => {
  it('changes the clause and nothing else', () => {
    expect(inPackageMain('// package a does it.\npackage a\n\nvar s = "package a"\n')).toBe(
      '// package a does it.\npackage main\n\nvar s = "package a"\n',
    );
  });
});

describe('functionsOf', () => {
  it('finds functions and methods, whatever is in their bodies and types', () => {
    const text = `package a

func F(x interface{ M() }, y struct{}) (z map[string]struct{}) {
	s := "}" // }
	if true {
		return nil
	}
	_ = s
	return
}

func (t *T[K]) Method() error { return nil }

func asm(x int) int

var g = func() { println("no") }
`;
    expect(
      functionsOf(text).map(({ name, isMethod, body: [from, to] }) => [
        name,
        isMethod,
        text.slice(from, from + 1),
        text.slice(to - 1, to),
      ]),
    ).toEqual([
      ['F', false, '{', '}'],
      ['Method', true, '{', '}'],
    ]);
    expect(text.slice(...(functionsOf(text)[0]?.body ?? [0, 0]))).toMatch(
      /^\{\n\ts := "\}" \/\/ \}\n[\s\S]*\treturn\n\}$/,
    );
  });
});

describe('codeOnly', () => {
  it('blanks strings and comments, and keeps every offset', () => {
    const text = 'a("x//y") // "b"\n`c\nd` \'"\' e';
    expect(codeOnly(text)).toHaveLength(text.length);
    expect(codeOnly(text).replace(/\s+/g, ' ')).toBe('a( ) e');
  });
});

describe('packageNameOf', () => {
  it('leaves a major version out', () => {
    expect(['fmt', 'math/rand', 'math/rand/v2'].map(packageNameOf)).toEqual(['fmt', 'rand', 'rand']);
  });
});
