import { beforeAll, describe, expect, it } from 'vitest';
import type { GoSource } from './go-source.ts';
import { goSource } from './go-source.ts';

let source: GoSource;
beforeAll(async () => {
  source = await goSource();
});

const facts = (text: string, name = 'prog.go') => source.facts([[{ name, text }]])[0];
const inMain = (body: string) => `package main\n\nfunc main() {\n${body}\n}\n`;

describe('what the playground does not have', () => {
  it.each([
    ['import "os/exec"', 'it imports "os/exec", and the playground has no other programs'],
    ['import "github.com/x/y"', 'it imports "github.com/x/y", and the playground has the standard library only'],
    ['import "C"', 'it imports "C", and the playground has no cgo'],
  ])('is named when it is imported: %s', (row, what) => {
    expect(facts(`package main\n\n${row}\n`)?.outside).toEqual([{ file: 'prog.go', line: 3, what }]);
  });

  it.each([
    [
      'http.Get("https://go.dev/")',
      'http.Get asks for "https://go.dev/", and the playground has no network to outside',
    ],
    ['net.Dial("tcp", "db:5432")', 'net.Dial asks for "db:5432", and the playground has no network to outside'],
    ['os.ReadFile("/etc/hosts")', 'os.ReadFile opens "/etc/hosts", and the playground has no files of the host'],
    ['os.Open("../" + "x")', 'os.Open opens "../x", and the playground has no files of the host'],
  ])('is named when it is asked for: %s', (call, what) => {
    expect(facts(inMain(call))?.outside).toEqual([{ file: 'prog.go', line: 4, what }]);
  });

  it.each([
    'http.Get(server.URL)',
    'http.Get("http://127.0.0.1:8080/")',
    'net.Dial("tcp", "localhost:1")',
    'http.NewRequest("GET", "https://api.example/", nil)',
    'os.WriteFile("/tmp/x", nil, 0o600)',
    'os.ReadFile("data.txt")',
  ])('is not what a program has of its own: %s', (call) => {
    expect(facts(inMain(call))?.outside).toEqual([]);
  });

  it('is not a package of the program itself', () => {
    const outside = (path: string) =>
      source.facts([
        [
          { name: 'prog.go', text: `package main\n\nimport "${path}"\n` },
          { name: 'go.mod', text: 'module example.com/shop\n\ngo 1.26\n' },
        ],
      ])[0]?.outside.length;
    expect(outside('example.com/shop/price')).toBe(0);
    expect(outside('example.com/shopping')).toBe(1);
  });

  it('is not looked for in what does not parse', () => {
    expect(facts('package main\n\nimport "os/exec"\n\nfunc {\n')).toEqual({ outside: [], sleeps: [], messages: [] });
  });
});

describe('waits of tests', () => {
  const sleeps = (text: string) => facts(`package main\n\n${text}`, 'a_test.go')?.sleeps;

  it('are found outside a bubble, directly and through helpers', () => {
    const text = `func TestA(t *testing.T) {
	time.Sleep(time.Second)
	t.Run("x", func(t *testing.T) { settle() })
}

func settle() { <-time.After(time.Second) }
`;
    expect(sleeps(text)).toEqual([
      { file: 'a_test.go', line: 4, what: 'time.Sleep' },
      { file: 'a_test.go', line: 8, what: 'time.After' },
    ]);
  });

  it('are fine in a bubble, whoever opens it, and in what only a bubble calls', () => {
    const text = `func TestA(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { time.Sleep(time.Second); settle() })
	bubble(t, func(t *testing.T) { time.Sleep(time.Second) })
}

func bubble(t *testing.T, f func(t *testing.T)) {
	synctest.Test(t, func(t *testing.T) { f(t) })
}

func settle() { time.Sleep(time.Second) }

func slow() func() { return func() { time.Sleep(time.Second) } }

func TestB(t *testing.T) { replicas := []func(){slow()}; bubble(t, func(t *testing.T) { replicas[0]() }) }
`;
    expect(sleeps(text)).toEqual([]);
  });
});

describe('messages of tests', () => {
  it('are joined where they are written in pieces', () => {
    const text = 'package main\n\nfunc TestA(t *testing.T) {\n\tt.Errorf("got %d, "+\n\t\t"want 3", 2)\n}\n';
    expect(facts(text, 'a_test.go')?.messages).toEqual(['got %d, want 3']);
  });
});

describe('mutants', () => {
  it('take an error’s own words away and keep what it wraps', () => {
    const text = 'package main\n\nfunc f() error {\n\treturn fmt.Errorf("read %s: %w", name, err)\n}\n';
    expect(source.mutants([{ name: 'a.go', text }]).map((mutant) => mutant.text.split('\n')[3])).toEqual([
      '\treturn fmt.Errorf("read %s: %v", name, err)',
      '\treturn fmt.Errorf("%[2]w", name, err)',
    ]);
  });

  const changes = (body: string) =>
    source
      .mutants([{ name: 'a.go', text: `package main\n\nfunc f() error {\n${body}\n}\n` }])
      .map(({ change }) => change);

  it.each([
    ['x = a < b', ['remove x = a < b', 'a < b becomes a <= b']],
    ['n += 2', ['remove n += 2', 'n += 2 with -=', '2 becomes 3 in n += 2']],
    ['if ok {\n\tg()\n}', ['remove if ok { …', 'negate ok', 'remove g()']],
    ['if a && b {\n}', ['remove if a && b { …', 'negate a && b', 'a && b becomes a || b']],
    ['defer mu.Unlock()', ['remove defer mu.Unlock()', 'at once, not deferred: mu.Unlock()']],
    ['close(c)', ['remove close(c)']],
    ['cancel()', ['remove cancel()']],
    ['go work()', ['not in a goroutine: work()']],
    ['c <- 1', ['remove c <- 1', '1 becomes 2 in c <- 1']],
    ['c := make(chan int)', ['make(chan int) becomes make(chan int, 1)']],
    ['c := make(chan int, n)', ['make(chan int, n) becomes make(chan int)']],
    ['return err', ['return nil for err']],
    ['for {\n\tbreak\n}', ['remove break under for {']],
    ['done = true', ['remove done = true', 'true becomes false in done = true']],
    [
      'return fmt.Errorf("read %s: %w", name, err)',
      ['%w becomes %v in "read %s: %w"', 'drop what stands before %w in "read %s: %w"'],
    ],
    ['select {\ncase <-a:\ncase <-ctx.Done():\n\treturn nil\n}', ['remove case <-a:', 'remove case <-ctx.Done(): …']],
  ])('are made of %j', (body, expected) => {
    expect(changes(body)).toEqual(expected);
  });

  it('are the whole file with the change in it, and say where it is', () => {
    const text = 'package main\n\nfunc f() {\n\tdefer g()\n\th()\n}\n';
    expect(source.mutants([{ name: 'a.go', text }])[0]).toEqual({
      file: 'a.go',
      line: 4,
      change: 'remove defer g()',
      text: 'package main\n\nfunc f() {\n\t\n\th()\n}\n',
    });
  });
});
