import { expect, it } from 'vitest';
import type { Trace } from '../go/trace.ts';
import { callAt, channelNames, goroutineNames, linesOf } from './names.ts';

const at = (line: number) => ({ file: 'prog.go', line });
const traceOf = (part: Partial<Trace>): Trace => ({ goroutines: [], channels: [], steps: [], cut: false, ...part });

it('calls goroutines by the function that they run, and numbers those that share one', () => {
  const goroutines = [
    { fn: 'main.main' },
    { fn: 'main.worker', created: at(3) },
    { fn: 'main.worker', created: at(3) },
    { fn: 'main.(*Server).loop', created: at(4) },
    { fn: 'main.main.func1', created: at(5) },
    { fn: 'main.Map[...].func2', created: at(6) },
    { fn: 'play.TestIt.func1' },
    { fn: 'example.com/shop/stock.Watch', created: at(7) },
  ];
  expect(goroutineNames(traceOf({ goroutines }))).toEqual([
    ...['main', 'worker #1', 'worker #2', 'Server.loop', 'func in main', 'func in Map', 'func in TestIt', 'Watch'],
  ]);
});

it('calls channels by what the line that makes them gives them to', () => {
  const text = [
    'jobs := make(chan int)',
    'var done = make(chan struct{})',
    's.out = make(chan<- string, 4)',
    'return &pool{tokens: make(chan bool, n)}',
    'a, b := make(chan int), make(chan int)',
    'return make(chan int)',
    'byName[key] = make(chan int)',
    'var errs chan error = make(chan error, 1)',
  ].join('\n');
  const lines = [1, 1, 2, 3, 4, 5, 5, 6, 7, 8];
  const channels = lines.map((line) => ({ made: at(line), capacity: 0, type: 'int' }));
  const names = channelNames(traceOf({ channels }), linesOf([{ name: 'prog.go', text }]));
  expect(names).toEqual([
    ...['jobs #1', 'jobs #2', 'done', 's.out', 'tokens', 'a', 'b', 'channel of line 6', 'byName', 'errs'],
  ]);
});

it('shows a lock as the line does', () => {
  expect(callAt('\tc.mu.Lock()', 'sync.Mutex.Lock')).toBe('c.mu.Lock');
  expect(callAt('\tshard[i].mu.RLock()', 'sync.RWMutex.RLock')).toBe('shard[i].mu.RLock');
  expect(callAt('\thelp()', 'sync.WaitGroup.Wait')).toBeUndefined();
});
