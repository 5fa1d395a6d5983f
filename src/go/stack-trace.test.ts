import { describe, expect, it } from 'vitest';
import { waitingGoroutines } from './stack-trace.ts';

const deadlock = `fatal error: all goroutines are asleep - deadlock!

goroutine 1 [sync.WaitGroup.Wait, 5 minutes]:
sync.(*WaitGroup).Wait(0x1)
	sync/waitgroup.go:118 +0x2
main.collect()
	/tmp/sandbox/answer.go:9 +0x1
main.main()
	/tmp/sandbox/answer.go:30 +0x1

goroutine 7 gp=0x1821c0 m=0 mp=0xe3ae0 [chan send (durable), synctest bubble 1]:
main.produce()
	/tmp/sandbox/answer.go:17 +0x1
created by main.main in goroutine 1
	/tmp/sandbox/answer.go:28 +0x1

goroutine 8 [chan send]:
main.produce()
	/tmp/sandbox/answer.go:17 +0x1

goroutine 9 [running]:
main.busy()
	/tmp/sandbox/answer.go:40 +0x1

goroutine 10 [select]:
main.other()
	/tmp/sandbox/prog_test.go:3 +0x1
`;

describe('waitingGoroutines', () => {
  it('gives each line once, the topmost of its goroutine in a named file, with the state in Go’s words', () => {
    expect(waitingGoroutines(deadlock, ['answer.go'])).toEqual([
      { file: 'answer.go', line: 9, state: 'sync.WaitGroup.Wait' },
      { file: 'answer.go', line: 17, state: 'chan send' },
    ]);
  });

  it('passes over files that are not named', () => {
    expect(waitingGoroutines(deadlock, ['prog_test.go'])).toEqual([{ file: 'prog_test.go', line: 3, state: 'select' }]);
    expect(waitingGoroutines(deadlock, [])).toEqual([]);
  });

  it('sees nobody wait in the stack of an ordinary panic', () => {
    expect(waitingGoroutines(deadlock.replace(/^fatal error.*/, 'panic: boom'), ['answer.go'])).toEqual([]);
  });
});
