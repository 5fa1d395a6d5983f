import { describe, expect, it } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

describe('VirtualClock', () => {
  it('starts at 2009-11-10 23:00:00 UTC', () => {
    const clock = new VirtualClock();
    expect(new Date(Number(clock.nowNs / 1_000_000n)).toISOString()).toBe('2009-11-10T23:00:00.000Z');
    expect(clock.elapsedNs).toBe(0n);
  });

  it('does not move by itself, nor when a timer is set', () => {
    const clock = new VirtualClock();
    clock.schedule(5n);
    expect(clock.elapsedNs).toBe(0n);
  });

  it('jumps to the timers in the order of their times, to the nanosecond', () => {
    const clock = new VirtualClock();
    clock.schedule(1_500_001n);
    clock.schedule(7n);
    expect(clock.jump()).toBe(true);
    expect(clock.elapsedNs).toBe(7n);
    expect(clock.jump()).toBe(true);
    expect(clock.elapsedNs).toBe(1_500_001n);
    expect(clock.jump()).toBe(false);
    expect(clock.elapsedNs).toBe(1_500_001n);
  });

  it('counts a delay from the instant at which it is asked for', () => {
    const clock = new VirtualClock();
    clock.schedule(10n);
    clock.jump();
    clock.schedule(10n);
    clock.jump();
    expect(clock.elapsedNs).toBe(20n);
  });

  it('forgets a timer that is cancelled, and bears a cancel of one that is gone', () => {
    const clock = new VirtualClock();
    const id = clock.schedule(10n);
    clock.cancel(id);
    clock.cancel(id);
    expect(clock.jump()).toBe(false);
  });

  it('never goes back', () => {
    const clock = new VirtualClock();
    clock.schedule(10n);
    clock.jump();
    clock.schedule(-5n);
    expect(clock.jump()).toBe(true);
    expect(clock.elapsedNs).toBe(10n);
  });

  it('is copied with its time and its timers, and goes its own way from there', () => {
    const clock = new VirtualClock();
    clock.schedule(5n);
    clock.jump();
    clock.schedule(10n);
    const copy = clock.copy();
    expect([copy.jump(), copy.elapsedNs, copy.jump()]).toEqual([true, 15n, false]);
    expect([clock.elapsedNs, clock.jump(), clock.elapsedNs]).toEqual([5n, true, 15n]);
    expect(copy.schedule(1n)).toBe(clock.schedule(1n));
  });
});
