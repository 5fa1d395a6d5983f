/** Times of a course, from its data. */
import type { CourseData } from '../schemas/course.ts';

type Session = CourseData['sessions'][number];

/** All sessions, without what is prepared at home. */
export const sessionMinutes = ({ sessions }: Pick<CourseData, 'sessions'>): number =>
  sessions.reduce((sum, session) => sum + session.minutes, 0);

/** When each slot of an agenda begins: `09:30` by the clock, `+15 min` where the session has no hour of its own. */
export function slotTimes({ startsAt, agenda }: Pick<Session, 'startsAt' | 'agenda'>): readonly string[] {
  const [hours = 0, minutes = 0] = (startsAt ?? '0:0').split(':').map(Number);
  let at = startsAt === undefined ? 0 : hours * 60 + minutes;
  return agenda.map((slot) => {
    const shown = startsAt === undefined ? `+${at} min` : clock(at);
    at += slot.minutes;
    return shown;
  });
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
