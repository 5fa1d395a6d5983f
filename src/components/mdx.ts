/** What authors may write in MDX without importing it. */
import Answer from './Answer.astro';
import Buffer from './Buffer.astro';
import Habit from './Habit.astro';
import Habits from './Habits.astro';
import Mistake from './Mistake.astro';
import Question from './Question.astro';
import Run from './Run.astro';
import Table from './Table.astro';
import TableHead from './TableHead.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

export const lessonComponents = {
  Answer,
  Buffer,
  Habit,
  Habits,
  Mistake,
  Question,
  Run,
  Term,
  Timeline,
  table: Table,
  th: TableHead,
};
export const exerciseComponents = { Term, Buffer, Timeline, table: Table, th: TableHead };
