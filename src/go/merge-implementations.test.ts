import { describe, expect, test } from 'vitest';
import type { Program } from './engine.ts';
import { mergeImplementations } from './merge-implementations.ts';

const file = (body: string): Program => [{ name: 'cart.go', text: `package main\n\n${body}` }];
const noTests: Program = [{ name: 'cart_test.go', text: 'package main\n\nfunc TestA(t *testing.T) {}\n' }];
const merge = (right: Program, ...wrong: Program[]) => mergeImplementations(right, new Map(wrong.entries()), noTests);
const together = (right: Program, ...wrong: Program[]) => [...merge(right, ...wrong).together];

const total = 'func Total(cents ...int) (sum int, err error) {\n\treturn 1, nil\n}\n';

describe('implementations that differ in functions', () => {
  test('share one package: each function that differs goes to the one that is tried', () => {
    const { files } = merge(file(total), file(total.replace('1,', '2,')), file(total.replace('1,', '3,')));
    expect(files[0]?.text).toBe(
      `package main

func Total(cents ...int) (sum int, err error) { switch graded_now { case 0: return Total_wrong0(cents...); case 1: return Total_wrong1(cents...) };
	return 1, nil
}

func Total_wrong0(cents ...int) (sum int, err error) {
	return 2, nil
}

func Total_wrong1(cents ...int) (sum int, err error) {
	return 3, nil
}
`,
    );
  });

  test('methods, too, and functions without a result', () => {
    const cart = (body: string) =>
      file(
        `type Cart struct{ n int }\n\nfunc (c *Cart) Add(n int, _ string) {}\n\nfunc (c *Cart) Clear() {\n\t${body}\n}\n`,
      );
    const { files, together } = merge(cart('c.n = 0'), cart('c.n = 1'));
    expect([...together]).toEqual([0]);
    expect(files[0]?.text).toContain(
      'func (c *Cart) Clear() { switch graded_now { case 0: c.Clear_wrong0(); return };\n\tc.n = 0',
    );
    expect(files[0]?.text).toContain('func (c *Cart) Clear_wrong0() {\n\tc.n = 1\n}');
  });

  test('bring their own helpers and imports, in front of which no line moves', () => {
    const right = file(`import "errors"\n\n${total}`);
    const wrong = file(
      `import (\n\t"errors"\n\t"strings"\n)\n\n${total.replace('1,', 'help(),')}\nfunc help() int { return len(strings.ToUpper("a")) }\n`,
    );
    const { files } = merge(right, wrong);
    expect(files[0]?.text).toMatch(/^package main; import  "strings"\n\nimport "errors"\n/);
    expect(files[0]?.text).toContain('func help() int');
  });

  test('of two helpers of one name, the second stays apart, unless they are the same', () => {
    const helped = (help: number) => file(`${total.replace('1,', 'help(),')}\nfunc help() int { return ${help} }\n`);
    expect(together(file(total), helped(1), helped(2), helped(1))).toEqual([0, 2]);
  });

  test('a comment is no difference, and a raw string is no code', () => {
    const text = `${total}\n// Text is\nconst Text = \`\nfunc No() {}\n\`\n`;
    const { files, together } = merge(file(text), file(text.replace('// Text is', '// Text was')));
    expect([...together]).toEqual([0]);
    expect(files[0]?.text).not.toContain('switch');
  });
});

describe('an implementation stays apart', () => {
  const cases: [string, string, string][] = [
    ['when a type differs', 'type T struct{}\n', 'type T struct{ n int }\n'],
    ['when a constant differs', 'const most = 10\n', 'const most = 9\n'],
    ['when a signature differs', 'func F(n int) int { return n }\n', 'func F(n int) (m int) { return n }\n'],
    ['when a type has a method more', 'type T int\n', 'type T int\n\nfunc (t T) String() string { return "" }\n'],
    ['when a type has a method less', 'type T int\n\nfunc (t T) String() string { return "" }\n', 'type T int\n'],
    [
      'when a parameter that would be passed on has no name',
      'func F(_ int) int { return 1 }\n',
      'func F(_ int) int { return 2 }\n',
    ],
    [
      'when parameters are types alone',
      'func F(int, string) int { return 1 }\n',
      'func F(int, string) int { return 2 }\n',
    ],
    ['when the function is generic', 'func F[T any](v T) int { return 1 }\n', 'func F[T any](v T) int { return 2 }\n'],
    ['when it has an init function', 'func F() {}\n', 'func F() {}\n\nfunc init() { F() }\n'],
    [
      'when two packages have one name',
      'import "math/rand"\n\nfunc F() int { return rand.Int() }\n',
      'import "math/rand/v2"\n\nfunc F() int { return 1 + rand.Int() }\n',
    ],
  ];
  test.each(cases)('%s', (_, right, wrong) => {
    expect(together(file(right), file(right))).toEqual([0]);
    expect(together(file(right), file(wrong))).toEqual([]);
  });

  test('when there is a variable in which one could leave something for the next', () => {
    expect(together(file(`var calls int\n\n${total}`), file(`var calls int\n\n${total}`))).toEqual([]);
    const errors =
      'var ErrA = errors.New("var x = 1")\n\nvar (\n\t// ErrB is.\n\tErrB = errors.New("b")\n\tErrC error = errors.New("c") // c\n)\n\n';
    expect(together(file(errors + total), file(errors + total))).toEqual([0]);
  });

  test.each([
    ['a variable', 'var cases = []int{1}\n'],
    ['a variable among errors', 'var (\n\terrA = errors.New("a")\n\tcases = []int{1}\n)\n'],
    ['an init function', 'func init() {}\n'],
    ['a parallel test', 'func TestB(t *testing.T) {\n\tt.Parallel()\n}\n'],
  ])('when the learner’s file has %s', (_, own) => {
    const mine = [{ name: 'cart_test.go', text: `package main\n\n${own}` }];
    expect([...mergeImplementations(file(total), new Map([[0, file(total)]]), mine).together]).toEqual([]);
  });

  test('and a variable inside of a function is nobody’s business', () => {
    const mine = [
      { name: 'cart_test.go', text: 'package main\n\nfunc TestB(t *testing.T) {\n\tvar n int // Parallel\n}\n' },
    ];
    expect([...mergeImplementations(file(total), new Map([[0, file(total)]]), mine).together]).toEqual([0]);
  });
});
