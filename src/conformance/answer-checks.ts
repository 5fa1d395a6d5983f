/** The answer of /compile, its limits, and the program's clock. */
import assert from 'node:assert/strict';
import type { Check } from './check.ts';
import { answer, form, lineOf, main, nothing, sent, written } from './check.ts';

const printf = main('\tfmt.Printf("%d\\n", "x")', 'fmt');
const itsLimits = 'it costs that server much, and its limits may be others';

const answerLines: readonly Check[] = [
  ...lineOf('Errors: build errors; then the rest is zero', {
    'a program that does not build has nothing else': async (target) => {
      const got = await answer(target, main('\tx'), { vet: true });
      assert.deepEqual(got, { ...nothing, Errors: './prog.go:5:2: undefined: x\n' });
    },
  }),
  ...lineOf('Events: null when there was no output; else [{Message, Kind: "stdout"|"stderr", Delay: nanoseconds}]', {
    'null for a silent program': async ({ request }) => {
      const got = await sent(await request('/compile', form({ body: main('') })));
      assert.equal(got, '{"Errors":"","Events":null,"Status":0,"IsTest":false,"TestsFailed":0}\n');
    },
    'each stream by its name, in order': async (target) => {
      const got = await answer(target, main('\tfmt.Print("a")\n\tprint("b")\n\tfmt.Print("c")', 'fmt'));
      assert.deepEqual(got.Events, [
        { Message: 'a', Kind: 'stdout', Delay: 0 },
        { Message: 'b', Kind: 'stderr', Delay: 1 },
        { Message: 'c', Kind: 'stdout', Delay: 1 },
      ]);
    },
  }),
  ...lineOf("Status: the program's exit status", {
    'os.Exit and a panic': async (target) => {
      assert.equal((await answer(target, main('\tos.Exit(7)', 'os'))).Status, 7);
      const panicked = await answer(target, main('\tpanic("oh")'));
      assert.equal(panicked.Status, 2);
      assert.match(written(panicked), /^panic: oh\n\ngoroutine 1 \[running\]:\nmain\.main\(\)\n/);
    },
  }),
  ...lineOf(
    'IsTest: it was run as tests. TestsFailed: how often "--- FAIL" stands in the output (sub-tests count too)',
    {
      'counts them': async (target) => {
        const test = `package main

import "testing"

func TestGood(t *testing.T) {}

func TestBad(t *testing.T) {
	t.Run("sub", func(t *testing.T) { t.Error("no") })
}
`;
        const got = await answer(target, test);
        assert.deepEqual([got.IsTest, got.TestsFailed, got.Status], [true, 2, 1]);
        assert.equal(
          written(got),
          `=== RUN   TestGood
--- PASS: TestGood (0.00s)
=== RUN   TestBad
=== RUN   TestBad/sub
    prog_test.go:8: no
--- FAIL: TestBad (0.00s)
    --- FAIL: TestBad/sub (0.00s)
FAIL
`,
        );
      },
      'a program has none, whatever it prints': async (target) => {
        const got = await answer(target, main('\tprintln("--- FAIL")'));
        assert.deepEqual([got.IsTest, got.TestsFailed], [false, 0]);
      },
    },
  ),
  ...lineOf(
    'VetErrors: only there when asked for and non-empty. VetOK: only there when asked for and vet found nothing',
    {
      findings: async (target) => {
        const got = await answer(target, printf, { vet: true });
        const VetErrors = './prog.go:6:14: fmt.Printf format %d has arg "x" of wrong type string\n';
        const Events = [{ Message: '%!d(string=x)\n', Kind: 'stdout', Delay: 0 }];
        assert.deepEqual(got, { ...nothing, Events, VetErrors });
      },
      none: async (target) => {
        assert.deepEqual(await answer(target, main(''), { vet: true }), { ...nothing, VetOK: true });
      },
      'not asked': async (target) => {
        const got = await answer(target, printf);
        assert.deepEqual(['VetErrors' in got, 'VetOK' in got], [false, false]);
      },
      'across the packages of a program': async (target) => {
        const body = `${main('\tlog.Sayf("%d", "x")', 'play/log')}-- log/log.go --
package log

import "fmt"

func Sayf(format string, args ...any) { fmt.Printf(format, args...) }
`;
        const got = await answer(target, body, { vet: true });
        assert.equal(got.VetErrors, './prog.go:6:12: play/log.Sayf format %d has arg "x" of wrong type string\n');
      },
    },
  ),
  ...lineOf(
    'Output written at the same instant to the same stream is one event. Delay is the time to wait after the previous event',
    {
      'one event for many writes, a new one after a pause': async (target) => {
        const body = main(
          '\tfor i := range 3 {\n\t\tfmt.Print(i)\n\t}\n\ttime.Sleep(1500 * time.Millisecond)\n\tfmt.Print("x")\n\ttime.Sleep(time.Second)\n\tprint("y")',
          'fmt',
          'time',
        );
        assert.deepEqual((await answer(target, body)).Events, [
          { Message: '012', Kind: 'stdout', Delay: 0 },
          { Message: 'x', Kind: 'stdout', Delay: 1_500_000_000 },
          { Message: 'y', Kind: 'stderr', Delay: 1_000_000_000 },
        ]);
      },
    },
  ),
  ...lineOf('Output that is not UTF-8 has each bad byte replaced by U+FFFD', {
    'each by itself': async (target) => {
      const got = await answer(target, main('\tfmt.Print("a\\xff\\xe2\\x82b\\xed\\xa0\\x80\\ufeff")', 'fmt'));
      assert.equal(written(got), `a${'\ufffd'.repeat(3)}b${'\ufffd'.repeat(3)}\ufeff`);
    },
  }),
  ...lineOf('The answer depends only on the request, and is cached by its hash', {
    'the same for the same request, also where a program asks for randomness': async ({ request }) => {
      const body = main(
        '\tm := map[int]int{1: 1, 2: 2, 3: 3, 4: 4}\n\tfor k := range m {\n\t\tprint(k)\n\t}\n\tprintln(rand.Int(), os.Getpid())',
        'math/rand',
        'os',
      );
      const answers: string[] = [];
      while (answers.length < 3) answers.push(await sent(await request('/compile', form({ body }))));
      assert.equal(new Set(answers).size, 1);
    },
    'with and without vet are two requests': async (target) => {
      for (const vet of [true, false, true]) assert.equal('VetErrors' in (await answer(target, printf, { vet })), vet);
    },
  }),
];

