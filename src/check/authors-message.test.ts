import { describe, expect, it } from 'vitest';
import { authorsOwn } from './authors-message.ts';

const messages = ['%d of 100%% lines were read: %v, %q', 'a goroutine still waits at %s', 'got %v'];

describe('authorsOwn', () => {
  it.each([
    ['a goroutine still waits at import.go:30', 'still waits at import.go:'],
    ['3 of 100% lines were read: a b, "c"', 'of 100% lines were read: a'],
    ['3 of 100% lines were\n    read: a b, "c"', 'of 100% lines were'],
    ['panic: send on closed channel', 'send on closed channel'],
  ])('knows its own messages, with their verbs filled in: %s', (read, says) => {
    expect(authorsOwn(read, says, messages)).toBe(true);
  });

  it.each([
    ['got 3', 'got 3'],
    ['context canceled', 'context canceled'],
    ['a line that the program printed\na goroutine still waits', 'that the program printed'],
  ])('does not take what says nothing, or comes from elsewhere: %s', (read, says) => {
    expect(authorsOwn(read, says, messages)).toBe(false);
  });
});
