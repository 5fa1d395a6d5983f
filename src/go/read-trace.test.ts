/** What is told of a run, held against programs whose schedule is known: who waits for whom, and who is left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, Program, RunOptions } from './engine.ts';
import { ensureToolchain } from './host/build-toolchain.ts';
import { nodeThreads } from './host/node-threads.ts';
import { keptObservations } from './observation.ts';
import { pageLimits } from './toolchain/limits.ts';
import { ToolchainEngine } from './toolchain/toolchain-engine.ts';
import type { Trace } from './trace.ts';
import { theClock } from './trace.ts';

let engine: ToolchainEngine;
let strict: ToolchainEngine;

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  const made = (runMs: number) =>
    new ToolchainEngine(nodeThreads(built.dir), {
      version: () => Promise.resolve(undefined),
      limits: { ...pageLimits, buildMs: 60_000, runMs },
    });
  engine = made(60_000);
  strict = made(3000);
});

afterAll(() => {
  engine.close();
  strict.close();
});

const programOf = (text: string): Program => [{ name: 'prog.go', text }];
const main = (body: string, ...imports: string[]) =>
  programOf(`package main
import (${imports.map((name) => `"${name}"`).join(';')})
func main() {
${body}
}
`);

async function traced(program: Program, on = engine): Promise<{ trace: Trace; outcome: Outcome }> {
  const traces: Trace[] = [];
  const onEvent: RunOptions['onEvent'] = (event) => {
    if (event.kind === 'trace') traces.push(event.trace);
  };
  const outcome = await on.run(program, { trace: true, onEvent });
  expect(traces, JSON.stringify(outcome)).toHaveLength(1);
  return { trace: traces[0] as Trace, outcome };
}

/** `0 wait chan receive (receive 0) :5`: who, what, with whom and where, in a line. */
const told = ({ steps }: Trace) =>
  steps.map((step) => {
    const { g, kind, place } = step;
    const where = place === undefined ? '' : ` :${place.line}`;
    const who = g === theClock ? 'clock' : String(g);
    switch (step.kind) {
      case 'create':
      case 'wake':
        return `${who} ${kind} ${step.other}${where}`;
      case 'wait': {
        const on = step.for.map((one) => ('lock' in one ? `lock ${one.lock}` : `${one.to} ${one.channel}`));
        return `${who} wait ${step.why}${on.length > 0 ? ` (${on.join(', ')})` : ''}${where}`;
      }
      case 'send':
        return `${who} send ${step.value ?? '?'} on ${step.channel}${step.to === undefined ? '' : ` to ${step.to}`}${where}`;
      case 'receive': {
        const from = step.sent === undefined ? '?' : String(steps[step.sent]?.g);
        return `${who} receive ${step.value ?? '?'} on ${step.channel} from ${from}${step.ready === undefined ? '' : `, ready ${step.ready}`}${where}`;
      }
      case 'receive-closed':
      case 'close':
        return `${who} ${kind} ${step.channel}${where}`;
      case 'print':
        return `${who} print ${step.text.trimEnd()}${where}`;
      case 'run':
      case 'yield':
      case 'end':
        return `${who} ${kind}${where}`;
    }
  });

