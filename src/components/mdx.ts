/** What authors may write in MDX without importing it. */
import Answer from './Answer.astro';
import Buffer from './Buffer.astro';
import ChooseVersions from './ChooseVersions.astro';
import Command from './Command.astro';
import Decide from './Decide.astro';
import ErrorChain from './ErrorChain.astro';
import Guess from './Guess.astro';
import Habit from './Habit.astro';
import Habits from './Habits.astro';
import InterfaceValue from './InterfaceValue.astro';
import Message from './Message.astro';
import Mistake from './Mistake.astro';
import Notes from './Notes.astro';
import NotThis from './NotThis.astro';
import OrderLines from './OrderLines.astro';
import Predict from './Predict.astro';
import Project from './Project.astro';
import Question from './Question.astro';
import Rule from './Rule.astro';
import Run from './Run.astro';
import Session from './Session.astro';
import Slices from './Slices.astro';
import Slide from './Slide.astro';
import SpotLine from './SpotLine.astro';
import Step from './Step.astro';
import Table from './Table.astro';
import TableHead from './TableHead.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import Versions from './Versions.astro';

const pictures = { Buffer, ErrorChain, InterfaceValue, Slices, Timeline, Versions };
const text = { Term, table: Table, th: TableHead };

export const lessonComponents = {
  ...text,
  ...pictures,
  Answer,
  ChooseVersions,
  Guess,
  Habit,
  Habits,
  Mistake,
  NotThis,
  OrderLines,
  Predict,
  Project,
  Question,
  Rule,
  Run,
  Session,
  SpotLine,
};
export const exerciseComponents = { ...text, ...pictures };
export const runbookComponents = { ...exerciseComponents, Command, Decide, Message, Step };
export const deckComponents = { ...exerciseComponents, Notes, Run, Slide };
