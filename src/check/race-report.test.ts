import { expect, test } from 'vitest';
import { lacksRaceDetector, steadyRaceReport } from './race-report.ts';

const report = (address: string, goroutine: number) => `WARNING: DATA RACE
Read at ${address} by main goroutine:
  main.main()
      ~/work/main.go:16 +0xed

Previous write at ${address} by goroutine ${goroutine}:
  main.main.func1()
      ~/work/main.go:12 +0x2e

Goroutine ${goroutine} (finished) created at:
  main.main()
      ~/work/main.go:11 +0xa9
`;

test('two runs of a race are recorded alike', () => {
  const steady = steadyRaceReport(report('0x00c0000180e8', 8));
  expect(steady).toBe(steadyRaceReport(report('0x2e101e9de0a0', 21)));
  expect(steady).toContain('Previous write at 0x00c0… by goroutine 2:\n  main.main.func1()\n      ~/work/main.go:12\n');
  expect(steady).toContain('Goroutine 2 (finished) created at:');
});

test('two goroutines keep two numbers', () => {
  const steady = steadyRaceReport(`${report('0x00c0000180e8', 8)}Read at 0x00c0000180e8 by goroutine 9:\n`);
  expect(steady).toContain('Read at 0x00c0… by goroutine 3:');
});

test('other output stays as it is', () => {
  expect(steadyRaceReport('goroutine 8 [running]:\n\tmain.go:3 +0x18\n')).toBe(
    'goroutine 8 [running]:\n\tmain.go:3 +0x18\n',
  );
});

test('a machine without a C compiler is told from a program without a race', () => {
  expect(lacksRaceDetector('go: -race requires cgo; enable cgo by setting CGO_ENABLED=1\n')).toBe(true);
  expect(lacksRaceDetector('cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH\n')).toBe(
    true,
  );
  expect(lacksRaceDetector('a euro costs 1.1\n')).toBe(false);
});