describe('a trace', () => {
  it('shows a receiver who waits, and the sender who hands it the value', async () => {
    const { trace } = await traced(
      main('c := make(chan int)\ngo func() {\n\tc <- 7\n}()\nx := <-c\nfmt.Println(x)', 'fmt'),
    );
    expect(trace.channels).toEqual([{ made: { file: 'prog.go', line: 4 }, capacity: 0, type: 'int' }]);
    expect(trace.goroutines).toEqual([
      { fn: 'main.main' },
      { fn: 'main.main.func1', created: { file: 'prog.go', line: 5 } },
    ]);
    expect(told(trace)).toEqual([
      '0 run',
      '0 create 1 :5',
      '0 wait chan receive (receive 0) :8',
      '1 run',
      '1 send 7 on 0 to 0 :6',
      '1 end',
      '0 run',
      '0 print 7 :9',
    ]);
  });

  it('shows a sender who waits, and whose value the receiver takes', async () => {
    const { trace } = await traced(
      main(
        'c := make(chan string)\ngo func() {\n\tc <- "a"\n}()\nruntime.Gosched()\nprintln(<-c)\nruntime.Gosched()',
        'runtime',
      ),
    );
    expect(told(trace).slice(2)).toEqual([
      '0 yield :8',
      '1 run',
      '1 wait chan send (send 0) :6',
      '0 run',
      '0 receive "a" on 0 from 1, ready 1 :9',
      '0 print a',
      '0 yield :10',
      '1 run',
      '1 end',
      '0 run',
    ]);
  });

  it('follows values through a buffer, and tells who waits when it is full', async () => {
    const { trace } = await traced(
      main(
        'c := make(chan int, 2)\ndone := make(chan bool)\ngo func() {\n\tfor range c {\n\t}\n\tclose(done)\n}()\nfor i := range 4 {\n\tc <- i\n}\nclose(c)\n<-done',
      ),
    );
    expect(told(trace)).toEqual([
      '0 run',
      '0 create 1 :6',
      '0 send 0 on 0 :12',
      '0 send 1 on 0 :12',
      '0 wait chan send (send 0) :12',
      '1 run',
      '1 receive 0 on 0 from 0, ready 0 :7',
      '1 receive 1 on 0 from 0 :7',
      '1 receive 2 on 0 from 0 :7',
      '1 wait chan receive (receive 0) :7',
      '0 run',
      '0 send 3 on 0 to 1 :12',
      '0 close 0 :14',
      '0 wait chan receive (receive 1) :15',
      '1 run',
      '1 receive-closed 0 :7',
      '1 close 1 :9',
      '1 wake 0 :9',
      '1 end',
      '0 run',
    ]);
  });

  it('tells who waits for a lock, and whose unlock lets it go on', async () => {
    const { trace } = await traced(
      main(
        'var mu sync.Mutex\nvar wg sync.WaitGroup\nfor range 2 {\nwg.Go(func() {\n\tmu.Lock()\n\ttime.Sleep(10)\n\tmu.Unlock()\n})\n}\nwg.Wait()',
        'sync',
        'time',
      ),
    );
    const steps = told(trace);
    expect(trace.goroutines.slice(1).map(({ created }) => created?.line)).toEqual([7, 7]);
    const held = steps.findIndex((step) => step.includes('wait sync.Mutex.Lock (lock'));
    const [waiter = ''] = steps[held]?.split(' ') ?? [];
    expect(steps[held]).toMatch(/:8$/);
    const owner = waiter === '1' ? '2' : '1';
    expect(steps.slice(held)).toContain(`${owner} wake ${waiter} :10`);
    expect(steps.filter((step) => step.includes('wait sync.WaitGroup.Wait'))).toEqual([
      '0 wait sync.WaitGroup.Wait (lock 0) :13',
    ]);
    expect(steps.filter((step) => step.includes('wait sleep'))).toHaveLength(2);
  });

  it('lists the cases of a select, and who made one of them true', async () => {
    const { trace } = await traced(
      main(
        'a, b := make(chan int), make(chan int)\ngo func() {\n\tb <- 1\n}()\nselect {\ncase <-a:\ncase <-b:\ncase a <- 2:\ncase <-time.After(time.Second):\n}',
        'time',
      ),
    );
    const wait = trace.steps.find((step) => step.kind === 'wait');
    expect(wait).toMatchObject({ g: 0, why: 'select', place: { line: 8 } });
    const cases = wait?.kind === 'wait' ? wait.for : [];
    expect(cases).toContainEqual({ channel: 0, to: 'receive' });
    expect(cases).toContainEqual({ channel: 0, to: 'send', value: '2' });
    expect(cases).toContainEqual({ channel: 1, to: 'receive' });
    expect(cases.some((one) => 'channel' in one && trace.channels[one.channel]?.type === 'time.Time')).toBe(true);
    expect(told(trace)).toContain('1 send 1 on 1 to 0 :6');
  });

  it('names the timer that ends a wait, and the time at which it does', async () => {
    const { trace } = await traced(main('<-time.After(3 * time.Second)', 'time'));
    const fired = trace.steps.find((step) => step.kind === 'send');
    expect(fired).toMatchObject({ g: theClock, to: 0, atNs: 3e9 });
  });

  it('has the goroutines that are left when main returns', async () => {
    const { trace, outcome } = await traced(
      main('c := make(chan int)\ngo func() {\n\tc <- 1\n}()\ntime.Sleep(1)', 'time'),
    );
    expect(outcome).toMatchObject({ kind: 'ran', status: 0 });
    const last = trace.steps.findLast(({ g }) => g === 1);
    expect(last).toMatchObject({ kind: 'wait', why: 'chan send', place: { file: 'prog.go', line: 6 } });
  });

  it('has all who wait in a deadlock', async () => {
    const { trace, outcome } = await traced(
      main('a, b := make(chan int), make(chan int)\ngo func() {\n\t<-a\n\tb <- 1\n}()\n<-b\na <- 1'),
    );
    expect(outcome).toMatchObject({ kind: 'ran', status: 2 });
    expect(told(trace).filter((step) => step.includes('wait'))).toEqual([
      '0 wait chan receive (receive 1) :9',
      '1 wait chan receive (receive 0) :6',
    ]);
  });

  it('keeps the goroutines of packages out, and what they do for the learner in', async () => {
    const { trace } = await traced(
      main(
        'ctx, cancel := context.WithTimeout(context.Background(), time.Second)\ndefer cancel()\n<-ctx.Done()',
        'context',
        'time',
      ),
    );
    expect(trace.goroutines).toHaveLength(1);
    expect(told(trace)).toContain('0 wait chan receive (receive 0) :6');
    expect(trace.steps.some((step) => step.kind === 'wake' && step.other === 0 && step.atNs === 1e9)).toBe(true);
  });

  it('tells of tests, in bubbles with their own time', async () => {
    const { trace } = await traced(
      programOf(
        'package main\nimport ("testing"; "testing/synctest"; "time")\nfunc TestIt(t *testing.T) {\n\tsynctest.Test(t, func(t *testing.T) {\n\t\tgo func() { time.Sleep(time.Minute) }()\n\t\ttime.Sleep(time.Hour)\n\t})\n}\n',
      ),
    );
    expect(trace.goroutines.map(({ fn }) => fn)).toContain('play.TestIt');
    const asleep = trace.steps.filter((step) => step.kind === 'wait' && step.why === 'sleep');
    expect(asleep.map(({ place }) => place)).toEqual([
      { file: 'prog.go', line: 6 },
      { file: 'prog.go', line: 5 },
    ]);
    expect(Math.max(...trace.steps.map(({ atNs }) => atNs))).toBe(3600e9);
  });

  it('is told of a program that had to be stopped, too', async () => {
    const { trace, outcome } = await traced(
      main('c := make(chan int)\ngo func() {\n\tfor {\n\t\tc <- 1\n\t}\n}()\nfor range c {\n}'),
      strict,
    );
    expect(outcome.kind).toBe('limit');
    expect(told(trace)).toContain('0 create 1 :5');
    expect(trace.cut).toBe(true);
  });

  it('ends where there is too much of it, and says so', async () => {
    const { trace } = await traced(main('c := make(chan int, 1)\nfor range 60_000 {\n\tc <- 1\n\t<-c\n}'));
    expect(trace.cut).toBe(true);
    expect(trace.steps.length).toBeLessThanOrEqual(keptObservations);
  });
});

it('does not change what a program does', async () => {
  const program = main(
    `	results := make(chan string, 3)
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			time.Sleep(time.Duration(rand.IntN(5)) * time.Millisecond)
			mu.Lock()
			defer mu.Unlock()
			select {
			case results <- fmt.Sprint(i):
			case <-time.After(time.Millisecond):
				fmt.Println("late", i)
			default:
			}
			runtime.GC()
		})
	}
	go func() { wg.Wait(); close(results) }()
	for r := range results {
		fmt.Println(r, time.Now().UnixNano())
	}
	for k := range map[int]bool{1: true, 2: true, 3: true, 4: true} {
		fmt.Println(k)
	}`,
    ...['fmt', 'math/rand/v2', 'runtime', 'sync', 'time'],
  );
  const plain = await engine.run(program);
  expect(plain).toMatchObject({ kind: 'ran', status: 0 });
  expect((await traced(program)).outcome).toEqual(plain);
});
