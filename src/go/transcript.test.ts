import { describe, expect, it } from 'vitest';
import type { Outcome } from './engine.ts';
import { transcript } from './transcript.ts';

const out = (text: string) => ({ stream: 'stdout', text, delayNs: 0 }) as const;
const ran = (more: Partial<Extract<Outcome, { kind: 'ran' }>>): Outcome => ({
  kind: 'ran',
  status: 0,
  output: [],
  isTest: false,
  vet: [],
  ...more,
});
const finding = { tool: 'vet', file: 'prog.go', line: 7, column: 14, message: 'wrong type' } as const;

describe('transcript', () => {
  it('is what was printed, with the file’s own name', () => {
    expect(transcript(ran({ output: [out('a\n'), out('at prog.go:3, not prog.golang\n')] }), 'first.go')).toBe(
      'a\nat first.go:3, not prog.golang\n',
    );
  });

  it('says an exit status that is not 0, on a line of its own', () => {
    expect(transcript(ran({ status: 3 }), 'a.go')).toBe('exit status 3\n');
    expect(transcript(ran({ status: 1, output: [out('no newline')] }), 'a.go')).toBe('no newline\nexit status 1\n');
  });

  it('shows vet before the run, as two commands', () => {
    expect(transcript(ran({ vet: [finding], output: [out('x\n')] }), 'a.go')).toBe(
      '$ go vet a.go\n./a.go:7:14: wrong type\n$ go run a.go\nx\n',
    );
    expect(transcript(ran({ vet: [finding], isTest: true }), 'a_test.go')).toContain('$ go test a_test.go\n');
  });

  it('is the text of a build error', () => {
    const text = './prog.go:4:2: undefined: x\n./prog_test.go:1:1: y\n';
    expect(transcript({ kind: 'build-failed', text, findings: [] }, 'a.go')).toBe(
      './a.go:4:2: undefined: x\n./a.go:1:1: y\n',
    );
  });

  it('is what was printed before a limit, and the limit', () => {
    const outcome: Outcome = { kind: 'limit', limit: 'run-time', message: 'Too long.', output: [out('x\n')] };
    expect(transcript(outcome, 'a.go')).toBe('x\n\nToo long.\n');
  });

  it('is what was printed before a stop', () => {
    expect(transcript({ kind: 'stopped', output: [out('x')] }, 'a.go')).toBe('x');
  });

  it('is nothing where nothing was run', () => {
    expect(transcript({ kind: 'unavailable', why: 'No.' }, 'a.go')).toBeUndefined();
  });
});