const limitLines: readonly Check[] = [
  ...lineOf(
    'Errors: "timeout running program"; then the rest is zero. A timeout is a 200 with Errors set. Run limit 5 s',
    {
      'an endless loop': async (target) => {
        assert.deepEqual(await answer(target, main('\tprintln("x")\n\tfor {\n\t}')), {
          ...nothing,
          Errors: 'timeout running program',
        });
      },
      'an endless wait, whose clock only goes on': async (target) => {
        const body = main('\tfor {\n\t\ttime.Sleep(time.Hour)\n\t}', 'time');
        assert.equal((await answer(target, body)).Errors, 'timeout running program');
      },
    },
  ),
  ...lineOf(
    'Errors: "timeout running go build\\n". Build limit 10 s',
    {
      'a program that compiles for too long': async (target) => {
        // Each function calls the one before it with two types: 2¹⁸ of them are to be compiled.
        const grow = Array.from(
          { length: 18 },
          (_, i) => `func f${i + 1}[T any]() {\n\tf${i}[[1]T]()\n\tf${i}[[2]T]()\n}\n`,
        );
        const body = `package main\n\nfunc f0[T any]() {}\n\n${grow.join('\n')}\nfunc main() { f18[int]() }\n`;
        const got = await target.compile(body);
        assert.deepEqual(got, { ...nothing, Errors: 'timeout running go build\n' });
      },
    },
    itsLimits,
  ),
  ...lineOf(
    'Running out of memory is a 500. Memory limit 100 MiB, binary limit 100 MiB',
    {
      'a slice that only grows': async ({ request }) => {
        const body = main('\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}');
        assert.equal((await request('/compile', form({ body }))).status, 500);
      },
      'what a program begins with counts': async ({ request }) => {
        const body = `${main('\tprintln(x[len(os.Args)])', 'os')}\nvar x [110 << 20]byte\n`;
        assert.equal((await request('/compile', form({ body }))).status, 500);
      },
      'less is enough': async (target) => {
        const body = main('\tb := make([]byte, 64<<20)\n\tfor i := range b {\n\t\tb[i] = 1\n\t}\n\tprintln(len(b))');
        assert.equal(written(await answer(target, body)), '67108864\n');
      },
    },
    itsLimits,
  ),
  ...lineOf(
    'Output limit 100 MiB',
    {
      'more is an error': async (target) => {
        const body = main('\tb := make([]byte, 1<<20)\n\tfor {\n\t\tos.Stdout.Write(b)\n\t}', 'os');
        assert.deepEqual(await answer(target, body), { ...nothing, Errors: 'Output too large' });
      },
    },
    itsLimits,
  ),
];

