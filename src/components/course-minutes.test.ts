import { describe, expect, it } from 'vitest';
import { slotTimes } from './course-minutes.ts';

const agenda = [30, 45, 60].map((minutes) => ({ minutes, what: 'x', how: 'talk' as const }));

describe('slotTimes', () => {
  it('goes by the clock where the session has an hour', () => {
    expect(slotTimes({ startsAt: '09:30', agenda })).toEqual(['09:30', '10:00', '10:45']);
  });

  it('goes past midnight', () => {
    expect(slotTimes({ startsAt: '23:40', agenda })).toEqual(['23:40', '00:10', '00:55']);
  });

  it('counts from the start where it has none', () => {
    expect(slotTimes({ agenda })).toEqual(['+0 min', '+30 min', '+75 min']);
  });
});