const timeLines: readonly Check[] = [
  ...lineOf('A program starts at 2009-11-10 23:00:00 UTC', {
    'its first moment': async (target) => {
      const got = await answer(target, main('\tfmt.Println(time.Now())', 'fmt', 'time'));
      assert.equal(written(got), '2009-11-10 23:00:00 +0000 UTC m=+0.000000001\n');
    },
  }),
  ...lineOf('Its clock moves only while every goroutine is blocked: it then jumps to the next timer', {
    'a busy program has no time': async (target) => {
      const body = main(
        '\tstart := time.Now()\n\tn := 0\n\tfor i := range 20_000_000 {\n\t\tn += i\n\t}\n\tprintln(time.Since(start), n > 0)',
        'time',
      );
      assert.equal(written(await answer(target, body)), '0 true\n');
    },
    'a year of sleep costs nothing, and is played back by Delay': async (target) => {
      const started = Date.now();
      const got = await answer(target, main('\ttime.Sleep(365 * 24 * time.Hour)\n\tprint(time.Now().Year())', 'time'));
      assert.deepEqual(got.Events, [{ Message: '2010', Kind: 'stderr', Delay: 31_536_000_000_000_000 }]);
      assert.ok(Date.now() - started < 60_000);
    },
    'tickers keep their order': async (target) => {
      const body = main(
        `	a, b := time.Tick(3*time.Second), time.Tick(7*time.Second)
	end := time.After(15 * time.Second)
	for {
		select {
		case <-a:
			print("a")
		case <-b:
			print("b")
		case <-end:
			return
		}
	}`,
        'time',
      );
      assert.match(written(await answer(target, body)), /^aabaaba?$/);
    },
  }),
  ...lineOf(
    'If every goroutine is blocked and no timer is left: fatal error: all goroutines are asleep - deadlock!, status 2',
    {
      'says so': async (target) => {
        const got = await answer(target, main('\t<-make(chan int)'));
        assert.equal(got.Status, 2);
        assert.match(
          written(got),
          /^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[chan receive\]:\nmain\.main\(\)\n/,
        );
      },
    },
  ),
  ...lineOf('The zones of the world are there, as on the official playground', {
    'a zone by its name': async (target) => {
      const body = main(
        '\tzone, err := time.LoadLocation("Europe/Berlin")\n\tfmt.Println(time.Now().In(zone).Format(time.RFC822), err)',
        'fmt',
        'time',
      );
      assert.equal(written(await answer(target, body)), '11 Nov 09 00:00 CET <nil>\n');
    },
  }),
];

export const answerChecks: readonly Check[] = [...answerLines, ...limitLines, ...timeLines];
